import { readFileSync } from 'node:fs';
import type { Profiler } from 'node:inspector';

/** A function on the call stack. */
export interface Frame {
  readonly functionName: string;
  readonly url: string;
}

/** A CPU profile of Node. */
export class CpuProfile {
  public static read(file: string): CpuProfile {
    return new CpuProfile(JSON.parse(readFileSync(file, 'utf8')) as Profiler.Profile);
  }

  private constructor(private readonly profile: Profiler.Profile) {}

  /** @param partOf returns the part of a sample by its frames, innermost first */
  public millisecondsBy<Part extends string>(partOf: (frames: Frame[]) => Part): Map<Part, number> {
    const { nodes, samples = [], timeDeltas = [] } = this.profile;
    const byId = new Map(nodes.map(node => [node.id, node]));
    const callerOf = new Map(nodes.flatMap(node => (node.children ?? []).map(child => [child, node.id])));
    const framesOf = (id: number | undefined): Frame[] => id === undefined ? [] : [byId.get(id)!.callFrame, ...framesOf(callerOf.get(id))];
    const partOfNode = new Map(nodes.map(({ id }) => [id, partOf(framesOf(id))]));
    const milliseconds = new Map<Part, number>();
    samples.forEach((id, index) => {
      const part = partOfNode.get(id)!;
      milliseconds.set(part, (milliseconds.get(part) ?? 0) + timeDeltas[index] / 1e3);
    });
    return milliseconds;
  }
}
