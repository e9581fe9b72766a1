import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Problem } from '../model/object-type-error';

/**
 * What IAM takes of all inline policies of a role together, without white space.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const MAX_CHARACTERS = 10_240;

/** What stands for a value that is known at deployment only: the shortest that it can be. */
const SHORTEST: Record<string, string> = { 'AWS::AccountId': '111122223333', 'AWS::Partition': 'aws', 'AWS::Region': 'us-east-1' };

/** What is found by this, for the page of rules. */
export const ROLE_CHECK = 'rolePolicies' as const;

/**
 * The inline policies that this library attaches to a role. Each domain and each key has one, so there may be too many
 * for a role; without this the deployment would tell, after some of them.
 */
export class RolePolicies {
  public static of(role: iam.IRole): RolePolicies {
    const existing = RolePolicies.ofRole.get(role);
    if (existing !== undefined) return existing;
    const created = new RolePolicies(role);
    RolePolicies.ofRole.set(role, created);
    return created;
  }

  private static readonly ofRole = new WeakMap<iam.IRole, RolePolicies>();

  private readonly policies = new Set<iam.Policy>();

  private constructor(private readonly role: iam.IRole) {
    role.node.addValidation({ validate: () => this.problems().map(({ id, message }) => `[${id}] ${message}`) });
  }

  public attach(policy: iam.Policy) {
    this.policies.add(policy);
    // Not policy.attachToRole: a role that was imported as immutable refuses this, and then nothing is rendered.
    this.role.attachInlinePolicy(policy);
  }

  private problems(): Problem<typeof ROLE_CHECK>[] {
    const characters = this.documents().map(document => shortestText(document).length).reduce((sum, length) => sum + length, 0);
    if (characters <= MAX_CHARACTERS) return [];
    return [{
      id: ROLE_CHECK,
      message: `the inline policies of the handler's role have at least ${characters} characters together, with one policy for each domain and each key; IAM takes ${MAX_CHARACTERS}: `
        + 'make a ProfileObjectTypeProvider with a role of its own for some of the domains, and give it to their object types by the property provider.',
    }];
  }

  private documents(): unknown[] {
    const { defaultChild } = this.role.node;
    const policies = iam.CfnRole.isCfnRole(defaultChild) ? Stack.of(defaultChild).resolve(defaultChild.policies) : undefined;
    const inside: iam.CfnRole.PolicyProperty[] = policies ?? [];
    const defaultPolicy = this.role.node.tryFindChild('DefaultPolicy');
    const attached = [...this.policies, ...(defaultPolicy instanceof iam.Policy ? [defaultPolicy] : [])].filter(isAttached);
    return [...inside.map(({ policyDocument }) => policyDocument), ...attached.map(policy => Stack.of(policy).resolve(policy.document))];
  }
}

/** An imported role may refuse policies; then they aren't in the template. */
function isAttached(policy: iam.Policy): boolean {
  return Stack.of(policy).resolve((policy.node.defaultChild as iam.CfnPolicy).roles) !== undefined;
}

/** A document as JSON without white space. */
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
