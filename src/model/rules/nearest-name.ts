/**
 * Returns the known name that was probably meant, or undefined. A name with the same beginning is nearer than a name with a
 * few different letters.
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  const tolerance = toleranceOf(wanted.length);
  let nearest: string | undefined;
  let nearestRank = Infinity;
  for (const candidate of known) {
    const lowerCase = candidate.toLowerCase();
    const beginsAlike = wanted.length >= 4 && lowerCase.length >= 4 && (lowerCase.startsWith(wanted) || wanted.startsWith(lowerCase));
    const distance = beginsAlike ? 0 : editDistance(wanted, lowerCase);
    if (distance > tolerance) continue;
    // Of equally near names, the one with the most similar length.
    const rank = distance * 1000 + Math.abs(lowerCase.length - wanted.length);
    if (rank < nearestRank) {
      nearest = candidate;
      nearestRank = rank;
    }
  }
  return nearest;
}

/** The allowed number of different letters. In a short name, one different letter can be another name. */
export function toleranceOf(length: number): number {
  if (length < 3) return 0;
  return length < 5 ? 1 : Math.max(2, Math.floor(length / 4));
}

/** The number of letters to insert, remove or change to get from one text to the other (Levenshtein). */
export function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const change = previous[column - 1] + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(previous[column] + 1, current[column - 1] + 1, change));
    }
    previous = current;
  }
  return previous[to.length];
}
