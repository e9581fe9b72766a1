import { ownershipText } from '../ownership';
import { AppModel, EncryptionKey, ObjectTypeStatement } from './app-model';
import { ImportedObjectType, mappingJson } from './imported-object-type';
import { isWritable, propsCode } from './object-type-code';

export interface ImportSettings {
  readonly domainName: string;
  readonly region: string;
  readonly domainEncryptionKey?: string;
  /** Whether mappings are typed code. */
  readonly isInline: boolean;
}

export interface ImportedApp {
  readonly model: AppModel;
  /** The service's JSON by file name. */
  readonly mappingFiles: ReadonlyMap<string, string>;
  readonly objectTypes: readonly ImportedObjectType[];
}

/** Ids that the library gives in a stack. */
const IDS_OF_LIBRARY = ['CustomerProfilesObjectTypeProvider', 'CustomerProfilesAccess'];

export function buildApp(settings: ImportSettings, objectTypes: readonly ImportedObjectType[]): ImportedApp {
  const { domainName, region, domainEncryptionKey, isInline } = settings;
  const encryptionKeys = keysOf([domainEncryptionKey, ...objectTypes.filter(isRight).map(({ encryptionKey }) => encryptionKey)], objectTypes);
  const keyVariables = new Map(encryptionKeys.map(({ arn, variable }) => [arn, variable]));
  const takenIds = new Set([...IDS_OF_LIBRARY, ...encryptionKeys.map(({ constructId }) => constructId)]);
  const mappingFiles = new Map<string, string>();
  const statements = objectTypes.map((objectType): ObjectTypeStatement => {
    const { objectTypeName, errors, warnings, ownership } = objectType;
    const mappingFile = isInline && isWritable(objectType) ? undefined : fileNameFor(objectTypeName, mappingFiles);
    if (mappingFile !== undefined) {
      mappingFiles.set(mappingFile, mappingJson(objectType));
    }
    return {
      constructId: takenIds.has(objectTypeName) ? `${objectTypeName}ObjectType` : objectTypeName,
      props: propsCode(objectType, { keyVariables, domainEncryptionKey, mappingFile }),
      isDisabled: errors.length > 0,
      comments: [
        ...(errors.length > 0 ? [`${objectTypeName} breaks rules of the library, so that it can't be synthesized as it is. Correct it, and take the comments off:`] : []),
        ...[...errors, ...warnings].map(({ id, message }) => `[${id}] ${message}`),
        ...(ownership === undefined ? [] : [`The owner of ${objectTypeName} is ${ownershipText(ownership)}: remove it there before this is deployed.`]),
        ...(isInline && mappingFile !== undefined ? ['The mapping has a field or key without what typed code needs, so it stays a file.'] : []),
      ],
    };
  });
  return { model: { domainName, region, stackName: stackNameOf(domainName), encryptionKeys, objectTypes: statements }, mappingFiles, objectTypes };
}

function isRight({ errors }: ImportedObjectType): boolean {
  return errors.length === 0;
}

/** `retail-eu` becomes `RetailEuObjectTypes`. */
function stackNameOf(domainName: string): string {
  const name = domainName.split(/[^a-zA-Z0-9]+/).map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return `${/^[A-Z]/.test(name) ? '' : 'Domain'}${name}ObjectTypes`;
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

/** Some file systems take `Order.json` and `order.json` for one. */
function fileNameFor(objectTypeName: string, files: ReadonlyMap<string, string>): string {
  const taken = new Set([...files.keys()].map(name => name.toLowerCase()));
  let fileName = `${objectTypeName}.json`;
  for (let count = 2; taken.has(fileName.toLowerCase()); count++) {
    fileName = `${objectTypeName}-${count}.json`;
  }
  return fileName;
}
