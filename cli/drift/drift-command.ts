import type { GetProfileObjectTypeResponse } from '@aws-sdk/client-customer-profiles';
import { isAccessDenied } from '../../src/model/service-errors';
import { readCloudAssembly, selectTemplates } from '../cloudformation/cloud-assembly';
import { readDeployedStack } from '../cloudformation/deployed-stack';
import { namesKey } from '../cloudformation/named-key';
import { StackReader } from '../cloudformation/stack-reader';
import { Template } from '../cloudformation/template';
import { TemplatedObjectType, templatedObjectTypes } from '../cloudformation/templated-object-type';
import { CommandError, ExitCode, usageError } from '../command-error';
import { Owner } from '../owner';
import { readOwners } from '../owners';
import { compare } from './compare';
import { ComparedDomain, DriftedObjectType, DriftReport, printDrift } from './drift-report';
import { Connection } from '../service/client';
import { compareText, DomainReader } from '../service/domain-reader';
import { Output } from '../terminal/output';

export interface DriftOptions extends Connection {
  readonly app?: string;
  readonly stage?: string;
  readonly stack?: string;
  readonly domain?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

type NamedObjectType = TemplatedObjectType & { readonly domainName: string; readonly objectTypeName: string; readonly template: Template };

/** Compares templates with the service. */
export async function drift(options: DriftOptions, output: Output): Promise<ExitCode> {
  const { selected, leftOut } = await selectedTemplates(options, output);
  const objectTypes = selected.flatMap(template => templatedObjectTypes(template).map(objectType => named(objectType, template, options)));
  const compared: DriftedObjectType[] = [];
  const domains: ComparedDomain[] = [];
  for (const inDomain of groupedByDomain(objectTypes)) {
    const { region, domainName } = inDomain[0];
    const reader = await DomainReader.open({ ...options, region }, output.progress);
    try {
      const { domain, owners } = await comparedDomain(reader, domainName, inDomain, { ...options, region }, output);
      domains.push(domain);
      compared.push(...await driftOfDomain(reader, domain, inDomain, owners, options));
    } finally {
      reader.close();
    }
  }
  const report: DriftReport = { objectTypes: compared, domains, leftOut };
  if (options.json === true) {
    output.json(report);
  } else {
    printDrift(report, options.stack === undefined ? String(options.app) : `stack ${options.stack}`, output);
  }
  return compared.some(({ status }) => status !== 'same') ? ExitCode.DIFFERENCES : ExitCode.FINE;
}

/** The templates to compare, and the stacks with object types that are not compared, each with the reason. */
async function selectedTemplates(options: DriftOptions, output: Output): Promise<{ selected: Template[]; leftOut: string[] }> {
  const { app, stack, stage, region } = options;
  if (app === undefined) {
    if (stack === undefined || stage !== undefined) {
      throw usageError('Nothing to compare. Pass a synthesized app as --app cdk.out, or a deployed stack as --stack NAME.');
    }
    return { selected: await readDeployedStack(stack, options), leftOut: [] };
  }
  const reader = await StackReader.open(options);
  try {
    const templates = readCloudAssembly(app, reader.region);
    const chosen = selectTemplates(templates, { app, stage, stack });
    const selected = chosen.filter(({ place }) => region === undefined || place.region === region);
    await checkAccounts(selected.filter(hasObjectTypes), reader, output);
    const leftOut = templates.filter(template => !selected.includes(template) && hasObjectTypes(template)).map(template =>
      `${placeText(template)}: ${chosen.includes(template) ? `region ${template.place.region}` : 'not selected by --stage and --stack'}`);
    return { selected, leftOut: [...new Set(leftOut)] };
  } finally {
    reader.close();
  }
}

/** Credentials of one account read the domain of that account, which may have the same name as the domain of another. */
async function checkAccounts(templates: readonly Template[], reader: StackReader, output: Output): Promise<void> {
  if (templates.every(({ place }) => place.accountId === undefined)) {
    return;
  }
  const accountId = await accountOf(reader, output);
  const foreign = accountId === undefined ? [] : templates.filter(({ place }) => place.accountId !== undefined && place.accountId !== accountId);
  if (foreign.length > 0) {
    const places = [...new Set(foreign.map(template => `${placeText(template)} (account ${template.place.accountId})`))].join(', ');
    throw usageError(`The credentials are of account ${accountId}, but the app also has ${places}. Choose what to compare by --stage or --stack, or other credentials by --profile.`);
  }
}

async function accountOf(reader: StackReader, output: Output): Promise<string | undefined> {
  try {
    return await reader.accountId();
  } catch (error) {
    if (!isAccessDenied((error as CommandError).cause)) {
      throw error;
    }
    output.note(`${(error as CommandError).message}\nThe account of the credentials is unknown. Make sure that it is the account of the app.`);
    return undefined;
  }
}

function hasObjectTypes(template: Template): boolean {
  return templatedObjectTypes(template).length > 0;
}

function placeText({ place: { stage, rootStackName } }: Template): string {
  return `stack ${rootStackName}${stage === undefined ? '' : ` of stage ${stage}`}`;
}

function named(objectType: TemplatedObjectType, template: Template, options: DriftOptions): NamedObjectType {
  const { stackName, logicalId, objectTypeName } = objectType;
  const domainName = objectType.domainName ?? options.domain;
  if (domainName === undefined || objectTypeName === undefined) {
    throw usageError(`The ${domainName === undefined ? 'domain' : 'name'} of object type ${logicalId} in stack ${stackName} is known at deployment only. `
      + `Compare the deployed stack with --stack ${stackName} and without --app${domainName === undefined ? ', or pass the domain as --domain' : ''}.`);
  }
  return { ...objectType, domainName, objectTypeName, template };
}

function groupedByDomain(objectTypes: readonly NamedObjectType[]): NamedObjectType[][] {
  const groups = new Map<string, NamedObjectType[]>();
  for (const objectType of objectTypes) {
    const domain = `${objectType.region} ${objectType.domainName}`;
    groups.set(domain, [...groups.get(domain) ?? [], objectType]);
  }
  return [...groups.values()];
}

/** The domain with the object types that no compared template has, and the owners of all object types. */
async function comparedDomain(
  reader: DomainReader,
  domainName: string,
  objectTypes: readonly NamedObjectType[],
  options: DriftOptions & { readonly region: string },
  output: Output,
): Promise<{ domain: ComparedDomain; owners: ReadonlyMap<string, Owner> }> {
  const { DefaultEncryptionKey, DefaultExpirationDays } = await reader.getDomain(domainName);
  const defaultEncryptionKey = DefaultEncryptionKey || undefined;
  const items = (await reader.listObjectTypes(domainName)).map(({ ObjectTypeName, Tags }) => ({ objectTypeName: ObjectTypeName!, tags: Tags }));
  const owners = await readOwners(options, domainName, items, output);
  const inTemplates = new Set(objectTypes.map(({ objectTypeName }) => objectTypeName));
  const templates = [...new Set(objectTypes.map(({ template }) => template))];
  return {
    owners,
    domain: {
      region: options.region,
      domainName,
      defaultEncryptionKey,
      defaultExpirationDays: DefaultExpirationDays,
      stacksWithoutKey: defaultEncryptionKey === undefined ? []
        : templates.filter(template => namesKey(template, defaultEncryptionKey) === false).map(({ place }) => place.stackName),
      others: items.filter(({ objectTypeName }) => !inTemplates.has(objectTypeName))
        .map(({ objectTypeName }) => ({ objectTypeName, owner: owners.get(objectTypeName) })),
    },
  };
}

/** Only the differences of an object type stay in memory. */
async function driftOfDomain(
  reader: DomainReader,
  { domainName, defaultExpirationDays, defaultEncryptionKey }: ComparedDomain,
  objectTypes: readonly NamedObjectType[],
  owners: ReadonlyMap<string, Owner>,
  { strict }: DriftOptions,
): Promise<DriftedObjectType[]> {
  const byName = new Map<string, NamedObjectType[]>();
  objectTypes.forEach(objectType => byName.set(objectType.objectTypeName, [...byName.get(objectType.objectTypeName) ?? [], objectType]));
  const defaults = { DefaultExpirationDays: defaultExpirationDays, DefaultEncryptionKey: defaultEncryptionKey };
  const driftOf = (objectType: NamedObjectType, held: GetProfileObjectTypeResponse | undefined): DriftedObjectType => {
    const { stackName, stage, logicalId, owner: expectedOwner, region, objectTypeName } = objectType;
    const identity = { stackName, stage, logicalId, expectedOwner, owner: owners.get(objectTypeName), region, domainName, objectTypeName };
    if (!held) {
      return { ...identity, status: 'missing', differences: [], notMentioned: [], notCompared: [] };
    }
    const comparison = compare(objectType, held, defaults);
    const [differences, notMentioned] = strict === true
      ? [[...comparison.differences, ...comparison.notMentioned], []]
      : [comparison.differences, comparison.notMentioned];
    return { ...identity, status: differences.length > 0 ? 'different' : 'same', differences, notMentioned, notCompared: comparison.notCompared };
  };
  const drifted = await reader.readObjectTypes(domainName, [...byName.keys()].sort(compareText), (name, held) =>
    byName.get(name)!.map(objectType => driftOf(objectType, held)));
  return drifted.flat();
}
