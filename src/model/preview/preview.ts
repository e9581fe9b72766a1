import type { HandlebarsParser } from './handlebars-template';
import { AlikeValues, ProfileTotals, SharedValue, TypeTotals } from './preview-totals';
import { PreviewedDomain } from './previewed-domain';
import { PreviewedObjectType, previewedObjectType } from './previewed-object-type';
import { RecordEvaluation } from './record-evaluation';
import type { RecordPreview, SampleRecord } from './record-preview';
import type { MappingDefinition } from '../rules';

export interface PreviewSummary {
  readonly objectTypes: readonly TypeTotals[];
  readonly profiles: readonly ProfileTotals[];
  readonly shared: readonly SharedValue[];
  readonly alike: readonly AlikeValues[];
}

/**
 * Previews the ingestion of records, in order, into an empty domain (facts 124 to 128 of docs/ingestion-semantics.md). Only
 * the key values of a record are stored.
 */
export class Preview {
  private readonly objectTypes: ReadonlyMap<string, PreviewedObjectType>;
  private readonly domain: PreviewedDomain;
  private recordCount = 0;

  /** @param mappings the mappings by object type name */
  constructor(mappings: Readonly<Record<string, MappingDefinition>>, parse: HandlebarsParser) {
    this.objectTypes = new Map(Object.entries(mappings).map(([name, mapping]) => [name, previewedObjectType(name, mapping, parse)]));
    this.domain = new PreviewedDomain([...this.objectTypes.values()]);
  }

  /** @param objectTypeName an object type name of the constructor */
  public add(objectTypeName: string, sample: SampleRecord): RecordPreview {
    const objectType = this.objectTypes.get(objectTypeName);
    if (objectType === undefined) throw new Error(`There is no object type ${objectTypeName}.`);
    return new RecordEvaluation(this.domain, objectType, sample, ++this.recordCount).preview();
  }

  public summary(): PreviewSummary {
    const { totals, keys } = this.domain;
    return {
      objectTypes: totals.objectTypes(),
      profiles: totals.profiles,
      shared: totals.shared(keys, keyName => this.domain.useOf(keyName)),
      alike: totals.alike(keys),
    };
  }
}
