/** The words of a name in lower case, split at case, digits and non-letters. `eMail_address2` has three words. */
export function wordsOf(name: string): string[] {
  return name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g)?.map(word => word.toLowerCase()) ?? [];
}
