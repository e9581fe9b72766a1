import { randomUuid } from './physical-name';
import { Properties } from './properties';
import { ResourceContext, ResourceState, ResourceType } from '../cloudformation/resources/resource-type';

const KEY = 'AWS::KMS::Key';
const ALIAS = 'AWS::KMS::Alias';
const KEY_PROPERTIES = ['Description', 'Enabled', 'EnableKeyRotation', 'KeyPolicy', 'KeySpec', 'KeyUsage', 'PendingWindowInDays', 'RotationPeriodInDays', 'Tags'];
const ALIAS_PROPERTIES = ['AliasName', 'TargetKeyId'];

/**
 * A key. Its policy must delegate to the policies of the account, as that of CDK does. Then only the policies of the role
 * are evaluated.
 */
export class KeyType implements ResourceType {
  public readonly typeName = KEY;
  public readonly propertyNames = KEY_PROPERTIES;

  public async create(values: Record<string, unknown>, context: ResourceContext): Promise<ResourceState> {
    return this.stateOf(randomUuid(), values, context);
  }

  public async update(
    physicalResourceId: string, values: Record<string, unknown>, oldValues: Record<string, unknown>, context: ResourceContext,
  ): Promise<ResourceState> {
    if (values.KeySpec !== oldValues.KeySpec || values.KeyUsage !== oldValues.KeyUsage) return this.create(values, context);
    return this.stateOf(physicalResourceId, values, context);
  }

  public async delete(): Promise<void> {
    // A deletion is only scheduled, and nothing here depends on it.
  }

  private stateOf(keyId: string, values: Record<string, unknown>, { partition, region, accountId }: ResourceContext): ResourceState {
    const properties = new Properties(KEY, values, KEY_PROPERTIES);
    requireAccountAdministration(properties.optionalObject('KeyPolicy'), `arn:${partition}:iam::${accountId}:root`);
    return { physicalResourceId: keyId, attributes: { Arn: `arn:${partition}:kms:${region}:${accountId}:key/${keyId}`, KeyId: keyId } };
  }
}

/** Without a policy, KMS creates one that delegates to the account. */
function requireAccountAdministration(keyPolicy: Record<string, unknown> | undefined, root: string): void {
  if (keyPolicy === undefined) return;
  const statements = [keyPolicy.Statement].flat() as Record<string, unknown>[];
  const principalsOf = ({ Principal }: Record<string, unknown>) => typeof Principal === 'object' && Principal !== null ? Principal as Record<string, unknown> : {};
  const isAdministration = (statement: Record<string, unknown>) => statement.Effect === 'Allow' && [statement.Action].flat().includes('kms:*')
    && [principalsOf(statement).AWS].flat().includes(root) && statement.Condition === undefined;
  if (!statements.some(isAdministration)) {
    throw new Error(`local-aws models only key policies that allow kms:* to ${root}, so that the account's policies decide`);
  }
  for (const statement of statements) {
    // The permission of a service is not relevant for the calls of a role.
    const forService = statement.Effect === 'Allow' && Object.keys(principalsOf(statement)).join() === 'Service';
    if (!isAdministration(statement) && !forService) throw new Error(`local-aws does not model this statement of a key policy: ${JSON.stringify(statement)}`);
  }
}

/** An alias of a key. */
export class AliasType implements ResourceType {
  public readonly typeName = ALIAS;
  public readonly propertyNames = ALIAS_PROPERTIES;
  private readonly names = new Set<string>();

  public async create(values: Record<string, unknown>): Promise<ResourceState> {
    const name = nameOf(values);
    if (this.names.has(name)) throw new Error(`${name} already exists`);
    this.names.add(name);
    return { physicalResourceId: name, attributes: {} };
  }

  public async update(physicalResourceId: string, values: Record<string, unknown>): Promise<ResourceState> {
    return nameOf(values) === physicalResourceId ? { physicalResourceId, attributes: {} } : this.create(values);
  }

  public async delete(physicalResourceId: string): Promise<void> {
    this.names.delete(physicalResourceId);
  }
}

function nameOf(values: Record<string, unknown>): string {
  const properties = new Properties(ALIAS, values, ALIAS_PROPERTIES);
  properties.string('TargetKeyId');
  const name = properties.string('AliasName');
  if (!/^alias\/(?!aws\/)[\w/-]+$/.test(name)) throw new Error(`AliasName ${JSON.stringify(name)} is not an alias`);
  return name;
}
