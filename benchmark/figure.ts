/** One row of the results. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  /** The target. Absent if the figure has none. */
  readonly target?: string;
  readonly isMet?: boolean;
}

/** A section of the results: figures and notes. */
export interface Section {
  readonly title: string;
  readonly figures: Figure[];
  readonly notes?: string[];
}

export function atMost(what: string, value: number, limit: number, shown: string, unit = ''): Figure {
  return { what, measured: shown, target: `at most ${limit.toLocaleString('en')}${unit}`, isMet: value <= limit };
}

export function atLeast(what: string, value: number, limit: number, shown: string): Figure {
  return { what, measured: shown, target: `at least ${limit.toLocaleString('en')}`, isMet: value >= limit };
}

export function tells(what: string, measured: string): Figure {
  return { what, measured };
}
