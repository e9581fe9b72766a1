import { parseHandlebars } from './handlebars';
import { JsonReport } from './json-report';
import { ObjectTypeInput, ObjectTypeOptions, objectTypesOf } from './object-types';
import { PageReport } from './page-report';
import { readRecords, STANDARD_INPUT } from './record-reader';
import { PreviewReport } from './report';
import { TextReport } from './text-report';
import { Preview, PreviewSummary } from '../../src/model/preview/preview';
import { ExitCode, usageError } from '../command-error';
import { Output } from '../terminal/output';

export interface PreviewOptions extends ObjectTypeOptions {
  readonly record?: readonly string[];
  readonly format: 'text' | 'html';
  readonly out?: string;
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** A file of records and their object type. */
interface RecordFile {
  readonly file: string;
  readonly objectTypeName: string;
}

/** Shows the results of mappings with sample records. It only reads, and does not ingest anything. */
export async function preview(options: PreviewOptions, output: Output): Promise<ExitCode> {
  if (options.record === undefined) {
    throw usageError('No records to preview. Pass files as --record, or - for the standard input.');
  }
  if (options.format === 'html' && options.json === true) {
    throw usageError('--format html and --json exclude each other. Leave one of them out.');
  }
  if (options.format !== 'html' && options.out !== undefined) {
    throw usageError('--out is for --format html. Add --format html, or redirect the standard output.');
  }
  const objectTypes = await objectTypesOf(options, output);
  const files = recordFiles(options.record, objectTypes);
  const run = new Preview(Object.fromEntries(objectTypes.map(({ objectTypeName, mapping }) => [objectTypeName, mapping])), parseHandlebars);
  const report = reportOf(options, output);
  report.begin(objectTypes);
  let count = 0;
  try {
    for (const { file, objectTypeName } of files) {
      for await (const record of readRecords(file)) {
        report.record(run.add(objectTypeName, record), `${file === STANDARD_INPUT ? 'standard input' : file}:${record.line}`);
        output.progress.show(`Previewing records: ${++count}`);
      }
    }
  } finally {
    output.progress.clear();
  }
  if (count === 0) {
    throw usageError(`There is no record in ${options.record.join(', ')}. Pass a file with records as --record.`);
  }
  const summary = run.summary();
  report.end(summary);
  return options.strict === true && hasFailures(objectTypes, summary) ? ExitCode.DIFFERENCES : ExitCode.FINE;
}

function reportOf({ format, json, out, domain }: PreviewOptions, output: Output): PreviewReport {
  if (format === 'html') return new PageReport(output, domain, out);
  return json === true ? new JsonReport(output) : new TextReport(output);
}

function recordFiles(records: readonly string[], objectTypes: readonly ObjectTypeInput[]): RecordFile[] {
  const files = records.map(record => {
    const { objectTypeName } = objectTypes.find(objectType => record.startsWith(`${objectType.objectTypeName}=`)) ?? {};
    if (objectTypeName !== undefined) return { objectTypeName, file: record.slice(objectTypeName.length + 1) };
    if (objectTypes.length > 1) {
      throw usageError(`There are ${objectTypes.length} object types (${objectTypes.map(objectType => objectType.objectTypeName).join(', ')}). Pass --record NAME=${record} for one of them, or choose one by --type.`);
    }
    return { objectTypeName: objectTypes[0].objectTypeName, file: record };
  });
  for (const { objectTypeName } of files) {
    const { hasFields, mapping, origin } = objectTypes.find(objectType => objectType.objectTypeName === objectTypeName)!;
    if (!hasFields) {
      throw usageError(`Object type ${objectTypeName} of ${origin} comes from template ${mapping.TemplateId}, and only the service knows its fields. Preview it with --domain NAME, or add the fields of "aws customer-profiles get-profile-object-type-template" to the file.`);
    }
  }
  if (files.filter(({ file }) => file === STANDARD_INPUT).length > 1) {
    throw usageError('The standard input can be read only once. Pass - for one object type.');
  }
  return files;
}

/** A record that would be rejected, a field with a target that is empty in every record, or a mapping that breaks a rule. */
function hasFailures(objectTypes: readonly ObjectTypeInput[], { objectTypes: totals }: PreviewSummary): boolean {
  return objectTypes.some(({ problems }) => problems.some(({ level }) => level === 'error'))
    || totals.some(({ outcomes, records, fields }) => outcomes.rejected > 0
      || fields.some(({ target, empty }) => target !== undefined && records > 0 && empty === records));
}
