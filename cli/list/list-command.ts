import { ListProfileObjectTypeItem } from '@aws-sdk/client-customer-profiles';
import { CommandError, ExitCode, usageError } from '../command-error';
import { Owner, ownerText } from '../owner';
import { readOwners } from '../owners';
import { Connection } from '../service/client';
import { DomainReader } from '../service/domain-reader';
import { Output } from '../terminal/output';
import { tableOf } from '../terminal/table';

export interface ListOptions extends Connection {
  readonly domain?: string;
  readonly templates?: boolean;
  readonly json?: boolean;
}

/** An object type as `list` shows it. */
interface ListedObjectType {
  readonly objectTypeName: string;
  readonly description?: string;
  readonly maxProfileObjectCount?: number;
  readonly maxAvailableProfileObjectCount?: number;
  /** The share of MaxProfileObjectCount that is used, in percent. */
  readonly usedPercent?: number;
  readonly sourcePriority?: number;
  readonly lastUpdatedAt?: string;
  /** Undefined if no owner is known. */
  readonly owner?: Owner;
  readonly tags: Readonly<Record<string, string>>;
}

/** Lists the object types of a domain, or the templates of the service. No Get is needed. */
export async function list(options: ListOptions, output: Output): Promise<ExitCode> {
  if ((options.domain === undefined) === (options.templates !== true)) {
    throw usageError('Nothing to list. Pass either --domain NAME or --templates.');
  }
  const reader = await DomainReader.open(options, output.progress);
  try {
    if (options.templates === true) {
      await listTemplates(reader, options, output);
    }
    if (options.domain !== undefined) {
      await listDomain(reader, options.domain, options, output);
    }
  } finally {
    reader.close();
  }
  return ExitCode.FINE;
}

async function listDomain(reader: DomainReader, domainName: string, options: ListOptions, output: Output): Promise<void> {
  const items = await reader.listObjectTypes(domainName);
  const tagged = items.map(({ ObjectTypeName, Tags }) => ({ objectTypeName: ObjectTypeName!, tags: Tags }));
  const owners = await readOwners(options, domainName, tagged, output);
  const objectTypes = items.map(item => listedObjectType(item, owners.get(item.ObjectTypeName!)));
  if (options.json === true) {
    output.json({ domainName, region: reader.region, ...await domainSettings(reader, domainName, output), objectTypes });
    return;
  }
  if (objectTypes.length === 0) {
    output.line(`Domain ${domainName} has no object types.`);
    return;
  }
  const number = (value: number | undefined): string => value?.toString() ?? '-';
  output.lines(tableOf<ListedObjectType>([
    { title: 'OBJECT TYPE', text: row => row.objectTypeName },
    { title: 'MAX', isNumber: true, text: row => number(row.maxProfileObjectCount) },
    { title: 'AVAILABLE', isNumber: true, text: row => number(row.maxAvailableProfileObjectCount) },
    { title: 'USED', isNumber: true, text: row => row.usedPercent === undefined ? '-' : `${row.usedPercent}%` },
    { title: 'PRIORITY', isNumber: true, text: row => number(row.sourcePriority) },
    { title: 'LAST UPDATED', text: row => row.lastUpdatedAt?.slice(0, 19).concat('Z') ?? '-' },
    { title: 'OWNER', text: row => ownerText(row.owner) },
  ], objectTypes, text => output.color.bold(text)));
  output.line();
  output.line(summary(objectTypes));
}

function summary(objectTypes: readonly ListedObjectType[]): string {
  const count = (source: Owner['source'] | undefined): number => objectTypes.filter(({ owner }) => owner?.source === source).length;
  return `${objectTypes.length} object ${objectTypes.length === 1 ? 'type' : 'types'}: ${count('ownerTag')} with an owner tag of this library, `
    + `${count('cloudFormation')} owned by another resource of CloudFormation, ${count(undefined)} with no owner known.`;
}

/** The settings that object types inherit. Without permission to read the domain, the list is still useful. */
async function domainSettings(reader: DomainReader, domainName: string, output: Output) {
  try {
    const { DefaultEncryptionKey, DefaultExpirationDays } = await reader.getDomain(domainName);
    return { defaultEncryptionKey: DefaultEncryptionKey || undefined, defaultExpirationDays: DefaultExpirationDays };
  } catch (error) {
    output.note(`${(error as CommandError).message}\nThe settings of the domain are missing in the list.`);
    return {};
  }
}

async function listTemplates(reader: DomainReader, { json }: ListOptions, output: Output): Promise<void> {
  const templates = await reader.listTemplates();
  if (json === true) {
    output.json(templates.map(({ TemplateId, SourceName, SourceObject }) =>
      ({ templateId: TemplateId, sourceName: SourceName, sourceObject: SourceObject })));
    return;
  }
  output.lines(tableOf([
    { title: 'TEMPLATE', text: row => row.TemplateId ?? '' },
    { title: 'SOURCE', text: row => row.SourceName ?? '' },
    { title: 'SOURCE OBJECT', text: row => row.SourceObject ?? '' },
  ], templates, text => output.color.bold(text)));
}

function listedObjectType(item: ListProfileObjectTypeItem, owner: Owner | undefined): ListedObjectType {
  return {
    objectTypeName: item.ObjectTypeName!,
    description: item.Description,
    maxProfileObjectCount: item.MaxProfileObjectCount,
    maxAvailableProfileObjectCount: item.MaxAvailableProfileObjectCount,
    usedPercent: usedPercent(item),
    sourcePriority: item.SourcePriority,
    lastUpdatedAt: item.LastUpdatedAt?.toISOString(),
    owner,
    tags: item.Tags ?? {},
  };
}

/** Undefined if the service does not return the maximum, or if more is available than the maximum. */
function usedPercent({ MaxProfileObjectCount: max, MaxAvailableProfileObjectCount: available }: ListProfileObjectTypeItem): number | undefined {
  if (max === undefined || available === undefined || max <= 0 || available < 0 || available > max) {
    return undefined;
  }
  return Math.round((max - available) / max * 100);
}
