import { Iam } from '../../../local-aws/iam/iam';
import { awsManagedPolicy } from '../../../local-aws/iam/managed-policies';
import { parsePolicyDocument } from '../../../local-aws/iam/policy-document';
import { evaluate } from '../../../local-aws/iam/policy-evaluation';

const DOMAIN = 'arn:aws:profile:eu-central-1:111122223333:domains/retail';

function allows(statements: object[], action: string, resource: string, context: Record<string, string> = {}): boolean {
  return evaluate(parsePolicyDocument({ Version: '2012-10-17', Statement: statements }, 'test'), action, resource, context);
}

describe('A policy', () => {
  const allow = (more: object) => ({ Effect: 'Allow', Action: 'profile:PutProfileObjectType', Resource: '*', ...more });

  test.each([
    ['the action and resource that it names', {}, true],
    ['an action by a wildcard', { Action: 'profile:Put*' }, true],
    ['an action in another case', { Action: 'PROFILE:putprofileobjecttype' }, true],
    ['one action of a list', { Action: ['profile:GetDomain', 'profile:PutProfileObjectType'] }, true],
    ['everything', { Action: '*' }, true],
    ['not another action', { Action: 'profile:GetProfileObjectType' }, false],
    ['not another service\'s action of that name', { Action: 'profiles:PutProfileObjectType' }, false],
    ['a resource by a wildcard', { Resource: `${DOMAIN}/object-types/*` }, true],
    ['one character by a question mark', { Resource: `${DOMAIN}/object-types/ShopOrde?` }, true],
    ['not the domain by a wildcard below it', { Resource: `${DOMAIN}/*/x` }, false],
    ['not a resource in another case', { Resource: `${DOMAIN}/object-types/shoporder` }, false],
    ['not a resource whose name only begins alike', { Resource: `${DOMAIN}/object-types/Shop` }, false],
    ['all but another resource', { NotResource: DOMAIN, Resource: undefined }, true],
    ['not what it excepts', { NotResource: `${DOMAIN}/*`, Resource: undefined }, false],
    ['nothing by a dot that is meant as a dot', { Resource: 'arn:aws:profile:eu.central.1:111122223333:domains/retail/object-types/ShopOrder' }, false],
  ])('allows %s', (_, statement, allowed) => {
    expect(allows([allow(statement)], 'profile:PutProfileObjectType', `${DOMAIN}/object-types/ShopOrder`)).toBe(allowed);
  });

  test('denies what another statement allows, in any order', () => {
    const deny = { ...allow({}), Effect: 'Deny' };
    expect(allows([allow({}), deny], 'profile:PutProfileObjectType', DOMAIN)).toBe(false);
    expect(allows([deny, allow({})], 'profile:PutProfileObjectType', DOMAIN)).toBe(false);
  });

  const VIA = 'profile.eu-central-1.amazonaws.com';
  test.each([
    ['StringEquals', 'the same', { 'kms:ViaService': VIA }, true],
    ['StringEquals', 'one of the values', { 'kms:ViaService': ['s3.amazonaws.com', VIA] }, true],
    ['StringEquals', 'a key in another case', { 'KMS:viaservice': VIA }, true],
    ['StringEquals', 'no wildcard', { 'kms:ViaService': 'profile.*' }, false],
    ['StringEquals', 'a key that the request does not have', { 'kms:CallerAccount': '111122223333' }, false],
    ['StringEquals', 'all of several keys', { 'kms:ViaService': VIA, 'kms:CallerAccount': '111122223333' }, false],
    ['StringNotEquals', 'another', { 'kms:ViaService': 's3.amazonaws.com' }, true],
    ['StringNotEquals', 'a key that the request does not have', { 'kms:CallerAccount': '111122223333' }, true],
    ['StringLike', 'a wildcard', { 'kms:ViaService': 'profile.*.amazonaws.com' }, true],
    ['StringNotLike', 'a wildcard', { 'kms:ViaService': 'profile.*.amazonaws.com' }, false],
    ['ArnLike', 'a part that differs', { 'aws:SourceArn': 'arn:aws:profile:*:999999999999:*' }, false],
    ['ArnLike', 'a part by a wildcard', { 'aws:SourceArn': 'arn:aws:profile:*:111122223333:domains/*' }, true],
    ['ArnLike', 'a wildcard that would have to cross parts', { 'aws:SourceArn': 'arn:*:domains/retail' }, false],
  ])('with a condition %s compares %s', (operator, _, keys, allowed) => {
    const context = { 'kms:ViaService': VIA, 'aws:SourceArn': DOMAIN };
    expect(allows([allow({ Condition: { [operator]: keys } })], 'profile:PutProfileObjectType', DOMAIN, context)).toBe(allowed);
  });

  test.each([
    ['NotAction', { NotAction: 'profile:*', Action: undefined }, 'local-aws does not model NotAction'],
    ['Resource beside NotResource', { NotResource: '*' }, 'a statement has either Resource or NotResource'],
    ['an unknown operator', { Condition: { NumericLessThan: { a: '1' } } }, 'local-aws does not model the condition operator NumericLessThan'],
    ['a policy variable', { Resource: 'arn:aws:s3:::home/${aws:username}' }, 'local-aws does not model policy variables'],
    ['a principal', { Principal: '*' }, 'Principal is for policies of resources'],
    ['an effect that is none', { Effect: 'allow' }, 'Effect "allow" is neither Allow nor Deny'],
    ['no resource', { Resource: undefined }, 'Resource must be a string'],
    ['an action without a service', { Action: 'PutProfileObjectType' }, '"PutProfileObjectType" is not an action'],
    ['a resource that is no ARN', { Resource: 'retail' }, 'resource "retail" must be an ARN'],
    ['an unknown member', { Efect: 'Allow' }, 'unknown member Efect'],
  ])('with %s is rejected', (_, statement, problem) => {
    expect(() => allows([allow(statement)], 'a:b', '*')).toThrow(problem);
  });
});

