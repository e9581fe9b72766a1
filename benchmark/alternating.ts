import { median, quantile } from './statistics';

/** The number of rounds, or BENCHMARK_ROUNDS for a faster run. */
export function roundsOf(good: number): number {
  return Math.min(good, Number(process.env.BENCHMARK_ROUNDS ?? good));
}

/**
 * Measures each contestant once in every round, in a different order each time. Other work on the machine then affects all
 * contestants, and the figures of a round can be compared.
 */
export async function alternate<Name extends string>(
  rounds: number,
  contestants: Record<Name, () => number | Promise<number>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contestants) as Name[];
  const measured = Object.fromEntries(names.map(name => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const offset of names.keys()) {
      const name = names[(round + offset) % names.length];
      measured[name].push(await contestants[name]());
    }
  }
  return measured;
}

/** The median ratio of pairs of figures, and the bounds of half of the rounds. */
export interface Ratio {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

/** The ratio of each round. */
export function ratioOf(ours: number[], theirs: number[]): Ratio {
  const ratios = ours.map((our, round) => our / theirs[round]);
  return { median: median(ratios), lower: quantile(ratios, 0.25), upper: quantile(ratios, 0.75) };
}

export function shownRatio({ median: middle, lower, upper }: Ratio): string {
  return `${middle.toFixed(2)} (half of the rounds ${lower.toFixed(2)} to ${upper.toFixed(2)})`;
}

export function shownMilliseconds(milliseconds: number[]): string {
  const middle = median(milliseconds);
  return `${middle.toFixed(middle < 10 ? 2 : 0)} ms`;
}
