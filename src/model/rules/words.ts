/** The words of a name in lower case, split at case, digits and everything that is no letter: `eMail_address2` has three. */
export function wordsOf(name: string): string[] {
  return name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g)?.map(word => word.toLowerCase()) ?? [];
}
