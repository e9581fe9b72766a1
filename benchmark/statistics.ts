// Libraries for this are ES modules, which the tests of this CommonJS project cannot load.

/** Interpolates linearly between the two closest values. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const position = (sorted.length - 1) * share;
  const [below, above] = [Math.floor(position), Math.ceil(position)].map(index => sorted[index]);
  return below + (above - below) * (position - Math.floor(position));
}

export function median(values: number[]): number {
  return quantile(values, 0.5);
}
