import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { OBJECT_TYPE_TAG_ACTIONS } from './grantable-actions';
import { inlinePolicy } from './inline-policy';
import { domainArn, objectTypeArn } from './object-type-arn';
import { RolePolicySize } from './role-policy-size';
import { constructIdOf, identityOf, TokenIdentity } from './token-identity';

const ACCESS_ID = 'CustomerProfilesAccess';

/** Policies of keys, which may be of a domain and of an object type at once. */
const POLICIES_WITH_GRANT = new WeakSet<iam.Policy>();

/** What takes back from a role what the policies of the domains give too much. */
export function tagsOnlyObjectTypes(stack: Stack): iam.PolicyStatement {
  return new iam.PolicyStatement({
    effect: iam.Effect.DENY,
    actions: OBJECT_TYPE_TAG_ACTIONS,
    notResources: [objectTypeArn(stack, '*', '*')],
  });
}

/**
 * What the handler of a provider may do, in the stack of the object types that need it: one policy for each domain and
 * one for each KMS key.
 *
 * A statement for each object type would look tighter and be broken. CloudFormation changes policies in the update phase
 * and sends the Delete of a removed or renamed object type afterwards, in the cleanup (docs/cloudformation-semantics.md,
 * rule 15): the handler would meet a policy that no longer names the type. With a policy for each domain, whose logical
 * id comes from the domain alone, the policy stays as long as any type of that domain does; and since each object type
 * depends on it, a policy that goes with its last object type goes after it. For the same reason a KMS key has a policy
 * of its own: an object type may change its key, and the old one has to be readable until the cleanup is over.
 *
 * The policy is made in the object type's stack, not in the provider's: there it would refer to the domain, while the
 * object type refers to the provider, and two stacks that refer to each other can't be deployed.
 */
export class HandlerPermissions {
  private readonly stack: Stack;

  constructor(scope: Construct, private readonly provider: Construct, private readonly role: iam.IRole) {
    this.stack = Stack.of(scope);
  }

  /**
   * The service asks for the ARNs of both the domain and the object type. Tagging needs the latter only, but a role's room
   * for policies would be used up by 17 domains if that were a statement of its own, instead of 23: the provider's role
   * takes the right to tag the domain back, once for all of them (`tagsOnlyObjectTypes`).
   */
  public onDomain(domainName: string): iam.Policy {
    return this.policy('Domain', identityOf(domainName, this.stack), () => [
      new iam.PolicyStatement({
        actions: ['profile:PutProfileObjectType', 'profile:GetProfileObjectType', 'profile:DeleteProfileObjectType', ...OBJECT_TYPE_TAG_ACTIONS],
        resources: [domainArn(this.stack, domainName), objectTypeArn(this.stack, domainName, '*')],
      }),
    ]);
  }

  /** Reading and writing where the domain has a key. Only through the service: the handler itself encrypts nothing. */
  public onDomainKey(keyArn: string): iam.Policy {
    return this.policy('Key', identityOf(keyArn, this.stack), () => [this.keyStatement(keyArn, ['kms:GenerateDataKey', 'kms:Decrypt'])]);
  }

  /** For an object type's own key, the service looks at the key and creates a grant for itself. */
  public onObjectTypeKey(keyArn: string): iam.Policy {
    const policy = this.onDomainKey(keyArn);
    if (!POLICIES_WITH_GRANT.has(policy)) {
      POLICIES_WITH_GRANT.add(policy);
      policy.addStatements(
        this.keyStatement(keyArn, ['kms:DescribeKey']),
        this.keyStatement(keyArn, ['kms:CreateGrant'], { Bool: { 'kms:GrantIsForAWSResource': 'true' } }),
      );
    }
    return policy;
  }

  private keyStatement(keyArn: string, actions: string[], conditions: iam.Conditions = {}): iam.PolicyStatement {
    const viaService = { 'kms:ViaService': `profile.${this.stack.region}.amazonaws.com` };
    return new iam.PolicyStatement({ actions, resources: [keyArn], conditions: { StringEquals: viaService, ...conditions } });
  }

  private policy(prefix: string, identity: TokenIdentity, statements: () => iam.PolicyStatement[]): iam.Policy {
    const scope = this.scope();
    const id = constructIdOf(prefix, identity);
    const existing = scope.node.tryFindChild(id) as iam.Policy | undefined;
    if (existing !== undefined) return existing;
    const policy = inlinePolicy(scope, id, statements());
    RolePolicySize.of(this.role).attach(policy);
    return policy;
  }

  /** The ids below are part of the logical ids of policies, and so of what a later version has to keep. */
  private scope(): Construct {
    const access = childOf(this.stack, ACCESS_ID);
    const path = this.provider.node.path;
    const sameStack = Stack.of(this.provider) === this.stack;
    return childOf(access, sameStack ? path.slice(this.stack.node.path.length).replace(/^\//, '') : path);
  }
}

function childOf(scope: Construct, id: string): Construct {
  return scope.node.tryFindChild(id) as Construct | undefined ?? new Construct(scope, id);
}
