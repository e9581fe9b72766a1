import { Properties } from './properties';
import { ResourceState, ResourceType } from '../cloudformation/resources/resource-type';
import { OBJECT_TYPE_OPERATIONS } from '../customer-profiles/constraints';
import { CustomerProfiles } from '../customer-profiles/customer-profiles';
import { Definition, ObjectType } from '../customer-profiles/object-type';
import { putObjectType } from '../customer-profiles/put-object-type';
import { validateInput } from '../customer-profiles/validation';

const TYPE_NAME = 'AWS::CustomerProfiles::ObjectType';
const PROPERTY_NAMES = [
  'AllowProfileCreation', 'Description', 'DomainName', 'EncryptionKey', 'ExpirationDays', 'Fields', 'Keys', 'MaxProfileObjectCount', 'ObjectTypeName',
  'SourceLastUpdatedTimestampFormat', 'SourcePriority', 'Tags', 'TemplateId',
];
const ANY_INTEGER = { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER };

/**
 * The resource of the L1, for comparison. It fails if the object type exists, and its deletion deletes the object type and
 * its objects.
 */
export class ObjectTypeType implements ResourceType {
  public readonly typeName = TYPE_NAME;
  public readonly propertyNames = PROPERTY_NAMES;

  public readonly importer = {
    identifiers: ['DomainName', 'ObjectTypeName'],
    read: async ({ DomainName, ObjectTypeName }: Readonly<Record<string, string>>): Promise<ResourceState> => (
      this.stateOf(this.customerProfiles.domains.getObjectType(DomainName, ObjectTypeName))
    ),
  };

  constructor(private readonly customerProfiles: CustomerProfiles) {}

  public async create(values: Record<string, unknown>): Promise<ResourceState> {
    const { input, tags } = read(values);
    if (this.customerProfiles.domains.findObjectType(input.DomainName, input.ObjectTypeName)) {
      throw new Error(`Resource of type '${TYPE_NAME}' with identifier '${idOf(input)}' already exists.`);
    }
    // The service rejects an empty map of tags.
    return this.stateOf(this.put(Object.keys(tags).length > 0 ? { ...input, Tags: tags } : input));
  }

  public async update(physicalResourceId: string, values: Record<string, unknown>): Promise<ResourceState> {
    const { input, tags } = read(values);
    if (idOf(input) !== physicalResourceId) return this.create(values);
    this.put(input);
    const { domains } = this.customerProfiles;
    domains.setTags(tags, input.DomainName, input.ObjectTypeName);
    return this.stateOf(domains.getObjectType(input.DomainName, input.ObjectTypeName));
  }

  public async delete(physicalResourceId: string): Promise<void> {
    const [domainName, objectTypeName] = physicalResourceId.split('|');
    const { domains } = this.customerProfiles;
    if (domains.has(domainName) && domains.findObjectType(domainName, objectTypeName)) domains.deleteObjectType(domainName, objectTypeName);
  }

  private put(input: ReturnType<typeof read>['input'] & { Tags?: Record<string, string> }): ObjectType {
    validateInput(OBJECT_TYPE_OPERATIONS.PutProfileObjectType, input);
    return putObjectType(this.customerProfiles.domains, this.customerProfiles.behavior, input);
  }

  private stateOf({ domainName, objectTypeName, createdAt, lastUpdatedAt }: ObjectType): ResourceState {
    return {
      physicalResourceId: `${domainName}|${objectTypeName}`,
      attributes: {
        CreatedAt: createdAt.toISOString(),
        LastUpdatedAt: lastUpdatedAt.toISOString(),
        MaxAvailableProfileObjectCount: this.customerProfiles.behavior.maxAvailableProfileObjectCount,
      },
    };
  }
}

/** The CloudFormation schema has lists, and the service has maps. */
function read(values: Record<string, unknown>) {
  const properties = new Properties(TYPE_NAME, values, PROPERTY_NAMES);
  const optional = {
    TemplateId: properties.optionalString('TemplateId'),
    ExpirationDays: properties.optionalInteger('ExpirationDays', ANY_INTEGER),
    EncryptionKey: properties.optionalString('EncryptionKey'),
    AllowProfileCreation: properties.optionalBoolean('AllowProfileCreation'),
    SourceLastUpdatedTimestampFormat: properties.optionalString('SourceLastUpdatedTimestampFormat'),
    MaxProfileObjectCount: properties.optionalInteger('MaxProfileObjectCount', ANY_INTEGER),
    SourcePriority: properties.optionalInteger('SourcePriority', ANY_INTEGER),
    Fields: properties.has('Fields') ? mapOf(properties.list('Fields'), 'ObjectTypeField') as Definition['Fields'] : undefined,
    Keys: properties.has('Keys') ? mapOf(properties.list('Keys'), 'ObjectTypeKeyList') as Definition['Keys'] : undefined,
  };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as typeof optional;
  return {
    input: {
      DomainName: properties.string('DomainName'),
      ObjectTypeName: properties.string('ObjectTypeName'),
      Description: properties.string('Description'),
      ...given,
    },
    tags: properties.tags('Tags'),
  };
}

function mapOf(list: unknown[], valueName: string): Record<string, unknown> {
  return Object.fromEntries(list.map(item => {
    const entry = item as Record<string, unknown>;
    return [String(entry.Name), entry[valueName]];
  }));
}

function idOf({ DomainName, ObjectTypeName }: { DomainName: string; ObjectTypeName: string }): string {
  return `${DomainName}|${ObjectTypeName}`;
}
