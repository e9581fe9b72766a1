import { Condition, Statement } from './policy-document';
import { matchesArn, matchesWildcard } from './wildcard';

/** The condition keys of a request, such as `kms:ViaService`. */
export type RequestContext = Record<string, string>;

/** Whether a statement allows the request and none denies it. */
export function evaluate(statements: Statement[], action: string, resource: string, context: RequestContext = {}): boolean {
  const lowerCaseContext = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]));
  const matching = statements.filter(statement => statement.actions.some(pattern => matchesWildcard(pattern, action, { ignoreCase: true }))
    && statement.resources.some(pattern => matchesWildcard(pattern, resource)) !== statement.isExcept
    && statement.conditions.every(condition => holds(condition, lowerCaseContext.get(condition.key))));
  return matching.some(({ effect }) => effect === 'Allow') && !matching.some(({ effect }) => effect === 'Deny');
}

/** A condition key that the request does not have fails a condition, and satisfies a negated one. */
function holds(condition: Condition, value: string | undefined): boolean {
  const some = (matches: (pattern: string, actual: string) => boolean) =>
    value !== undefined && condition.values.some(pattern => matches(pattern, value));
  switch (condition.operator) {
    case 'Bool': return some((expected, actual) => expected.toLowerCase() === actual.toLowerCase());
    case 'StringEquals': return some((expected, actual) => expected === actual);
    case 'StringNotEquals': return !some((expected, actual) => expected === actual);
    case 'StringLike': return some(matchesWildcard);
    case 'StringNotLike': return !some(matchesWildcard);
    case 'ArnEquals':
    case 'ArnLike': return some(matchesArn);
  }
}
