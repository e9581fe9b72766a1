import { aws_customerprofiles as customerprofiles, Stack, Token } from 'aws-cdk-lib';
import type { ObjectTypeFacts, RegisteredObjectType } from './registered-object-type';
import type { FieldProperties, KeyProperties } from '../model/custom-resource';
import type { MappingDefinition, ObjectTypeSettings } from '../model/rules';

type Members = { readonly [name: string]: unknown };

/** The values that the rules check. */
export interface CfnObjectTypeProperties {
  readonly settings: ObjectTypeSettings;
  readonly mapping: MappingDefinition;
  /** Whether the mapping is known in full at synthesis. */
  readonly isComplete: boolean;
  readonly tags: Record<string, string>;
}

interface NamedValues<Value> {
  readonly values?: Record<string, Value>;
  readonly isComplete: boolean;
}

/**
 * Reads an L1 object type as it will be in the template, including overrides. A value that CloudFormation computes becomes a
 * token, which passes every rule.
 */
export class CfnObjectTypeReader implements RegisteredObjectType {
  public readonly kind = 'CfnObjectType';
  public readonly resource: customerprofiles.CfnObjectType;

  constructor(public readonly construct: customerprofiles.CfnObjectType) {
    this.resource = construct;
  }

  public readonly facts = (): ObjectTypeFacts => {
    const properties = this.properties();
    return { ...this.namesIn(properties), mapping: mappingIn(properties).definition, hasDomainEncryptionKey: false };
  };

  public read(): CfnObjectTypeProperties {
    const properties = this.properties();
    const { definition, isComplete } = mappingIn(properties);
    const settings: ObjectTypeSettings = {
      ...this.namesIn(properties),
      description: scalar(properties.Description) as string | undefined,
      expirationDays: scalar(properties.ExpirationDays) as number | undefined,
      maxProfileObjectCount: scalar(properties.MaxProfileObjectCount) as number | undefined,
      sourcePriority: scalar(properties.SourcePriority) as number | undefined,
    };
    return { settings, mapping: definition, isComplete, tags: tagsIn(properties) };
  }

  /** Uses the token of the L1, because it still refers to a construct. */
  private namesIn({ DomainName, ObjectTypeName }: Members): { readonly domainName: string; readonly objectTypeName: string } {
    return {
      domainName: typeof DomainName === 'string' ? DomainName : this.construct.domainName,
      objectTypeName: typeof ObjectTypeName === 'string' ? ObjectTypeName : this.construct.objectTypeName,
    };
  }

  private properties(): Members {
    // The only place where CDK has the changes of `addPropertyOverride` and similar methods.
    const template = Stack.of(this.construct).resolve(this.construct._toCloudFormation());
    const [resource] = Object.values<Members>(template.Resources ?? {});
    return isMembers(resource?.Properties) ? resource.Properties : {};
  }
}

function mappingIn(properties: Members): { readonly definition: MappingDefinition; readonly isComplete: boolean } {
  const fields = namedIn(properties.Fields, 'ObjectTypeField', fieldIn);
  const keys = namedIn(properties.Keys, 'ObjectTypeKeyList', keysIn);
  const definition = withoutAbsent<MappingDefinition>({
    TemplateId: text(properties.TemplateId),
    AllowProfileCreation: scalar(properties.AllowProfileCreation) as boolean | undefined,
    SourceLastUpdatedTimestampFormat: text(properties.SourceLastUpdatedTimestampFormat),
    Fields: fields.values,
    Keys: keys.values,
  });
  return { definition, isComplete: fields.isComplete && keys.isComplete };
}

function fieldIn(field: unknown): FieldProperties | undefined {
  if (!isMembers(field)) return undefined;
  return withoutAbsent<FieldProperties>({ Source: text(field.Source), Target: text(field.Target), ContentType: text(field.ContentType) });
}

function keysIn(entries: unknown): KeyProperties[] | undefined {
  if (!Array.isArray(entries) || !entries.every(isMembers)) return undefined;
  return entries.map(entry => withoutAbsent<KeyProperties>({
    StandardIdentifiers: texts(entry.StandardIdentifiers),
    FieldNames: texts(entry.FieldNames),
  }));
}

/** Reads a list of names and values, which CloudFormation has for each map of the service. */
function namedIn<Value>(list: unknown, member: string, read: (value: unknown) => Value | undefined): NamedValues<Value> {
  if (list === undefined) return { isComplete: true };
  if (!Array.isArray(list)) return { isComplete: false };
  const entries = list.map((element): [string, Value] | undefined => {
    const name = isMembers(element) ? text(element.Name) : undefined;
    const value = isMembers(element) ? read(element[member]) : undefined;
    return name === undefined || value === undefined ? undefined : [name, value];
  });
  return { values: Object.fromEntries(entries.filter(entry => entry !== undefined)), isComplete: entries.every(entry => entry !== undefined) };
}

function tagsIn(properties: Members): Record<string, string> {
  const tags = Array.isArray(properties.Tags) ? properties.Tags.filter(isMembers) : [];
  return Object.fromEntries(tags.map(({ Key, Value }): [string, string] => [text(Key) ?? '', text(Value) ?? '']));
}

/** A value that CloudFormation computes is an object in the template. */
function scalar(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? Token.asAny(value) : value;
}

function text(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'object' ? Token.asString(value) : String(value);
}

function texts(value: unknown): string[] | undefined {
  if (value === undefined) return undefined;
  return Array.isArray(value) ? value.map(element => text(element) ?? '') : Token.asList(value);
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.keys(value).some(name => name === 'Ref' || name.startsWith('Fn::'));
}

function withoutAbsent<Values extends object>(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values;
}
