import { Properties } from './properties';
import { ResourceState, ResourceType } from '../cloudformation/resources/resource-type';
import { CustomerProfiles } from '../customer-profiles/customer-profiles';

const TYPE_NAME = 'AWS::CustomerProfiles::Integration';
const PROPERTY_NAMES = ['DomainName', 'EventTriggerNames', 'FlowDefinition', 'ObjectTypeName', 'ObjectTypeNames', 'Scope', 'Tags', 'Uri'];

/** An integration of a domain with a source. It has no effect, because nothing is ingested here. */
export class IntegrationType implements ResourceType {
  public readonly typeName = TYPE_NAME;
  public readonly propertyNames = PROPERTY_NAMES;

  constructor(private readonly customerProfiles: CustomerProfiles) {}

  public async create(values: Record<string, unknown>): Promise<ResourceState> {
    const properties = new Properties(TYPE_NAME, values, PROPERTY_NAMES);
    const domain = this.customerProfiles.domains.get(properties.string('DomainName'));
    const now = this.customerProfiles.domains.now().toISOString();
    return { physicalResourceId: `${domain.domainName}|${properties.string('Uri')}`, attributes: { CreatedAt: now, LastUpdatedAt: now } };
  }

  public async update(_physicalResourceId: string, values: Record<string, unknown>): Promise<ResourceState> {
    return this.create(values);
  }

  public async delete(): Promise<void> {}
}
