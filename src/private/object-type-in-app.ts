import { isUnresolved } from './unresolved';
import type { MappingDefinition, Neighbours } from '../model/rules';
import { fieldNamed } from '../model/rules/mapping-definition';

/** Which construct declares an object type: that of this library, or the L1 of aws-cdk-lib. */
export type ObjectTypeKind = 'ProfileObjectType' | 'CfnObjectType';

/** An object type of an app and what of the app concerns it, each named by the path of its construct. */
export interface ObjectTypeInApp {
  readonly kind: ObjectTypeKind;
  /** Missing if it is not known. */
  readonly domainName?: string;
  /** Missing if it is not known. */
  readonly objectTypeName?: string;
  readonly isRetained: boolean;
  readonly hasDomainEncryptionKey: boolean;
  /** The domain, if it is an L1 of the app. */
  readonly domain?: DomainInApp;
  /** Other object types with the same domain and name, in this stack or in one of the same known account and region. */
  readonly sameTypes: readonly SameType[];
  /** Keys that another object type of the domain has with other content types. */
  readonly differentKeys: readonly DifferentKey[];
}

export interface DomainInApp {
  readonly path: string;
  readonly isRetained: boolean;
  readonly hasEncryptionKey: boolean;
  readonly isInSameStack: boolean;
  /** Whether the object type has the domain's name as a literal, and no reference to the domain. */
  readonly isFoundByName: boolean;
}

export interface SameType {
  readonly path: string;
  readonly kind: ObjectTypeKind;
  readonly isRetained: boolean;
  readonly isInSameStack: boolean;
}

export interface DifferentKey {
  readonly name: string;
  readonly contentTypes: KeyContentTypes;
  readonly otherPath: string;
  readonly otherContentTypes: KeyContentTypes;
  readonly isInSameStack: boolean;
}

/** The content types of the fields of a key. */
export interface KeyContentTypes {
  /** In alphabetical order, each once. A field without one counts as STRING. */
  readonly names: string;
  /** Whether the key has one field, whose content type is set. */
  readonly isCertain: boolean;
}

/** For each key of a mapping the content types of its fields, if all of them are known. */
export function contentTypesOfKeys(mapping: MappingDefinition): [keyName: string, contentTypes: KeyContentTypes][] {
  return Object.entries(mapping.Keys ?? {}).flatMap(([name, entries]): [string, KeyContentTypes][] => {
    const fieldNames = entries.map(({ FieldNames }) => FieldNames ?? []);
    if (isUnresolved(name) || fieldNames.some(names => isUnresolved(names) || names.some(isUnresolved))) return [];
    const fields = fieldNames.flat().map(fieldName => fieldNamed(mapping, fieldName));
    const contentTypes = [...new Set(fields.map(field => field?.ContentType ?? 'STRING'))];
    if (contentTypes.length === 0 || contentTypes.some(isUnresolved)) return [];
    return [[name, { names: contentTypes.sort().join(' and '), isCertain: fields.length === 1 && fields[0]?.ContentType !== undefined }]];
  });
}

/** What the rules across object types are asked about. An L1 may stay for one more deployment, and is no error beside the construct. */
export function neighboursOf({ kind, domainName, objectTypeName, isRetained, domain, sameTypes, differentKeys }: ObjectTypeInApp): Neighbours {
  const overwrites = (other: SameType) => other.isInSameStack && kind === 'ProfileObjectType' && other.kind === 'ProfileObjectType';
  const shown = (name: string | undefined) => name === undefined ? '(known at deployment)' : `"${name}"`;
  return {
    domainName: shown(domainName),
    objectTypeName: shown(objectTypeName),
    twinInStack: sameTypes.find(overwrites)?.path,
    twinElsewhere: sameTypes.find(other => !overwrites(other))?.path,
    otherwiseTypedKeys: differentKeys.map(({ name, contentTypes, otherPath, otherContentTypes }) => (
      { name, contentTypes: contentTypes.names, otherContentTypes: otherContentTypes.names, otherObjectType: otherPath }
    )),
    unretainedDomain: isRetained && domain?.isRetained === false ? domain.path : undefined,
  };
}
