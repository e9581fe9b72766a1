import { existsSync, mkdirSync, writeFileSync } from 'fs';
import * as path from 'path';
import { CommandError, ExitCode, usageError } from '../command-error';
import { ownershipOf, ownershipText } from '../ownership';
import { buildApp, ImportedApp } from './app-builder';
import { LanguageWriter } from './app-model';
import { importedObjectType } from './imported-object-type';
import { writeJava } from './java';
import { writePython } from './python';
import { writeTypeScript } from './typescript';
import { Connection } from '../service/client';
import { compareText, DomainReader } from '../service/domain-reader';
import { Output } from '../terminal/output';

export interface ImportOptions extends Connection {
  readonly domain: string;
  readonly type?: readonly string[];
  readonly language: 'typescript' | 'python' | 'java';
  readonly out: string;
  readonly inline?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

const WRITERS: Readonly<Record<ImportOptions['language'], LanguageWriter>> = { typescript: writeTypeScript, python: writePython, java: writeJava };

const PREPARATIONS: Readonly<Record<ImportOptions['language'], string>> = {
  typescript: 'npm install cdk-customer-profiles aws-cdk-lib constructs tsx',
  python: 'pip install -r requirements.txt',
  java: 'mvn -q compile',
};

/** Writes an app that adopts object types as they are: deploying it changes nothing at the service but the owner tag. */
export async function importObjectTypes(options: ImportOptions, output: Output): Promise<ExitCode> {
  const reader = await DomainReader.open(options, output.progress);
  try {
    const { names, owned } = await selection(reader, options);
    const objectTypes = await reader.readObjectTypes(options.domain, names, (name, definition) => {
      if (!definition) {
        throw usageError(`There is no object type ${name} in domain ${options.domain}. List those that are there: cdk-customer-profiles list --domain ${options.domain}`);
      }
      return importedObjectType(options.domain, definition);
    });
    const app = buildApp({
      domainName: options.domain,
      region: reader.region,
      domainEncryptionKey: await domainEncryptionKey(reader, options, output),
      isInline: options.inline === true,
    }, objectTypes);
    write(app, options);
    report(app, owned, options, output);
  } finally {
    reader.close();
  }
  return ExitCode.FINE;
}

/**
 * Which object types are imported. Those that another stack owns aren't, unless they are named: the app would take them
 * away from it.
 */
async function selection(reader: DomainReader, { domain, type }: ImportOptions): Promise<{ names: string[]; owned: string[] }> {
  if (type !== undefined) {
    return { names: [...new Set(type)].sort(compareText), owned: [] };
  }
  const items = (await reader.listObjectTypes(domain)).map(({ ObjectTypeName, Tags }) => ({ name: ObjectTypeName!, ownership: ownershipOf(Tags) }));
  return {
    names: items.filter(({ ownership }) => ownership === undefined).map(({ name }) => name),
    owned: items.filter(({ ownership }) => ownership !== undefined).map(({ name, ownership }) => `${name}: ${ownershipText(ownership)}`),
  };
}

/** The handler needs it to read and write. Who may not read the domain can still import, and set it by hand. */
async function domainEncryptionKey(reader: DomainReader, { domain }: ImportOptions, output: Output): Promise<string | undefined> {
  try {
    return (await reader.getDomain(domain)).DefaultEncryptionKey || undefined;
  } catch (error) {
    output.note(`${(error as CommandError).message}\nGoing on without: where the domain has a KMS key of yours, set domainEncryptionKey by hand.`);
    return undefined;
  }
}

function write(app: ImportedApp, { out, language, force }: ImportOptions): void {
  const files = new Map([...WRITERS[language](app.model), ...[...app.mappingFiles].map(([name, json]) => [`mappings/${name}`, json] as const)]);
  const existing = [...files.keys()].filter(name => existsSync(path.join(out, name)));
  if (existing.length > 0 && force !== true) {
    throw usageError(`${existing.length === 1 ? 'A file exists' : `${existing.length} files exist`} in ${out} already (${existing.slice(0, 3).join(', ')}${existing.length > 3 ? ', …' : ''}): give another --out, or --force to overwrite.`);
  }
  try {
    for (const [name, content] of files) {
      mkdirSync(path.dirname(path.join(out, name)), { recursive: true });
      writeFileSync(path.join(out, name), content);
    }
  } catch (error) {
    throw usageError(`${out} can't be written (${(error as Error).message}): give another --out.`);
  }
}

function report(app: ImportedApp, owned: readonly string[], options: ImportOptions, output: Output): void {
  const { out, language, json } = options;
  const broken = app.objectTypes.filter(({ errors }) => errors.length > 0);
  if (json === true) {
    output.json({
      out,
      objectTypes: app.objectTypes.map(({ objectTypeName, errors, warnings, ownership }) => ({ objectTypeName, errors, warnings, owner: ownership })),
      leftOutBecauseOwned: owned,
    });
    return;
  }
  const { color } = output;
  for (const { objectTypeName, errors, warnings, ownership } of app.objectTypes) {
    const mark = errors.length > 0 ? color.red('in comments') : warnings.length > 0 ? color.yellow('imported   ') : color.green('imported   ');
    output.line(`${mark}  ${objectTypeName}${ownership === undefined ? '' : `, owned by ${ownershipText(ownership)}: deploying takes it over`}`);
    [...errors, ...warnings].forEach(({ id, message }) => output.line(`             [${id}] ${message}`));
  }
  owned.forEach(line => output.line(`left out     ${line}`));
  output.line();
  output.line(`Written to ${out}: ${app.objectTypes.length - broken.length}.`
    + (broken.length > 0 ? ` In comments, since they break rules of the library: ${broken.length}; correct them at the service or in the app.` : '')
    + (owned.length > 0 ? ` Left out, since stacks own them: ${owned.length}; --type takes them all the same.` : ''));
  output.line(`Next, in ${out}: ${PREPARATIONS[language]}, then cdk diff and cdk deploy. It changes nothing at the service but the owner tag.`);
}
