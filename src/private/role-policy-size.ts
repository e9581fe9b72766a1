import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { IConstruct } from 'constructs';
import type { Problem } from '../model/object-type-error';

/**
 * The IAM quota of characters for all inline policies of a role together, without white space.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const MAX_CHARACTERS = 10_240;

/** The shortest possible values of tokens. */
const SHORTEST: Record<string, string> = { 'AWS::AccountId': '111122223333', 'AWS::Partition': 'aws', 'AWS::Region': 'us-east-1' };

/** The id of the check, for docs/rules.md. */
export const ROLE_CHECK = 'rolePolicies' as const;

/** The key of the set of policies, a property of the role. All copies of this library in one tree share the symbol. */
const POLICIES = Symbol.for('cdk-customer-profiles.policies');

/**
 * Counts the characters of the inline policies of a role. With one policy for each domain and each key, they can exceed the
 * quota of IAM. Without this check, the deployment would fail.
 */
export class RolePolicySize {
  public static of(role: iam.IRole): RolePolicySize {
    const existing = (role as { [POLICIES]?: Set<iam.Policy> })[POLICIES];
    if (existing !== undefined) return new RolePolicySize(role, existing);
    const policies = new Set<iam.Policy>();
    Object.defineProperty(role, POLICIES, { value: policies });
    const created = new RolePolicySize(role, policies);
    role.node.addValidation({ validate: () => created.problems().map(({ id, message }) => `[${id}] ${message}`) });
    return created;
  }

  private constructor(private readonly role: iam.IRole, private readonly policies: Set<iam.Policy>) {}

  public attach(policy: iam.Policy) {
    this.policies.add(policy);
    // policy.attachToRole has no effect on an imported immutable role, and the policy would not be in the template.
    this.role.attachInlinePolicy(policy);
  }

  private problems(): Problem<typeof ROLE_CHECK>[] {
    const characters = this.documents().map(document => shortestText(document).length).reduce((sum, length) => sum + length, 0);
    if (characters <= MAX_CHARACTERS) return [];
    return [{
      id: ROLE_CHECK,
      message: `The inline policies of the handler's role have at least ${characters} characters together, with one policy for each domain and each key. IAM allows ${MAX_CHARACTERS}. `
        + 'Create a second ProfileObjectTypeProvider, and set it as the provider of the object types of some of the domains.',
    }];
  }

  private documents(): unknown[] {
    const { defaultChild } = this.role.node;
    const policies = iam.CfnRole.isCfnRole(defaultChild) ? Stack.of(defaultChild).resolve(defaultChild.policies) : undefined;
    const inside: iam.CfnRole.PolicyProperty[] = policies ?? [];
    const defaultPolicy = this.role.node.tryFindChild('DefaultPolicy');
    const attached = [...this.policies, ...(isPolicy(defaultPolicy) ? [defaultPolicy] : [])].filter(isAttached);
    return [...inside.map(({ policyDocument }) => policyDocument), ...attached.map(policy => Stack.of(policy).resolve(policy.document))];
  }
}

/** The default policy that CDK creates for the role. */
function isPolicy(construct: IConstruct | undefined): construct is iam.Policy {
  return iam.CfnPolicy.isCfnPolicy(construct?.node.defaultChild);
}

/** An imported role can ignore policies. They are then not in the template. */
function isAttached(policy: iam.Policy): boolean {
  return Stack.of(policy).resolve((policy.node.defaultChild as iam.CfnPolicy).roles) !== undefined;
}

/** The document as JSON without white space. */
function shortestText(document: unknown): string {
  return JSON.stringify(document, (_, value) => intrinsicOf(value) === undefined ? value : shortestValue(value));
}

function shortestValue(value: unknown): string {
  const [name, operand] = intrinsicOf(value) ?? [];
  if (name === undefined) return String(value);
  if (name === 'Ref') return SHORTEST[operand as string] ?? '?';
  if (name !== 'Fn::Join') return '?';
  const [delimiter, parts] = operand as [string, unknown];
  return Array.isArray(parts) ? parts.map(shortestValue).join(delimiter) : '?';
}

function intrinsicOf(value: unknown): [name: string, operand: unknown] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const [entry, ...others] = Object.entries(value);
  return entry !== undefined && others.length === 0 && (entry[0] === 'Ref' || entry[0].startsWith('Fn::')) ? entry : undefined;
}
