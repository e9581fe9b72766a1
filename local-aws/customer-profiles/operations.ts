import { Iam } from '../iam/iam';
import { Environment, Principal } from '../service';
import { parseArn, ResourceName } from './arn';
import { Behavior } from './behavior';
import { OperationName } from './constraints';
import { Domains } from './domains';
import { DomainProperties, ObjectType } from './object-type';
import { pageOf } from './page';
import { Permissions } from './permissions';
import { putObjectType } from './put-object-type';
import { domainResponse, objectTypeItem, objectTypeResponse, putResponse, templateItem, templateResponse } from './responses';
import { notFound, ServiceError } from './service-error';
import { Operation } from './shapes';
import { TEMPLATES } from './templates';
import { validateInput } from './validation';

type Input = Record<string, unknown>;

/** The operations after parsing: permission, constraints, effect, response. */
export class ObjectTypeOperations {
  private readonly permissions: Permissions;

  constructor(
    private readonly environment: Environment, iam: Iam, private readonly domains: Domains, private readonly behavior: Behavior,
  ) {
    this.permissions = new Permissions(environment, iam);
  }

  public perform(operationName: OperationName, operation: Operation, principal: Principal, input: Input): object {
    try {
      this.permissions.requireOperation(principal, operationName, input);
      validateInput(operation, input);
      return this.operate(operationName, principal, input);
    } catch (error) {
      const denied = error instanceof ServiceError && error.errorName === 'AccessDeniedException';
      if (denied && operationName === 'GetProfileObjectType' && this.behavior.deniedGet === 404) throw notFound(error.message);
      throw error;
    }
  }

  private operate(operationName: OperationName, principal: Principal, input: Input): object {
    switch (operationName) {
      case 'PutProfileObjectType': return this.put(principal, input);
      case 'GetProfileObjectType': return this.get(principal, input);
      case 'DeleteProfileObjectType': return this.delete(input);
      case 'ListProfileObjectTypes': return this.list(input);
      case 'TagResource': return this.tag(input);
      case 'UntagResource': return this.untag(input);
      case 'ListTagsForResource': return { tags: this.tagsOf(this.resourceOf(input)) };
      case 'ListProfileObjectTypeTemplates': return this.listTemplates(input);
      case 'GetProfileObjectTypeTemplate': return this.getTemplate(input);
      case 'CreateDomain': return this.createDomain(input);
      case 'UpdateDomain': return this.updateDomain(input);
      case 'GetDomain': return domainResponse(this.domains.get(String(input.DomainName)));
      case 'DeleteDomain': return this.deleteDomain(input);
    }
  }

  private put(principal: Principal, input: Input): object {
    const { properties } = this.domains.get(String(input.DomainName));
    this.permissions.requireKey(principal, String(input.EncryptionKey ?? properties.DefaultEncryptionKey ?? ''));
    this.permissions.requireGrant(principal, input.EncryptionKey as string | undefined);
    const objectType = putObjectType(this.domains, this.behavior, input as unknown as Parameters<typeof putObjectType>[2]);
    return putResponse(objectType, this.behavior);
  }

  private get(principal: Principal, { DomainName, ObjectTypeName }: Input): object {
    const { properties } = this.domains.get(String(DomainName));
    const objectType = this.typeOfTemplate(String(DomainName), String(ObjectTypeName))
      ?? this.domains.readObjectType(String(DomainName), String(ObjectTypeName));
    this.permissions.requireKey(principal, objectType.definition.EncryptionKey ?? properties.DefaultEncryptionKey);
    return objectTypeResponse(objectType, this.behavior);
  }

  /** The response of Get for an object type that does not exist but has the name of a template. */
  private typeOfTemplate(domainName: string, objectTypeName: string): ObjectType | undefined {
    const template = this.behavior.getReturnsTemplates ? TEMPLATES.get(objectTypeName) : undefined;
    if (!template || this.domains.findObjectType(domainName, objectTypeName)) return undefined;
    const { createdAt } = this.domains.get(domainName);
    const definition = { Description: objectTypeName, TemplateId: template.TemplateId, ...template.mapping };
    return { domainName, objectTypeName, definition, createdAt, lastUpdatedAt: createdAt, tags: {} };
  }

  private delete({ DomainName, ObjectTypeName }: Input): object {
    this.domains.deleteObjectType(String(DomainName), String(ObjectTypeName));
    return { Message: `Object type ${String(ObjectTypeName)} is deleted` };
  }

  private list(input: Input): object {
    const { items, NextToken } = pageOf(this.domains.objectTypesOf(String(input.DomainName)), input, this.behavior.pageSize);
    return { Items: items.map(objectType => objectTypeItem(objectType, this.behavior)), NextToken };
  }

  private tag(input: Input): object {
    const resource = this.resourceOf(input);
    this.setTags(resource, { ...this.tagsOf(resource), ...input.tags as Record<string, string> });
    return {};
  }

  private untag(input: Input): object {
    const resource = this.resourceOf(input);
    const tagKeys = input.tagKeys as string[];
    this.setTags(resource, Object.fromEntries(Object.entries(this.tagsOf(resource)).filter(([key]) => !tagKeys.includes(key))));
    return {};
  }

  private tagsOf({ domainName, objectTypeName }: ResourceName): Readonly<Record<string, string>> {
    return this.domains.tagsOf(domainName, objectTypeName);
  }

  private setTags({ domainName, objectTypeName }: ResourceName, tags: Record<string, string>): void {
    this.domains.setTags(tags, domainName, objectTypeName);
  }

  private resourceOf(input: Input): ResourceName {
    const resource = parseArn(this.environment, String(input.resourceArn));
    if (!resource) throw notFound(`${String(input.resourceArn)} is not a domain or an object type of this account and region`);
    return resource;
  }

  private listTemplates(input: Input): object {
    const { items, NextToken } = pageOf([...TEMPLATES.values()], input, this.behavior.pageSize);
    return { Items: items.map(templateItem), NextToken };
  }

  private getTemplate({ TemplateId }: Input): object {
    const template = TEMPLATES.get(String(TemplateId));
    if (!template) throw notFound(`Template ${String(TemplateId)} does not exist`);
    return templateResponse(template);
  }

  private createDomain({ DomainName, Tags, ...properties }: Input): object {
    return domainResponse(this.domains.create(String(DomainName), properties as unknown as DomainProperties, (Tags ?? {}) as Record<string, string>));
  }

  /** Members that UpdateDomain omits are kept. */
  private updateDomain({ DomainName, Tags, ...properties }: Input): object {
    const before = this.domains.get(String(DomainName));
    const tags = (Tags ?? before.tags) as Record<string, string>;
    return domainResponse(this.domains.update(before.domainName, { ...before.properties, ...properties }, tags));
  }

  private deleteDomain({ DomainName }: Input): object {
    this.domains.delete(String(DomainName));
    return { Message: `Domain ${String(DomainName)} is deleted` };
  }
}
