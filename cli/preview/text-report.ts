import { ObjectTypeInput } from './object-types';
import { ASSUMPTIONS, PreviewReport } from './report';
import { NOT_DOCUMENTED, NotDocumentedId } from '../../src/model/preview/not-documented';
import { PreviewSummary } from '../../src/model/preview/preview';
import { FieldTotals, SharedValue, TypeTotals } from '../../src/model/preview/preview-totals';
import { FieldPreview, KeyPreview, Outcome, RecordPreview, Written } from '../../src/model/preview/record-preview';
import { excerpt } from '../../src/model/rules';
import { Output } from '../terminal/output';
import { Column, tableOf } from '../terminal/table';

/**
 * The number of records that are shown in full, of other records that are not accepted and get one line each, and of
 * profiles.
 */
const MAX_DETAILS = 20;
const MAX_FAILURES = 20;
const MAX_PROFILES = 20;
const MAX_SHARED = 20;

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  new: 'new profile',
  attached: 'attached',
  rejected: 'rejected',
  deadLetter: 'dead-letter queue',
  notDocumented: 'not documented',
};

interface PlacedRecord {
  readonly preview: RecordPreview;
  readonly place: string;
}

/** A preview as text for a terminal. */
export class TextReport implements PreviewReport {
  private readonly details: PlacedRecord[] = [];
  private readonly failures: PlacedRecord[] = [];
  private failureCount = 0;

  constructor(private readonly output: Output) {}

  public begin(objectTypes: readonly ObjectTypeInput[]): void {
    const { color } = this.output;
    for (const { objectTypeName, origin, problems, hasFields, mapping } of objectTypes) {
      this.output.line(`${color.bold(printable(objectTypeName))}  ${printable(origin)}`);
      for (const { id, level, message } of problems) {
        this.output.line(`  ${level === 'error' ? color.red('error') : color.yellow('warning')}  [${id}] ${printable(message)}`);
      }
      if (!hasFields) this.say(`  made from template ${mapping.TemplateId}, whose fields only the service knows`);
    }
  }

  public record(preview: RecordPreview, place: string): void {
    if (this.details.length < MAX_DETAILS) {
      this.details.push({ preview, place });
    } else if (preview.verdict.outcome !== 'new' && preview.verdict.outcome !== 'attached') {
      this.failureCount++;
      if (this.failures.length < MAX_FAILURES) this.failures.push({ preview, place });
    }
  }

  public end(summary: PreviewSummary): void {
    this.details.forEach(record => this.printRecord(record, summary.shared));
    this.printFailures();
    this.printProfiles(summary);
    this.printShared(summary.shared);
    this.printAlike(summary.alike);
    summary.objectTypes.forEach(totals => this.printFields(totals));
    this.printNotDocumented(summary.objectTypes);
    this.heading('Assumptions');
    this.output.lines(ASSUMPTIONS.map(assumption => `  ${assumption}`));
    this.output.lines(['', this.total(summary.objectTypes), 'Facts and N numbers: docs/ingestion-semantics.md of cdk-customer-profiles.']);
  }

  private printRecord({ preview, place }: PlacedRecord, shared: readonly SharedValue[]): void {
    const { record, objectTypeName, fields, keys, writesIfCreated, standardObjects } = preview;
    this.heading(`Record ${record}  ${objectTypeName}  ${place}`);
    this.output.line(`  ${this.verdict(preview)}`);
    this.table<FieldPreview>([
      { title: 'FIELD', text: ({ name }) => name },
      { title: 'VALUE', text: valueText },
      { title: 'TARGET', text: ({ target = '-' }) => target },
    ], fields);
    this.table<KeyPreview>([
      { title: 'KEY', text: ({ keyName }) => keyName },
      { title: 'VALUE', text: ({ values, notDocumented = [] }) => `${keyText(values)}${idsText(notDocumented)}` },
      { title: 'USE', text: ({ uses }) => uses.join(', ') },
      { title: 'EQUAL TO RECORDS', text: key => equalText(key, record, shared) },
    ], keys);
    for (const [target, value] of Object.entries(writesIfCreated)) {
      this.say(`  Because the profile is new, the record also writes ${target}: ${writtenText(value)}.`);
    }
    for (const [standardObject, number] of Object.entries(standardObjects)) {
      this.say(`  Standard object ${standardObject}: ${typeof number === 'number' ? `number ${number}` : `not documented (${number.notDocumented})`}.`);
    }
  }

