/** The dependencies of each name. Names that are not keys of the graph are ignored. */
export type DependencyGraph = ReadonlyMap<string, ReadonlySet<string>>;

/** The names of a cycle, or undefined. */
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
 * Visits each name after its dependencies, and independent names concurrently (docs/cloudformation-semantics.md, rule 14).
 * If a visit returns `false`, the names that depend on it are not visited. After the signal is aborted, no visit starts.
 * Ends when all started visits have ended.
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
