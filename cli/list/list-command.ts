import { ListProfileObjectTypeItem } from '@aws-sdk/client-customer-profiles';
import { ExitCode, usageError } from '../command-error';
import { Ownership, ownershipOf, ownershipText } from '../ownership';
import { Connection } from '../service/client';
import { DomainReader } from '../service/domain-reader';
import { Output } from '../terminal/output';
import { tableOf } from '../terminal/table';

export interface ListOptions extends Connection {
  readonly domain?: string;
  readonly templates?: boolean;
  readonly json?: boolean;
}

/** What `list` says about an object type. */
interface ListedObjectType {
  readonly objectTypeName: string;
  readonly description?: string;
  readonly maxProfileObjectCount?: number;
  readonly maxAvailableProfileObjectCount?: number;
  /** How much of the provisioned room is used, in percent. */
  readonly usedPercent?: number;
  readonly sourcePriority?: number;
  readonly lastUpdatedAt?: string;
  readonly owner?: Ownership;
}

/** Lists the object types of a domain, or the service's templates. The list has all that is shown: no Get is needed. */
export async function list(options: ListOptions, output: Output): Promise<ExitCode> {
  if ((options.domain === undefined) === (options.templates !== true)) {
    throw usageError('Say what to list: either a domain by --domain NAME or the service\'s templates by --templates.');
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

async function listDomain(reader: DomainReader, domainName: string, { json }: ListOptions, output: Output): Promise<void> {
  const objectTypes = (await reader.listObjectTypes(domainName)).map(listedObjectType);
  if (json === true) {
    output.json(objectTypes);
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
    { title: 'OWNER', text: row => ownershipText(row.owner) },
  ], objectTypes, text => output.color.bold(text)));
  const owned = objectTypes.filter(({ owner }) => owner !== undefined).length;
  output.line();
  output.line(`${objectTypes.length} object ${objectTypes.length === 1 ? 'type' : 'types'}, ${owned} owned by a stack.`);
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

function listedObjectType(item: ListProfileObjectTypeItem): ListedObjectType {
  return {
    objectTypeName: item.ObjectTypeName!,
    description: item.Description,
    maxProfileObjectCount: item.MaxProfileObjectCount,
    maxAvailableProfileObjectCount: item.MaxAvailableProfileObjectCount,
    usedPercent: usedPercent(item),
    sourcePriority: item.SourcePriority,
    lastUpdatedAt: item.LastUpdatedAt?.toISOString(),
    owner: ownershipOf(item.Tags),
  };
}

/** Undefined where the service doesn't say how much was provisioned, or says that more is available than that. */
function usedPercent({ MaxProfileObjectCount: max, MaxAvailableProfileObjectCount: available }: ListProfileObjectTypeItem): number | undefined {
  if (max === undefined || available === undefined || max <= 0 || available < 0 || available > max) {
    return undefined;
  }
  return Math.round((max - available) / max * 100);
}