  private verdict({ verdict: { outcome, profile, replaces, reason, basis, facts, notDocumented } }: RecordPreview): string {
    const { color } = this.output;
    const paint = outcome === 'rejected' ? 'red' : outcome === 'new' || outcome === 'attached' ? 'green' : 'yellow';
    const title = `${OUTCOMES[outcome]}${profile === undefined ? '' : outcome === 'attached' ? ` to profile ${profile}` : ` ${profile}`}`;
    const why = printable(notDocumented === undefined ? reason : `${reason} ${NOT_DOCUMENTED[notDocumented]} (${notDocumented})`);
    const rests = facts.length === 0 ? '' : color.dim(` [${basis}: ${facts.length === 1 ? 'fact' : 'facts'} ${facts.join(', ')}]`);
    return `${color[paint](title)}: ${why}${replaces === undefined ? '' : ` It replaces the object of record ${replaces}.`}${rests}`;
  }

  private printFailures(): void {
    if (this.failureCount === 0) return;
    this.heading(`Other records that are not accepted (${this.failureCount})`);
    this.failures.forEach(({ preview, place }) => this.output.line(`  ${printable(place)}  ${printable(preview.objectTypeName)}  ${this.verdict(preview)}`));
    if (this.failureCount > this.failures.length) this.output.line(`  and ${this.failureCount - this.failures.length} more; --json has all`);
  }

  private printProfiles({ profiles }: PreviewSummary): void {
    if (profiles.length === 0) return;
    const most = [...profiles].sort((one, other) => other.recordCount - one.recordCount || one.profile - other.profile).slice(0, MAX_PROFILES);
    this.heading('Profiles');
    this.table([
      { title: 'PROFILE', text: ({ profile }) => String(profile) },
      { title: 'RECORDS', text: ({ records, recordCount }) => recordsText(records, recordCount) },
      { title: 'MATCHED BY', text: ({ matchedBy }) => matchedBy.join(', ') || '-' },
    ], most);
    if (profiles.length > most.length) this.output.line(`  and ${profiles.length - most.length} more`);
  }

  private printShared(shared: readonly SharedValue[]): void {
    if (shared.length === 0) return;
    const shown = [...shared].sort((one, other) => other.recordCount - one.recordCount).slice(0, MAX_SHARED);
    this.heading('Equal key values');
    this.table([
      { title: 'KEY', text: ({ keyName }) => keyName },
      { title: 'VALUE', text: ({ value, notDocumented }) => `${keyText(value)}${idsText(notDocumented === undefined ? [] : [notDocumented])}` },
      { title: 'RECORDS', text: ({ records, recordCount }) => recordsText(records, recordCount) },
      { title: 'FINDS', text: ({ use }) => ({ profile: 'the profile', object: 'the object', search: 'nothing: search only' })[use] },
    ], shown);
    if (shared.length > shown.length) this.output.line(`  and ${shared.length - shown.length} more`);
  }

  private printAlike(alike: PreviewSummary['alike']): void {
    if (alike.length === 0) return;
    this.heading('Key values that look the same but do not match: content type STRING compares exactly (fact 53)');
    this.table([
      { title: 'KEY', text: ({ keyName }) => keyName },
      { title: 'VALUES', text: ({ values }) => values.map(({ value, records }) => `${keyText(value)} of record ${records[0]}`).join(', ') },
    ], alike.slice(0, MAX_SHARED));
    if (alike.length > MAX_SHARED) this.output.line('  and more');
  }

  private printFields({ objectTypeName, records, fields }: TypeTotals): void {
    const never = fields.filter(({ empty }) => records > 0 && empty === records);
    if (never.length === 0) return;
    this.heading(`Fields of ${objectTypeName} that no record fills`);
    never.forEach(field => this.say(`  ${field.name}${field.target === undefined ? '' : ` (${field.target})`}: ${whyEmpty(field, records)}`));
  }

