/** Which names each name depends on. Names that aren't keys of the graph are ignored. */
export type DependencyGraph = ReadonlyMap<string, ReadonlySet<string>>;

/** The names of a circle, or undefined where there is none. */
export function findCircle(graph: DependencyGraph): string[] | undefined {
  const finished = new Set<string>();
  const path: string[] = [];
  const visit = (name: string): string[] | undefined => {
    if (finished.has(name)) return undefined;
    if (path.includes(name)) return path.slice(path.indexOf(name));
    path.push(name);
    for (const dependency of graph.get(name) ?? []) {
      const circle = graph.has(dependency) ? visit(dependency) : undefined;
      if (circle) return circle;
    }
    path.pop();
    finished.add(name);
    return undefined;
  };
  for (const name of graph.keys()) {
    const circle = visit(name);
    if (circle) return circle;
  }
  return undefined;
}

/**
 * Visits every name once all names that it depends on were visited, and those that don't depend on each other side by
 * side (docs/cloudformation-semantics.md, rule 14). A visit that gives `false` keeps those that depend on it from being
 * visited; once the signal is aborted no visit begins any more. Ends when every visit that began has ended.
 */
export async function visitInOrder(graph: DependencyGraph, visit: (name: string) => Promise<boolean>, signal?: AbortSignal): Promise<void> {
  const waiting = new Map([...graph].map(([name, dependencies]) => (
    [name, new Set([...dependencies].filter(dependency => graph.has(dependency)))]
  )));
  const begin = async (name: string): Promise<void> => {
    waiting.delete(name);
    if (!(await visit(name))) return;
    for (const dependencies of waiting.values()) dependencies.delete(name);
    await beginReady();
  };
  const beginReady = async (): Promise<void> => {
    if (signal?.aborted) return;
    const ready = [...waiting].filter(([, dependencies]) => dependencies.size === 0).map(([name]) => name);
    await Promise.all(ready.map(begin));
  };
  await beginReady();
}
