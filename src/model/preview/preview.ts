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
 * What the service does with records, one after the other, in a domain that is empty at the beginning (facts 124 to 128
 * of docs/ingestion-semantics.md). Of a record only its key values are kept.
 */
export class Preview {
  private readonly objectTypes: ReadonlyMap<string, PreviewedObjectType>;
  private readonly domain: PreviewedDomain;
  private recordCount = 0;

  /** @param mappings the mappings by the names of their object types */
  constructor(mappings: Readonly<Record<string, MappingDefinition>>, parse: HandlebarsParser) {
    this.objectTypes = new Map(Object.entries(mappings).map(([name, mapping]) => [name, previewedObjectType(name, mapping, parse)]));
    this.domain = new PreviewedDomain([...this.objectTypes.values()]);
  }

  /** @param objectTypeName one of those that the constructor was given */
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
