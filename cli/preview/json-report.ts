import { ObjectTypeInput } from './object-types';
import { ASSUMPTIONS, PreviewReport } from './report';
import { NOT_DOCUMENTED } from '../../src/model/preview/not-documented';
import { PreviewSummary } from '../../src/model/preview/preview';
import { RecordPreview } from '../../src/model/preview/record-preview';
import { Output } from '../terminal/output';

/** One JSON document that is written while the records are read, a line for each record. */
export class JsonReport implements PreviewReport {
  private isFirst = true;

  constructor(private readonly output: Output) {}

  public begin(objectTypes: readonly ObjectTypeInput[]): void {
    const shown = objectTypes.map(({ objectTypeName, origin, problems }) => ({ objectTypeName, origin, problems }));
    this.output.text(`{"objectTypes":${JSON.stringify(shown)},\n"records":[`);
  }

  public record(preview: RecordPreview, place: string): void {
    this.output.text(`${this.isFirst ? '' : ','}\n${JSON.stringify({ place, ...preview })}`);
    this.isFirst = false;
  }

  public end(summary: PreviewSummary): void {
    this.output.line(`],\n"summary":${JSON.stringify(summary)},\n"assumptions":${JSON.stringify(ASSUMPTIONS)},\n"notDocumented":${JSON.stringify(NOT_DOCUMENTED)}}`);
  }
}
