import { createHash } from 'crypto';
import { IamError } from './iam-error';
import { isObject, parsePolicyDocument, Statement } from './policy-document';

/** The maximum size of all inline policies of a role, without white space. AWS does not increase this quota. */
const INLINE_POLICIES_MAX_CHARACTERS = 10_240;

export interface RoleConfiguration {
  readonly assumeRolePolicyDocument: unknown;
  readonly managedPolicyArns: string[];
  /** The ARN of the managed policy that limits what the role's policies allow. */
  readonly permissionsBoundary?: string;
}

/** A role with its inline policies. */
export class Role {
  public readonly roleId: string;
  public configuration: RoleConfiguration;
  private readonly inlinePolicies = new Map<string, { statements: Statement[]; characters: number }>();

  constructor(public readonly roleName: string, public readonly arn: string, configuration: RoleConfiguration) {
    this.roleId = `AROA${identifier(arn)}`;
    this.configuration = configuration;
  }

  /** Creates or overwrites a policy by its name, as IAM does, whichever resource it comes from. */
  public putInlinePolicy(policyName: string, document: unknown): void {
    if (!/^[\w+=,.@-]{1,128}$/.test(policyName)) throw new IamError('ValidationError', `${JSON.stringify(policyName)} is not a policy name`);
    const policy = { statements: parsePolicyDocument(document, policyName), characters: JSON.stringify(document).length };
    const characters = [...this.inlinePolicies].reduce((sum, [name, other]) => name === policyName ? sum : sum + other.characters, policy.characters);
    if (characters > INLINE_POLICIES_MAX_CHARACTERS) {
      throw new IamError('LimitExceeded', `Maximum policy size of ${INLINE_POLICIES_MAX_CHARACTERS} bytes exceeded for role ${this.roleName}`);
    }
    this.inlinePolicies.set(policyName, policy);
  }

  public deleteInlinePolicy(policyName: string): void {
    this.inlinePolicies.delete(policyName);
  }

  public get inlinePolicyNames(): string[] {
    return [...this.inlinePolicies.keys()];
  }

  public get inlineStatements(): Statement[] {
    return [...this.inlinePolicies.values()].flatMap(({ statements }) => statements);
  }

  /** Whether the role trusts a service, such as `lambda.amazonaws.com`. */
  public trusts(service: string): boolean {
    const document = this.configuration.assumeRolePolicyDocument;
    const statements = isObject(document) ? [document.Statement].flat() : [];
    return statements.filter(isObject).some(({ Effect, Action, Principal }) => Effect === 'Allow' && [Action].flat().includes('sts:AssumeRole')
      && isObject(Principal) && [Principal.Service].flat().includes(service));
  }
}

/** Seventeen characters as in ids of AWS, the same for the same text. */
export function identifier(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  return [...createHash('sha256').update(text).digest().subarray(0, 17)].map(byte => alphabet[byte % alphabet.length]).join('');
}
