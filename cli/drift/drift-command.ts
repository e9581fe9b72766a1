import type { GetProfileObjectTypeResponse } from '@aws-sdk/client-customer-profiles';
import { readCloudAssembly } from '../cloudformation/cloud-assembly';
import { readDeployedStack } from '../cloudformation/deployed-stack';
import { Template } from '../cloudformation/template';
import { TemplatedObjectType, templatedObjectTypes } from '../cloudformation/templated-object-type';
import { ExitCode, usageError } from '../command-error';
import { ownershipOf } from '../ownership';
import { compare, DomainDefaults } from './compare';
import { DriftedObjectType, printDrift, UnownedObjectTypes } from './drift-report';
import { Connection } from '../service/client';
import { compareText, DomainReader } from '../service/domain-reader';
import { Output } from '../terminal/output';

export interface DriftOptions extends Connection {
  readonly app?: string;
  readonly stack?: string;
  readonly domain?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

type NamedObjectType = TemplatedObjectType & { readonly domainName: string; readonly objectTypeName: string };

/** Compares what templates say with what the service holds. */
export async function drift(options: DriftOptions, output: Output): Promise<ExitCode> {
  const wanted = (await templatesOf(options, output)).flatMap(templatedObjectTypes).map(objectType => named(objectType, options));
  const here = wanted.filter(({ region }) => options.region === undefined || region === options.region);
  if (here.length < wanted.length) {
    output.note(`${wanted.length - here.length} object types of other regions than ${options.region} are left out.`);
  }
  const objectTypes: DriftedObjectType[] = [];
  const unowned: UnownedObjectTypes[] = [];
  for (const inDomain of groupedByDomain(here)) {
    const { region, domainName } = inDomain[0];
    const reader = await DomainReader.open({ ...options, region }, output.progress);
    try {
      objectTypes.push(...await driftOfDomain(reader, domainName, inDomain, options));
      unowned.push({ region, domainName, objectTypeNames: await unownedIn(reader, inDomain) });
    } finally {
      reader.close();
    }
  }
  if (options.json === true) {
    output.json({ objectTypes, unowned });
  } else if (objectTypes.length === 0) {
    output.line(`There are no object types of cdk-customer-profiles in ${options.stack === undefined ? options.app : `stack ${options.stack}`}.`);
  } else {
    printDrift(objectTypes, unowned, output);
  }
  return objectTypes.some(({ status }) => status !== 'same') ? ExitCode.DIFFERENCES : ExitCode.FINE;
}

async function templatesOf(options: DriftOptions, output: Output): Promise<Template[]> {
  if (options.app === undefined) {
    if (options.stack === undefined) {
      throw usageError('Say what to compare: a synthesized app by --app cdk.out, or a deployed stack by --stack NAME.');
    }
    return readDeployedStack(options.stack, options);
  }
  const reader = await DomainReader.open(options, output.progress);
  reader.close();
  const templates = readCloudAssembly(options.app, reader.region);
  const { stack } = options;
  if (stack === undefined) {
    return templates;
  }
  const chosen = templates.filter(({ place }) => place.rootStackName === stack);
  if (chosen.length === 0) {
    const names = [...new Set(templates.map(({ place }) => place.rootStackName))].sort(compareText);
    throw usageError(`There is no stack ${stack} in ${options.app}; it has ${names.join(', ') || 'none'}: name one of them by --stack.`);
  }
  return chosen;
}

function named(objectType: TemplatedObjectType, options: DriftOptions): NamedObjectType {
  const { stackName, logicalId, objectTypeName } = objectType;
  const domainName = objectType.domainName ?? options.domain;
  if (domainName === undefined || objectTypeName === undefined) {
    throw usageError(`The ${domainName === undefined ? 'domain' : 'name'} of object type ${logicalId} in stack ${stackName} is known at deployment only: `
      + `compare the deployed stack by --stack ${stackName} instead${domainName === undefined ? ', or say the domain by --domain' : ''}.`);
  }
  return { ...objectType, domainName, objectTypeName };
}

function groupedByDomain(objectTypes: readonly NamedObjectType[]): NamedObjectType[][] {
  const groups = new Map<string, NamedObjectType[]>();
  for (const objectType of objectTypes) {
    const place = `${objectType.region} ${objectType.domainName}`;
    groups.set(place, [...groups.get(place) ?? [], objectType]);
  }
  return [...groups.values()];
}

/** What is compared is dropped at once: only the differences stay. */
async function driftOfDomain(
  reader: DomainReader,
  domainName: string,
  objectTypes: readonly NamedObjectType[],
  { strict }: DriftOptions,
): Promise<DriftedObjectType[]> {
  const byName = new Map(objectTypes.map(objectType => [objectType.objectTypeName, objectType]));
  let defaults: Promise<DomainDefaults> | undefined;
  const driftOf = async (name: string, held: GetProfileObjectTypeResponse | undefined): Promise<DriftedObjectType> => {
    const objectType = byName.get(name)!;
    const { stackName, logicalId, owner, region, objectTypeName } = objectType;
    const identity = { stackName, logicalId, owner, region, domainName, objectTypeName };
    if (!held) {
      return { ...identity, status: 'missing', differences: [], notMentioned: [], notCompared: [] };
    }
    const { ExpirationDays, EncryptionKey } = objectType.properties;
    const needsDefaults = (held.ExpirationDays !== undefined && ExpirationDays === undefined)
      || (held.EncryptionKey !== undefined && EncryptionKey === undefined);
    const comparison = compare(objectType, held, needsDefaults ? await (defaults ??= reader.getDomain(domainName)) : {});
    const [differences, notMentioned] = strict === true
      ? [[...comparison.differences, ...comparison.notMentioned], []]
      : [comparison.differences, comparison.notMentioned];
    return { ...identity, status: differences.length > 0 ? 'different' : 'same', differences, notMentioned, notCompared: comparison.notCompared };
  };
  return reader.readObjectTypes(domainName, [...byName.keys()].sort(compareText), driftOf);
}

async function unownedIn(reader: DomainReader, objectTypes: readonly NamedObjectType[]): Promise<string[]> {
  const wanted = new Set(objectTypes.map(({ objectTypeName }) => objectTypeName));
  const items = await reader.listObjectTypes(objectTypes[0].domainName);
  return items
    .filter(({ ObjectTypeName, Tags }) => !wanted.has(ObjectTypeName!) && ownershipOf(Tags) === undefined)
    .map(({ ObjectTypeName }) => ObjectTypeName!);
}