describe('A role', () => {
  let iam: Iam;
  const configuration = { assumeRolePolicyDocument: {}, managedPolicyArns: [] as string[] };
  const everything = { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } };

  beforeEach(() => {
    iam = new Iam({ accountId: '111122223333', partition: 'aws' });
  });

  test('has the permissions of its current policies', () => {
    const role = iam.createRole('worker', '/', configuration);
    expect(iam.isAllowed('worker', 'a:b', '*')).toBe(false);
    role.putInlinePolicy('all', everything);
    expect(iam.isAllowed('worker', 'a:b', '*')).toBe(true);
    role.deleteInlinePolicy('all');
    expect(iam.isAllowed('worker', 'a:b', '*')).toBe(false);
  });

  test('that does not exist has no permissions', () => {
    expect(iam.isAllowed('nobody', 'a:b', '*')).toBe(false);
  });

  test('has one policy for each name, the latest', () => {
    const role = iam.createRole('worker', '/', configuration);
    role.putInlinePolicy('same', everything);
    role.putInlinePolicy('same', { Statement: { Effect: 'Allow', Action: 'x:y', Resource: '*' } });
    expect(iam.isAllowed('worker', 'a:b', '*')).toBe(false);
  });

  test('accepts 10,240 characters of inline policies', () => {
    const role = iam.createRole('worker', '/', configuration);
    const big = (size: number) => ({ Statement: { Effect: 'Allow', Action: 'a:b', Resource: `arn:${'x'.repeat(size)}` } });
    role.putInlinePolicy('one', big(6000));
    expect(() => role.putInlinePolicy('two', big(6000))).toThrow('Maximum policy size of 10240 bytes exceeded for role worker');
    expect(() => role.putInlinePolicy('one', big(7000))).not.toThrow();
  });

  test('can only write logs with AWSLambdaBasicExecutionRole', () => {
    const arn = 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole';
    iam.createRole('worker', '/', { ...configuration, managedPolicyArns: [arn] });
    expect(iam.isAllowed('worker', 'logs:PutLogEvents', '*')).toBe(true);
    expect(iam.isAllowed('worker', 's3:GetObject', '*')).toBe(false);
  });

  test('with an unknown managed policy is rejected', () => {
    const arn = 'arn:aws:iam::aws:policy/AdministratorAccess';
    expect(awsManagedPolicy(arn)).toBeUndefined();
    expect(() => iam.createRole('worker', '/', { ...configuration, managedPolicyArns: [arn] })).toThrow(`local-aws does not model the managed policy ${arn}`);
    expect(iam.hasRole('worker')).toBe(false);
  });

  test('has the permissions of a customer managed policy', () => {
    const arn = 'arn:aws:iam::111122223333:policy/mine';
    iam.putManagedPolicy(arn, everything);
    iam.createRole('worker', '/', { ...configuration, managedPolicyArns: [arn] });
    expect(iam.isAllowed('worker', 'a:b', '*')).toBe(true);
    expect(() => iam.deleteManagedPolicy(arn)).toThrow('attached to worker');
  });

  test('has only permissions that its permissions boundary also allows', () => {
    const arn = 'arn:aws:iam::111122223333:policy/boundary';
    iam.putManagedPolicy(arn, { Statement: { Effect: 'Allow', Action: 'a:*', Resource: '*' } });
    iam.createRole('worker', '/', { ...configuration, permissionsBoundary: arn });
    expect(iam.denial('worker', 'a:b', '*')).toBe('because no identity-based policy allows the a:b action');
    iam.role('worker').putInlinePolicy('all', everything);
    expect(iam.denial('worker', 'a:b', '*')).toBeUndefined();
    expect(iam.denial('worker', 'x:y', '*')).toBe('because no permissions boundary allows the x:y action');
    expect(() => iam.deleteManagedPolicy(arn)).toThrow('attached to worker');
  });

  test('cannot be deleted while it has policies', () => {
    iam.createRole('worker', '/', configuration).putInlinePolicy('all', everything);
    expect(() => iam.deleteRole('worker')).toThrow('must delete policies first: role worker has all');
  });

  test('is identified by the access keys of its sessions', () => {
    const { arn } = iam.createRole('worker', '/team/', configuration);
    expect(arn).toBe('arn:aws:iam::111122223333:role/team/worker');
    const accessKeyId = iam.accessKeyOf(arn, 'function');
    expect(accessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/);
    expect(iam.principalOf(accessKeyId)).toEqual({ arn: 'arn:aws:sts::111122223333:assumed-role/worker/function', roleName: 'worker' });
    expect(iam.accessKeyOf(arn, 'other')).not.toBe(accessKeyId);
    expect(iam.principalOf('AKIASOMEBODY')).toBeUndefined();
  });
});
