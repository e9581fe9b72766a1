import { existsSync, mkdirSync, writeFileSync } from 'fs';
import * as path from 'path';
import { CommandError, ExitCode, usageError } from '../command-error';
import { Owner, ownerByTag, ownerText } from '../owner';
import { readOwners } from '../owners';
import { baseNameOf, buildApp, ImportedApp } from './app-builder';
import { LanguageWriter } from './app-model';
import { writeGo } from './go';
import { ImportedObjectType, importedObjectType } from './imported-object-type';
import { writeJava } from './java';
import { writePython } from './python';
import { unusedStackName } from './stack-name';
import { writeTypeScript } from './typescript';
import { Connection } from '../service/client';
import { compareText, DomainReader } from '../service/domain-reader';
import { Output } from '../terminal/output';

export interface ImportOptions extends Connection {
  readonly domain: string;
  readonly type?: readonly string[];
  readonly language: 'typescript' | 'python' | 'java' | 'go';
  readonly construct: 'object-type' | 'cfn';
  readonly stackName?: string;
  readonly out: string;
  readonly inline?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

interface Selection {
  readonly names: readonly string[];
  /** The object types that are not imported, because another stack owns them. */
  readonly leftOut: readonly { readonly objectTypeName: string; readonly owner: Owner }[];
  readonly owners: ReadonlyMap<string, Owner>;
  readonly ownerStacks: ReadonlySet<string>;
}

const WRITERS: Readonly<Record<ImportOptions['language'], LanguageWriter>> = {
  typescript: writeTypeScript, python: writePython, java: writeJava, go: writeGo,
};

const PREPARATIONS: Readonly<Record<ImportOptions['language'], string>> = {
  typescript: 'npm install cdk-customer-profiles aws-cdk-lib constructs tsx',
  python: 'pip install -r requirements.txt',
  java: 'mvn -q compile',
  go: 'go mod tidy',
};

/** The file for `cdk import --resource-mapping`. */
const RESOURCE_MAPPING = 'resource-mapping.json';

/** The order in which an object type changes its owner without being deleted. */
const SAFE_ADOPTION = [
  'To adopt an object type that another stack owns, without losing its data:',
  '  1. In that stack, set the deletion policy of the resource to Retain, and deploy the stack.',
  '  2. Remove the resource from that stack, and deploy the stack again. CloudFormation retains the object type.',
  '  3. Run this command with --type NAME, and deploy the app.',
];

/** Writes an app that adopts object types as they are. */
export async function importObjectTypes(options: ImportOptions, output: Output): Promise<ExitCode> {
  const reader = await DomainReader.open(options, output.progress);
  try {
    const selection = await select(reader, options, output);
    const objectTypes = await reader.readObjectTypes(options.domain, selection.names, (name, definition) => {
      if (!definition) {
        throw usageError(`There is no object type ${name} in domain ${options.domain}. Choose one of those that this command prints: cdk-customer-profiles list --domain ${options.domain}`);
      }
      return importedObjectType(options.domain, definition);
    });
    if (objectTypes.every(({ errors }) => errors.length > 0)) {
      report(objectTypes, selection, options, output, { out: undefined, stackName: undefined });
      return ExitCode.USAGE;
    }
    const stackName = await unusedStackName(options.stackName, baseNameOf(options.domain), selection.ownerStacks, options, output);
    const app = buildApp({
      domainName: options.domain,
      region: reader.region,
      stackName,
      construct: options.construct === 'cfn' ? 'CfnObjectType' : 'ProfileObjectType',
      domainEncryptionKey: await domainEncryptionKey(reader, options, output),
      isInline: options.inline === true,
    }, objectTypes, selection.owners);
    write(app, options);
    report(objectTypes, selection, options, output, { out: options.out, stackName });
  } finally {
    reader.close();
  }
  return ExitCode.FINE;
}

/** Object types that another stack owns are imported only if they are named. */
async function select(reader: DomainReader, options: ImportOptions, output: Output): Promise<Selection> {
  const items = (await reader.listObjectTypes(options.domain)).map(({ ObjectTypeName, Tags }) => ({ objectTypeName: ObjectTypeName!, tags: Tags }));
  const requested = options.type && new Set(options.type);
  const candidates = items.filter(({ objectTypeName }) => requested?.has(objectTypeName) ?? true);
  const owners = await readOwners(options, options.domain, candidates, output);
  return {
    names: requested ? [...requested].sort(compareText) : candidates.map(({ objectTypeName }) => objectTypeName).filter(name => !owners.has(name)),
    leftOut: requested ? [] : [...owners].map(([objectTypeName, owner]) => ({ objectTypeName, owner }))
      .sort((one, other) => compareText(one.objectTypeName, other.objectTypeName)),
    owners,
    ownerStacks: new Set(items.flatMap(({ tags }) => ownerByTag(tags)?.stack ?? [])),
  };
}

/** The handler needs permissions on the key of the domain. Without permission to read the domain, the user sets it. */
async function domainEncryptionKey(reader: DomainReader, { domain, construct }: ImportOptions, output: Output): Promise<string | undefined> {
  if (construct === 'cfn') {
    return undefined;
  }
  try {
    return (await reader.getDomain(domain)).DefaultEncryptionKey || undefined;
  } catch (error) {
    output.note(`${(error as CommandError).message}\nThe app is written without the key of the domain. If the domain has a customer managed KMS key, set domainEncryptionKey.`);
    return undefined;
  }
}

function write(app: ImportedApp, { out, language, construct, force }: ImportOptions): void {
  const files = new Map([
    ...WRITERS[language](app.model),
    ...[...app.mappingFiles].map(([name, json]) => [`mappings/${name}`, json] as const),
    ...(construct === 'cfn' ? [[RESOURCE_MAPPING, `${JSON.stringify(app.resourceMapping, undefined, 2)}\n`] as const] : []),
  ]);
  const existing = [...files.keys()].filter(name => existsSync(path.join(out, name)));
  if (existing.length > 0 && force !== true) {
    const names = `${existing.slice(0, 3).join(', ')}${existing.length > 3 ? ', …' : ''}`;
    throw usageError(`Files in ${out} would be overwritten: ${names}. Choose another --out, or overwrite them with --force.`);
  }
  try {
    for (const [name, content] of files) {
      mkdirSync(path.dirname(path.join(out, name)), { recursive: true });
      writeFileSync(path.join(out, name), content);
    }
  } catch (error) {
    throw usageError(`${out} cannot be written (${(error as Error).message}). Choose another --out.`);
  }
}

interface Written {
  /** Undefined if nothing was written. */
  readonly out?: string;
  readonly stackName?: string;
}

function report(
  objectTypes: readonly ImportedObjectType[], { leftOut, owners }: Selection, options: ImportOptions, output: Output, written: Written,
): void {
  if (options.json === true) {
    output.json({
      ...written,
      objectTypes: objectTypes.map(({ objectTypeName, errors, warnings }) =>
        ({ objectTypeName, errors, warnings, owner: owners.get(objectTypeName) })),
      leftOut,
    });
    return;
  }
  const { color } = output;
  for (const { objectTypeName, errors, warnings } of objectTypes) {
    const status = errors.length > 0 ? color.red('in comments') : warnings.length > 0 ? color.yellow('imported   ') : color.green('imported   ');
    const owner = owners.get(objectTypeName);
    output.line(`${status}  ${objectTypeName}${owner === undefined ? '' : `, owned by ${ownerText(owner)}`}`);
    [...errors, ...warnings].forEach(({ id, message }) => output.line(`             [${id}] ${message}`));
  }
  leftOut.forEach(({ objectTypeName, owner }) => output.line(`left out     ${objectTypeName}: ${ownerText(owner)}`));
  output.line();
  if (leftOut.length > 0 || owners.size > 0) {
    output.lines([...SAFE_ADOPTION, '']);
  }
  if (written.out === undefined) {
    output.line(objectTypes.length > 0
      ? 'Nothing was written: every object type violates a rule of the library. Correct the object types at the service.'
      : `Nothing was written: ${leftOut.length > 0 ? 'every object type belongs to another stack' : `domain ${options.domain} has no object types`}.`);
    return;
  }
  const broken = objectTypes.filter(({ errors }) => errors.length > 0).length;
  output.line(`Written to ${written.out}: stack ${written.stackName} with ${counted(objectTypes.length - broken)}.`
    + (broken > 0 ? ` ${counted(broken)} in comments: they violate rules of the library. Correct them at the service or in the app.` : ''));
  nextSteps(options).forEach(line => output.line(line));
}

function nextSteps({ out, language, construct }: ImportOptions): string[] {
  return [
    ...(construct === 'cfn'
      ? [`Next, in ${out}: ${PREPARATIONS[language]}, then cdk diff and cdk import --resource-mapping ${RESOURCE_MAPPING}.`]
      : [`Next, in ${out}: ${PREPARATIONS[language]}, then cdk diff and cdk deploy. Deploying changes only the owner tag and LastUpdatedAt of each object type.`]),
    'Read the output of cdk diff first. If it contains "destroy", do not deploy: the app would delete resources of another app.',
  ];
}

function counted(count: number): string {
  return `${count} object ${count === 1 ? 'type' : 'types'}`;
}
