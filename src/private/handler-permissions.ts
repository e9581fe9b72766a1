import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { OBJECT_TYPE_TAG_ACTIONS } from './grantable-actions';
import { inlinePolicy } from './inline-policy';
import { domainArn, objectTypeArn } from './object-type-arn';
import { RolePolicySize } from './role-policy-size';
import { constructIdOf, identityOf, TokenIdentity } from './token-identity';

const ACCESS_ID = 'CustomerProfilesAccess';

/** The key policies with grant permissions. One key can be the key of a domain and of an object type. */
const POLICIES_WITH_GRANT = new WeakSet<iam.Policy>();

/** Denies the tagging of domains, which the policies of domains would otherwise allow. */
export function denyTaggingOfDomains(stack: Stack): iam.PolicyStatement {
  return new iam.PolicyStatement({
    effect: iam.Effect.DENY,
    actions: OBJECT_TYPE_TAG_ACTIONS,
    notResources: [objectTypeArn(stack, '*', '*')],
  });
}

/**
 * The permissions of the handler, in the stack of the object types that need them: one policy for each domain and one for
 * each KMS key.
 *
 * One statement for each object type would fail. CloudFormation updates policies first, and sends the Delete of a removed or
 * renamed object type later, in the cleanup (docs/cloudformation-semantics.md, rule 15). At that time the policy would no
 * longer name the object type. The policy of a domain remains while the domain has any object type, and it is deleted after
 * its last object type, because each object type depends on it. A KMS key has its own policy for the same reason: if an object
 * type changes its key, the handler needs the old key until the cleanup ends.
 *
 * The policies are in the stack of the object type. In the stack of the provider they would refer to the domain, and two
 * stacks that refer to each other cannot be deployed.
 */
export class HandlerPermissions {
  private readonly stack: Stack;

  constructor(scope: Construct, private readonly provider: Construct, private readonly role: iam.IRole) {
    this.stack = Stack.of(scope);
  }

  /**
   * The service requires permissions on the ARNs of the domain and the object type. Tag actions need only the latter, but a
   * separate statement for them would limit a role to 17 domains instead of 23. Instead, the role of the provider has one
   * statement that denies the tagging of domains (`denyTaggingOfDomains`).
   */
  public onDomain(domainName: string): iam.Policy {
    return this.policy('Domain', identityOf(domainName, this.stack), () => [
      new iam.PolicyStatement({
        actions: ['profile:PutProfileObjectType', 'profile:GetProfileObjectType', 'profile:DeleteProfileObjectType', ...OBJECT_TYPE_TAG_ACTIONS],
        resources: [domainArn(this.stack, domainName), objectTypeArn(this.stack, domainName, '*')],
      }),
    ]);
  }

  /** The service encrypts and decrypts with the key of the domain on behalf of the handler. */
  public onDomainKey(keyArn: string): iam.Policy {
    return this.policy('Key', identityOf(keyArn, this.stack), () => [this.keyStatement(keyArn, ['kms:GenerateDataKey', 'kms:Decrypt'])]);
  }

  /** The service also describes the key of an object type and creates a grant for itself. */
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

  /** The ids below are part of the logical ids of policies. Do not change them. */
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
