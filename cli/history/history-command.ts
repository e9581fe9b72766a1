import { mkdirSync, writeFileSync } from 'fs';
import * as path from 'path';
import { ReplacedDefinitionLogEvent } from '../../src/model/definition-log';
import { ExitCode, usageError } from '../command-error';
import { ConstructOwner, ownerByTag, ownerText } from '../owner';
import { LogReader } from './log-reader';
import { Connection } from '../service/client';
import { compareText } from '../service/domain-reader';
import { Output } from '../terminal/output';
import { tableOf } from '../terminal/table';

export interface HistoryOptions extends Connection {
  readonly domain: string;
  readonly type?: readonly string[];
  /** Log groups that were passed to a provider. */
  readonly logGroup?: readonly string[];
  readonly out?: string;
  readonly json?: boolean;
}

/** A definition that an adoption or an Update without an owner tag replaced. */
interface ReplacedDefinition {
  readonly replacedAt: string;
  readonly objectTypeName: string;
  /** The owner in the owner tag of the definition. */
  readonly owner?: ConstructOwner;
  readonly logGroupName: string;
  readonly file?: string;
  readonly definition: ReplacedDefinitionLogEvent['previousDefinition'];
}

/** A word of the log events with definitions, for the filter of CloudWatch Logs. */
const MEMBER = 'previousDefinition' satisfies keyof ReplacedDefinitionLogEvent;

/** Prints the definitions that this library replaced, newest first. */
export async function history(options: HistoryOptions, output: Output): Promise<ExitCode> {
  const reader = await LogReader.open(options);
  try {
    const logGroupNames = [...new Set([...await reader.logGroupNames(), ...options.logGroup ?? []])].sort(compareText);
    const found: ReplacedDefinition[] = [];
    for (const [index, logGroupName] of logGroupNames.entries()) {
      output.progress.show(`Reading log groups: ${index + 1} of ${logGroupNames.length}`);
      const events = await reader.events(logGroupName, MEMBER);
      found.push(...events.flatMap(({ message, timestamp }) => replacedDefinition(message, timestamp, logGroupName, options) ?? []));
    }
    output.progress.clear();
    const newestFirst = found.sort((one, other) => compareText(other.replacedAt, one.replacedAt));
    report(options.out === undefined ? newestFirst : write(newestFirst, options.out), logGroupNames, options, output);
  } finally {
    output.progress.clear();
    reader.close();
  }
  return ExitCode.FINE;
}

/** Returns undefined for log events of other kinds, domains and object types. */
function replacedDefinition(
  message = '', timestamp = 0, logGroupName: string, { domain, type }: HistoryOptions,
): ReplacedDefinition | undefined {
  const { domainName, objectTypeName, previousDefinition } = parsed(message);
  if (previousDefinition === undefined || objectTypeName === undefined || domainName !== domain || type?.includes(objectTypeName) === false) {
    return undefined;
  }
  return {
    replacedAt: new Date(timestamp).toISOString(),
    objectTypeName,
    owner: ownerByTag(previousDefinition.Tags as Record<string, string> | undefined),
    logGroupName,
    definition: previousDefinition,
  };
}

function parsed(message: string): Partial<ReplacedDefinitionLogEvent> {
  try {
    return JSON.parse(message) ?? {};
  } catch {
    return {};
  }
}

/** Writes each definition as a file that `ObjectTypeMapping.fromFile` reads. */
function write(definitions: readonly ReplacedDefinition[], folder: string): ReplacedDefinition[] {
  const names = new Set<string>();
  try {
    mkdirSync(folder, { recursive: true });
    return definitions.map(replaced => {
      const base = `${replaced.objectTypeName}-${replaced.replacedAt.replace(/:/g, '-')}`;
      let name = `${base}.json`;
      for (let count = 2; names.has(name); count++) {
        name = `${base}-${count}.json`;
      }
      names.add(name);
      const file = path.join(folder, name);
      writeFileSync(file, `${JSON.stringify(replaced.definition, undefined, 2)}\n`);
      return { ...replaced, file };
    });
  } catch (error) {
    throw usageError(`${folder} cannot be written (${(error as Error).message}). Choose another --out.`);
  }
}

function report(definitions: readonly ReplacedDefinition[], logGroupNames: readonly string[], options: HistoryOptions, output: Output): void {
  if (options.json === true) {
    output.json({ domainName: options.domain, logGroupNames, definitions });
    return;
  }
  const groups = `${logGroupNames.length} log ${logGroupNames.length === 1 ? 'group' : 'groups'}`;
  if (definitions.length === 0) {
    output.line(`No replaced definition of domain ${options.domain} in ${groups} of this library in this account and region.`);
    return;
  }
  output.lines(tableOf<ReplacedDefinition>([
    { title: 'REPLACED AT', text: row => row.replacedAt },
    { title: 'OBJECT TYPE', text: row => row.objectTypeName },
    { title: 'OWNER BEFORE', text: row => ownerText(row.owner) },
    { title: 'LOG GROUP', text: row => row.logGroupName },
    ...(options.out === undefined ? [] : [{ title: 'FILE', text: (row: ReplacedDefinition) => row.file ?? '' }]),
  ], definitions, text => output.color.bold(text)));
  output.line();
  output.line(`${definitions.length} replaced ${definitions.length === 1 ? 'definition' : 'definitions'} in ${groups}.`
    + (options.out === undefined ? ' Write them to files with --out DIRECTORY.' : ' Read a file with ObjectTypeMapping.fromFile.'));
}
