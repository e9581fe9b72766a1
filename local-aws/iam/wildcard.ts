/** Whether a value matches a pattern, in which `*` matches any characters and `?` matches one. */
export function matchesWildcard(pattern: string, value: string, options: { ignoreCase?: boolean } = {}): boolean {
  const source = [...pattern].map(character => {
    switch (character) {
      case '*': return '.*';
      case '?': return '.';
      default: return character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    }
  }).join('');
  return new RegExp(`^${source}$`, options.ignoreCase ? 'is' : 's').test(value);
}

/** Like `ArnLike`: compares each of the six parts separately, so that `*` in the region does not match the account. */
export function matchesArn(pattern: string, arn: string): boolean {
  const patternParts = arnParts(pattern);
  const parts = arnParts(arn);
  return patternParts.length === parts.length && patternParts.every((part, index) => matchesWildcard(part, parts[index]));
}

function arnParts(arn: string): string[] {
  const parts = arn.split(':');
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}
