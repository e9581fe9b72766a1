import { writeFileSync } from 'fs';
import { ObjectTypeInput } from './object-types';
import { PreviewReport } from './report';
import { PreviewSummary } from '../../src/model/preview/preview';
import { usageError } from '../command-error';
import { domainGraph } from '../graph/domain-graph';
import { pageOf, RecordsOfPage } from '../graph/page';
import { Output } from '../terminal/output';

const MAX_PROFILES = 100;

/** The page of `graph` with the profiles of the records. */
export class PageReport implements PreviewReport {
  private objectTypes: readonly ObjectTypeInput[] = [];

  constructor(private readonly output: Output, private readonly domain: string | undefined, private readonly out: string | undefined) {}

  public begin(objectTypes: readonly ObjectTypeInput[]): void {
    this.objectTypes = objectTypes;
  }

  public record(): void {
    // The page contains the same results as the summary.
  }

  public end(summary: PreviewSummary): void {
    const page = pageOf(domainGraph(this.domain ?? 'preview', this.objectTypes), recordsOf(summary));
    if (this.out === undefined) {
      this.output.text(page);
      return;
    }
    try {
      writeFileSync(this.out, page);
    } catch (error) {
      throw usageError(`${this.out} cannot be written (${(error as Error).message}). Choose another --out.`);
    }
    this.output.note(`The page is in ${this.out}.`);
  }
}

function recordsOf({ objectTypes, profiles }: PreviewSummary): RecordsOfPage {
  const count = (outcome: 'rejected' | 'deadLetter' | 'notDocumented'): number => objectTypes.reduce((sum, { outcomes }) => sum + outcomes[outcome], 0);
  const most = [...profiles].sort((one, other) => other.recordCount - one.recordCount || one.profile - other.profile).slice(0, MAX_PROFILES);
  return {
    title: `${objectTypes.reduce((sum, { records }) => sum + records, 0)} records on ${profiles.length} profiles`,
    notes: [
      ...(count('rejected') > 0 ? [`${count('rejected')} rejected`] : []),
      ...(count('deadLetter') > 0 ? [`${count('deadLetter')} to the dead-letter queue`] : []),
      ...(count('notDocumented') > 0 ? [`${count('notDocumented')} not documented`] : []),
    ],
    profiles: most.map(({ profile, records, recordCount, matchedBy }) => ({
      title: `Profile ${profile}`,
      records: `${recordCount === 1 ? 'record' : 'records'} ${records.join(', ')}${recordCount > records.length ? ` and ${recordCount - records.length} more` : ''}`,
      matchedBy: matchedBy.map(match => ({ keyName: match.slice(0, match.indexOf(' ')), value: match.slice(match.indexOf(' ') + 1) })),
    })),
  };
}
