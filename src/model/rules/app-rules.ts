import { hasUnknown, IsKnown } from './known';
import { fieldNamed, MappingDefinition } from './mapping-definition';
import { excerpt, Rule } from './rule';

/** The class of the construct that declares an object type: the L2 of this library, or the L1 of aws-cdk-lib. */
export type ObjectTypeKind = 'ProfileObjectType' | 'CfnObjectType';

/** An object type of an app, and the related constructs of the app by their paths. */
export interface ObjectTypeInApp {
  readonly kind: ObjectTypeKind;
  /** Undefined if it is unknown. */
  readonly domainName?: string;
  /** Undefined if it is unknown. */
  readonly objectTypeName?: string;
  readonly isRetained: boolean;
  readonly hasDomainEncryptionKey: boolean;
  /** The domain, if it is an L1 in the app. */
  readonly domain?: DomainInApp;
  /** Other object types with the same domain and name, in this stack or in one of the same known account and region. */
  readonly sameTypes: readonly SameType[];
  /** Keys that have other content types in another object type of the domain. */
  readonly differentKeys: readonly DifferentKey[];
}

export interface DomainInApp {
  readonly path: string;
  readonly isRetained: boolean;
  readonly hasEncryptionKey: boolean;
  readonly isInSameStack: boolean;
  /** Whether the object type has the literal name of the domain, but no reference to the domain. */
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
  /** The distinct content types, sorted. A field without a content type counts as STRING. */
  readonly names: string;
  /** Whether the key has one field, whose content type is set. */
  readonly isCertain: boolean;
}

/** The content types of the fields of each key, for keys whose content types are all known. */
export function contentTypesOfKeys(mapping: MappingDefinition, isKnown: IsKnown): [keyName: string, contentTypes: KeyContentTypes][] {
  return Object.entries(mapping.Keys ?? {}).flatMap(([name, definitions]): [string, KeyContentTypes][] => {
    if (!isKnown(name) || definitions.some(({ FieldNames: names }) => hasUnknown(names, isKnown))) return [];
    const fields = definitions.flatMap(({ FieldNames: names = [] }) => names).map(fieldName => fieldNamed(mapping, fieldName));
    const contentTypes = [...new Set(fields.map(field => field?.ContentType ?? 'STRING'))];
    if (contentTypes.length === 0 || !contentTypes.every(isKnown)) return [];
    return [[name, { names: contentTypes.sort().join(' and '), isCertain: fields.length === 1 && fields[0]?.ContentType !== undefined }]];
  });
}

const domainNotRetained: Rule<ObjectTypeInApp> = {
  id: 'domainNotRetained',
  level: 'warning',
  check: ({ isRetained, domain }) => domain === undefined || !isRetained || domain.isRetained ? [] : [
    `The object type is retained, but its domain ${excerpt(domain.path)} is not. Deleting the domain also deletes every object of the object type. Retain the domain, for example with domain.applyRemovalPolicy(RemovalPolicy.RETAIN).`,
  ],
};

const domainKey: Rule<ObjectTypeInApp> = {
  id: 'domainKey',
  level: 'warning',
  check: ({ kind, domain, hasDomainEncryptionKey }) => kind !== 'ProfileObjectType' || domain === undefined || !domain.isFoundByName || !domain.hasEncryptionKey || hasDomainEncryptionKey ? [] : [
    `The domain ${excerpt(domain.path)} has its own encryption key, but the handler has no permissions on it. Set domainEncryptionKey to that key.`,
  ],
};

const domainReference: Rule<ObjectTypeInApp> = {
  id: 'domainReference',
  level: 'warning',
  check: ({ domainName, domain }) => domain === undefined || !domain.isFoundByName || !domain.isInSameStack ? [] : [
    `Domain name "${excerpt(domainName ?? '')}" is the name of ${excerpt(domain.path)} in the same stack, but without a reference CloudFormation can create the object type before the domain. Reference the domain construct instead of its name, for example with domain.ref.`,
  ],
};

const sharedKeyInStack: Rule<ObjectTypeInApp> = {
  id: 'sharedKey',
  level: 'error',
  check: objectType => objectType.differentKeys.filter(isRejected).map(key => sharedKeyMessage(objectType, key)),
};

const sharedKey: Rule<ObjectTypeInApp> = {
  id: 'sharedKey',
  level: 'warning',
  check: objectType => objectType.differentKeys.filter(key => !isRejected(key)).map(key => sharedKeyMessage(objectType, key)),
};

function isRejected({ contentTypes, otherContentTypes, isInSameStack }: DifferentKey): boolean {
  return isInSameStack && contentTypes.isCertain && otherContentTypes.isCertain;
}

function sharedKeyMessage({ domainName }: ObjectTypeInApp, { name, contentTypes, otherPath, otherContentTypes }: DifferentKey): string {
  const domain = domainName === undefined ? 'one domain' : `domain "${excerpt(domainName)}"`;
  return `Key "${excerpt(name)}" has content type ${excerpt(contentTypes.names)} here and ${excerpt(otherContentTypes.names)} in ${excerpt(otherPath)}. All object types of ${domain} share a key by its name, and the service rejects a second content type. Use one content type, or another key name.`;
}

const sameTypeInStack: Rule<ObjectTypeInApp> = {
  id: 'sameType',
  level: 'error',
  check: objectType => objectType.sameTypes.filter(other => overwrites(objectType, other)).slice(0, 1).map(({ path }) =>
    `${objectTypeIn(objectType)} is also declared by ${excerpt(path)}. Each would overwrite the other. Rename one of them, or remove it.`),
};

const sameType: Rule<ObjectTypeInApp> = {
  id: 'sameType',
  level: 'warning',
  check: objectType => objectType.sameTypes.filter(one => !overwrites(objectType, one)).slice(0, 1).map(one => {
    const { path, kind, isRetained, isInSameStack } = one;
    const place = isInSameStack ? 'in the same stack' : 'in the same account and region';
    const other = `${kind === 'CfnObjectType' ? 'the CfnObjectType ' : ''}${excerpt(path)}`;
    if (kind === 'CfnObjectType' && !isRetained) {
      return `${objectTypeIn(objectType)} is also declared by ${other}, ${place}. Removing that construct deletes the object type and all its objects, because it is not retained. Set its removal policy to RETAIN and deploy before you remove it.`;
    }
    return `${objectTypeIn(objectType)} is also declared by ${other}, ${place}. The second deployment fails or overwrites the first. Rename one of them, or remove it.`;
  }),
};

/** Whether the declarations overwrite each other. A retained L1 can remain for one more deployment, until it is removed. */
function overwrites({ kind }: ObjectTypeInApp, other: SameType): boolean {
  return other.isInSameStack && kind === 'ProfileObjectType' && other.kind === 'ProfileObjectType';
}

function objectTypeIn({ domainName, objectTypeName }: ObjectTypeInApp): string {
  const name = objectTypeName === undefined ? 'The same object type' : `Object type "${excerpt(objectTypeName)}"`;
  return `${name} of ${domainName === undefined ? 'the same domain' : `domain "${excerpt(domainName)}"`}`;
}

/** The rules across constructs, in the order of docs/rules.md. */
export const appRules: Rule<ObjectTypeInApp>[] = [
  domainNotRetained, domainKey, domainReference, sharedKeyInStack, sharedKey, sameTypeInStack, sameType,
];
