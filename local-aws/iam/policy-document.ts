import { IamError, notModeled } from './iam-error';

export const CONDITION_OPERATORS = ['StringEquals', 'StringNotEquals', 'StringLike', 'StringNotLike', 'ArnEquals', 'ArnLike', 'Bool'] as const;
export type ConditionOperator = typeof CONDITION_OPERATORS[number];

export interface Condition {
  readonly operator: ConditionOperator;
  /** In lower case, because condition keys are case-insensitive. */
  readonly key: string;
  readonly values: string[];
}

export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: string[];
  readonly resources: string[];
  /** Whether it is `NotResource`, which means all other resources. */
  readonly isExcept: boolean;
  readonly conditions: Condition[];
}

const VERSIONS = ['2012-10-17', '2008-10-17'];
const STATEMENT_MEMBERS = ['Sid', 'Effect', 'Action', 'Resource', 'NotResource', 'Condition'];

/** Parses the statements of an identity-based policy. Throws for a policy that IAM rejects or that this model cannot evaluate. */
export function parsePolicyDocument(document: unknown, policyName: string): Statement[] {
  const fail = (problem: string) => new IamError('MalformedPolicyDocument', `Policy ${policyName}: ${problem}`);
  if (!isObject(document)) throw fail('the document must be an object');
  for (const member of Object.keys(document)) {
    if (!['Version', 'Id', 'Statement'].includes(member)) throw fail(`unknown member ${member}`);
  }
  if (document.Version !== undefined && !VERSIONS.includes(String(document.Version))) {
    throw fail(`Version ${JSON.stringify(document.Version)} is not one of ${VERSIONS.join(', ')}`);
  }
  const statements = Array.isArray(document.Statement) ? document.Statement : [document.Statement];
  if (statements.length === 0) throw fail('there is no statement');
  return statements.map(statement => parseStatement(statement, policyName, fail));
}

function parseStatement(statement: unknown, policyName: string, fail: (problem: string) => IamError): Statement {
  if (!isObject(statement)) throw fail('a statement must be an object');
  for (const member of Object.keys(statement)) {
    if (member === 'Principal' || member === 'NotPrincipal') throw fail(`${member} is for policies of resources`);
    if (member === 'NotAction') throw notModeled(`${member} (policy ${policyName})`);
    if (!STATEMENT_MEMBERS.includes(member)) throw fail(`unknown member ${member} in a statement`);
  }
  const effect = statement.Effect;
  if (effect !== 'Allow' && effect !== 'Deny') throw fail(`Effect ${JSON.stringify(effect)} is neither Allow nor Deny`);
  const actions = strings(statement.Action, () => fail('Action must be a string or a list of strings'));
  if (statement.Resource !== undefined && statement.NotResource !== undefined) throw fail('a statement has either Resource or NotResource');
  const isExcept = statement.NotResource !== undefined;
  const resources = strings(isExcept ? statement.NotResource : statement.Resource, () => fail('Resource must be a string or a list of strings'));
  for (const action of actions) {
    if (action !== '*' && !/^[A-Za-z0-9-]+:[A-Za-z0-9*?]+$/.test(action)) throw fail(`${JSON.stringify(action)} is not an action`);
  }
  for (const resource of resources) {
    if (resource !== '*' && !/^(arn|\*)/.test(resource)) throw fail(`resource ${JSON.stringify(resource)} must be an ARN or "*"`);
    if (resource.includes('${')) throw notModeled(`policy variables: ${resource} (policy ${policyName})`);
  }
  return { effect, actions, resources, isExcept, conditions: parseConditions(statement.Condition, policyName, fail) };
}

function parseConditions(block: unknown, policyName: string, fail: (problem: string) => IamError): Condition[] {
  if (block === undefined) return [];
  if (!isObject(block)) throw fail('Condition must be an object');
  return Object.entries(block).flatMap(([operator, keys]) => {
    if (!isConditionOperator(operator)) throw notModeled(`the condition operator ${operator} (policy ${policyName})`);
    if (!isObject(keys)) throw fail(`Condition ${operator} must be an object`);
    return Object.entries(keys).map(([key, value]) => {
      const values = strings(value, () => fail(`the values of ${key} must be strings`));
      if (values.some(one => one.includes('${'))) throw notModeled(`policy variables: ${key} (policy ${policyName})`);
      return { operator, key: key.toLowerCase(), values };
    });
  });
}

function isConditionOperator(operator: string): operator is ConditionOperator {
  return (CONDITION_OPERATORS as readonly string[]).includes(operator);
}

function strings(value: unknown, fail: () => IamError): string[] {
  const list = Array.isArray(value) ? value : [value];
  if (list.length === 0 || !list.every((one): one is string => typeof one === 'string')) throw fail();
  return list;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
