import { Owner, ownerText } from '../owner';
import { AppModel, ConstructName, EncryptionKey, ObjectTypeStatement } from './app-model';
import { ImportedObjectType, mappingJson } from './imported-object-type';
import { isWritable, objectTypeCode } from './object-type-code';

export interface ImportSettings {
  readonly domainName: string;
  readonly region: string;
  readonly stackName: string;
  readonly construct: ConstructName;
  readonly domainEncryptionKey?: string;
  /** Whether mappings are written as typed code. */
  readonly isInline: boolean;
}

export interface ImportedApp {
  readonly model: AppModel;
  /** The mappings in the JSON of the service, by the names of their files. */
  readonly mappingFiles: ReadonlyMap<string, string>;
  /** The identifiers for `cdk import`, by the logical ids of the resources. */
  readonly resourceMapping: Readonly<Record<string, { readonly DomainName: string; readonly ObjectTypeName: string }>>;
}

/** Construct ids that the library uses in a stack. */
const IDS_OF_LIBRARY = ['CustomerProfilesObjectTypeProvider', 'CustomerProfilesAccess'];

export function buildApp(settings: ImportSettings, objectTypes: readonly ImportedObjectType[], owners: ReadonlyMap<string, Owner>): ImportedApp {
  const { domainName, region, stackName, construct, domainEncryptionKey, isInline } = settings;
  const ofDomain = construct === 'ProfileObjectType' ? [domainEncryptionKey] : [];
  const encryptionKeys = keysOf([...ofDomain, ...objectTypes.filter(isValid).map(({ encryptionKey }) => encryptionKey)], objectTypes);
  const keysByArn = new Map(encryptionKeys.map(key => [key.arn, key]));
  const constructIds = new ConstructIds([...IDS_OF_LIBRARY, ...encryptionKeys.map(({ constructId }) => constructId)]);
  const mappingFiles = new Map<string, string>();
  const resourceMapping: Record<string, { DomainName: string; ObjectTypeName: string }> = {};
  const statements = objectTypes.map((objectType): ObjectTypeStatement => {
    const { objectTypeName, errors, warnings } = objectType;
    const mappingFile = isInline && isWritable(objectType) ? undefined : fileNameFor(objectTypeName, mappingFiles);
    if (mappingFile !== undefined) {
      mappingFiles.set(mappingFile, mappingJson(objectType));
    }
    const constructId = constructIds.next(objectTypeName);
    if (errors.length === 0) {
      resourceMapping[logicalIdOf(constructId)] = { DomainName: domainName, ObjectTypeName: objectTypeName };
    }
    const owner = owners.get(objectTypeName);
    return {
      constructId,
      ...objectTypeCode(objectType, { construct, encryptionKeys: keysByArn, domainEncryptionKey, mappingFile }),
      isDisabled: errors.length > 0,
      comments: [
        ...(errors.length > 0 ? [`${objectTypeName} violates rules of the library and cannot be synthesized. Correct it and uncomment it:`] : []),
        ...[...errors, ...warnings].map(({ id, message }) => `[${id}] ${message}`),
        ...(owner === undefined ? [] : [`The owner of ${objectTypeName} is ${ownerText(owner)}. Set its deletion policy to Retain, deploy, remove it there and deploy again, before you deploy this.`]),
        ...(isInline && mappingFile !== undefined ? ['The mapping stays in a file, because a field has no source or a key has no fields.'] : []),
      ],
    };
  });
  const model = { domainName, region, name: baseNameOf(domainName), stackName, construct, encryptionKeys, objectTypes: statements };
  return { model, mappingFiles, resourceMapping };
}

/** `retail-eu` becomes `RetailEuObjectTypes`. */
export function baseNameOf(domainName: string): string {
  const name = domainName.split(/[^a-zA-Z0-9]+/).map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return `${/^[A-Z]/.test(name) ? '' : 'Domain'}${name}ObjectTypes`;
}

function isValid({ errors }: ImportedObjectType): boolean {
  return errors.length === 0;
}

/** The logical id of an L1 that is a child of its stack. */
function logicalIdOf(constructId: string): string {
  return constructId.replace(/[^A-Za-z0-9]/g, '');
}

/** Construct ids whose logical ids differ. */
class ConstructIds {
  private readonly logicalIds: Set<string>;

  constructor(taken: readonly string[]) {
    this.logicalIds = new Set(taken.map(logicalIdOf));
  }

  public next(objectTypeName: string): string {
    let id = objectTypeName;
    for (let count = 1; this.logicalIds.has(logicalIdOf(id)); count++) {
      id = `${objectTypeName}ObjectType${count === 1 ? '' : count}`;
    }
    this.logicalIds.add(logicalIdOf(id));
    return id;
  }
}

function keysOf(arns: readonly (string | undefined)[], objectTypes: readonly ImportedObjectType[]): EncryptionKey[] {
  const names = new Set(objectTypes.map(({ objectTypeName }) => objectTypeName));
  const distinct = [...new Set(arns.filter(arn => arn !== undefined && arn.startsWith('arn:')))] as string[];
  return distinct.map((arn, index) => {
    const number = index === 0 ? '' : String(index + 1);
    const id = `EncryptionKey${number}`;
    return { variable: `encryptionKey${number}`, constructId: names.has(id) ? `Imported${id}` : id, arn };
  });
}

/** Some file systems do not distinguish `Order.json` and `order.json`. */
function fileNameFor(objectTypeName: string, files: ReadonlyMap<string, string>): string {
  const taken = new Set([...files.keys()].map(name => name.toLowerCase()));
  let fileName = `${objectTypeName}.json`;
  for (let count = 2; taken.has(fileName.toLowerCase()); count++) {
    fileName = `${objectTypeName}-${count}.json`;
  }
  return fileName;
}
