import { Properties } from './properties';
import { ResourceContext, ResourceState, ResourceType } from '../cloudformation/resources/resource-type';
import { DOMAIN_OPERATIONS } from '../customer-profiles/constraints';
import { CustomerProfiles } from '../customer-profiles/customer-profiles';
import { Domain, DomainProperties } from '../customer-profiles/object-type';
import { validateInput } from '../customer-profiles/validation';

const TYPE_NAME = 'AWS::CustomerProfiles::Domain';
const PROPERTY_NAMES = ['DeadLetterQueueUrl', 'DefaultEncryptionKey', 'DefaultExpirationDays', 'DomainName', 'Matching', 'RuleBasedMatching', 'Tags'];

/** A domain. Its deletion deletes all of its object types, of all owners. */
export class DomainType implements ResourceType {
  public readonly typeName = TYPE_NAME;
  public readonly propertyNames = PROPERTY_NAMES;

  constructor(private readonly customerProfiles: CustomerProfiles) {}

  public async create(values: Record<string, unknown>): Promise<ResourceState> {
    const { domainName, properties, tags } = read(values);
    return stateOf(this.customerProfiles.domains.create(domainName, properties, tags));
  }

  public async update(
    physicalResourceId: string, values: Record<string, unknown>, _oldValues: Record<string, unknown>, _context: ResourceContext,
  ): Promise<ResourceState> {
    const { domainName, properties, tags } = read(values);
    if (domainName !== physicalResourceId) return this.create(values);
    return stateOf(this.customerProfiles.domains.update(domainName, properties, tags));
  }

  public async delete(physicalResourceId: string): Promise<void> {
    if (this.customerProfiles.domains.has(physicalResourceId)) this.customerProfiles.domains.delete(physicalResourceId);
  }
}

function read(values: Record<string, unknown>): { domainName: string; properties: DomainProperties; tags: Record<string, string> } {
  const reader = new Properties(TYPE_NAME, values, PROPERTY_NAMES);
  const domainName = reader.string('DomainName');
  const tags = reader.tags('Tags');
  const { Tags: _, DomainName: __, ...rest } = values;
  const properties = { ...rest, DefaultExpirationDays: reader.integer('DefaultExpirationDays', { min: 1, max: 1098 }) };
  validateInput(DOMAIN_OPERATIONS.CreateDomain, { ...properties, DomainName: domainName, ...(Object.keys(tags).length > 0 ? { Tags: tags } : {}) });
  return { domainName, properties, tags };
}

function stateOf({ domainName, createdAt, lastUpdatedAt }: Domain): ResourceState {
  return { physicalResourceId: domainName, attributes: { CreatedAt: createdAt.toISOString(), LastUpdatedAt: lastUpdatedAt.toISOString() } };
}