  private printNotDocumented(objectTypes: readonly TypeTotals[]): void {
    const lines = objectTypes.flatMap(({ objectTypeName, fields }) => fields.flatMap(({ name, notDocumented }) =>
      Object.entries(notDocumented).map(([id, count]) =>
        `  ${id}  ${objectTypeName}.${name}, ${count} ${count === 1 ? 'record' : 'records'}: ${NOT_DOCUMENTED[id as NotDocumentedId]}`)));
    if (objectTypes.some(({ outcomes }) => outcomes.deadLetter > 0)) lines.push(`  N32  ${NOT_DOCUMENTED.N32}`);
    if (lines.length === 0) return;
    this.heading('Not documented');
    lines.forEach(line => this.say(line));
  }

  private total(objectTypes: readonly TypeTotals[]): string {
    const count = (outcome: Outcome): number => objectTypes.reduce((sum, { outcomes }) => sum + outcomes[outcome], 0);
    const records = objectTypes.reduce((sum, totals) => sum + totals.records, 0);
    const counts: [number, string][] = [
      [count('new'), count('new') === 1 ? 'new profile' : 'new profiles'],
      [count('attached'), 'attached'],
      [count('rejected'), 'rejected'],
      [count('deadLetter'), 'to the dead-letter queue'],
      [count('notDocumented'), 'not documented'],
    ];
    const shown = counts.filter(([number]) => number > 0).map(([number, text]) => `${number} ${text}`);
    return `${records} ${records === 1 ? 'record' : 'records'}: ${shown.join(', ')}.`;
  }

  private heading(text: string): void {
    this.output.lines(['', this.output.color.bold(printable(text))]);
  }

  private say(text: string): void {
    this.output.line(printable(text));
  }

  private table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): void {
    if (rows.length === 0) return;
    const shown = columns.map(column => ({ ...column, text: (row: Row) => printable(column.text(row)) }));
    this.output.lines(tableOf(shown, rows, text => this.output.color.dim(text)).map(line => `  ${line}`));
  }
}

/** Names and values are from files. Control characters are escaped, because a terminal would run them. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function valueText({ value, isEmpty, notDocumented = [], knownText, problem }: FieldPreview): string {
  if (problem !== undefined) return `(none: ${problem})`;
  if (isEmpty === true) return '(empty)';
  if (value !== undefined) return `${writtenText(value)}${idsText(notDocumented)}`;
  return `not documented (${notDocumented.join(', ')})${knownText === undefined ? '' : `: "${excerpt(knownText)}"`}`;
}

function writtenText(value: Written | null): string {
  if (value === null) return '(empty)';
  if (typeof value === 'string') return `"${excerpt(value)}"`;
  return 'notDocumented' in value ? `not documented (${value.notDocumented})` : `[${value.map(text => `"${excerpt(text)}"`).join(', ')}]`;
}

function keyText(values: readonly (Written | null)[] | undefined): string {
  return values === undefined ? '(empty)' : values.map(writtenText).join(' + ');
}

function idsText(ids: readonly NotDocumentedId[]): string {
  return ids.length === 0 ? '' : ` (${ids.join(', ')})`;
}

function equalText({ keyName, values }: KeyPreview, record: number, shared: readonly SharedValue[]): string {
  if (values === undefined) return '-';
  const others = shared
    .filter(value => value.keyName === keyName && value.records.includes(record))
    .map(({ records, recordCount, notDocumented }) =>
      `${recordsText(records.filter(other => other !== record), recordCount - 1)}${notDocumented === undefined ? '' : ` perhaps (${notDocumented})`}`);
  return others.join('; ') || '-';
}

function recordsText(records: readonly number[], count: number): string {
  return `${records.join(', ')}${count > records.length ? ` and ${count - records.length} more` : ''}`;
}

function whyEmpty({ paths, nearestPaths, problem }: FieldTotals, records: number): string {
  if (problem !== undefined) return `${problem}.`;
  if (paths.length === 0) return 'it has no source.';
  const all = records === 1 ? 'the only record' : `all ${records} records`;
  return paths.map(path => {
    const nearest = Object.hasOwn(nearestPaths, path) ? nearestPaths[path] : undefined;
    return `${path} is empty in ${all}${nearest === undefined ? '' : `; ${records === 1 ? 'it has' : 'they have'} ${nearest}`}.`;
  }).join(' ');
}
