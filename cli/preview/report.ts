import { ObjectTypeInput } from './object-types';
import { PreviewSummary } from '../../src/model/preview/preview';
import { RecordPreview } from '../../src/model/preview/record-preview';

/** The output of a preview. Records arrive one by one and are not kept. */
export interface PreviewReport {
  begin(objectTypes: readonly ObjectTypeInput[]): void;
  /** @param place the file and line of the record */
  record(preview: RecordPreview, place: string): void;
  end(summary: PreviewSummary): void;
}

/** The assumptions of the preview (facts 124 to 128 of docs/ingestion-semantics.md). */
export const ASSUMPTIONS: readonly string[] = [
  'The domain is empty. Profiles that exist can change every verdict except "rejected".',
  'Records are processed one after the other, in the order of the input. AWS does not document the order of objects of one moment (N31).',
  'The preview shows what each record writes. Priorities, manual updates and Identity Resolution are not part of it.',
];
