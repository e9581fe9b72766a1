import { EvaluatedRecord, KeyOfRecord, names, profileKeys, uniqueKeys } from './evaluated-record';
import { extractedValues } from './extracted-values';
import type { FieldValue } from './field-value';
import { KeyValue, keyValueOf, ProfileNumber, UNKNOWN_PROFILE } from './key-index';
import type { NotDocumentedId } from './not-documented';
import type { PreviewedDomain } from './previewed-domain';
import { PreviewedKey, PreviewedObjectType, usesOf } from './previewed-object-type';
import { Match, matchOf, Resolution, resolve } from './profile-resolution';
import type { FieldPreview, KeyPreview, Outcome, RecordPreview, SampleRecord, Verdict, Written } from './record-preview';
import { addStandardObject, severalStandardObjects, standardObjectsOf } from './record-standard-objects';
import { rejectionOf } from './rejection';
import { isWithinApiLimit, PROFILE_INDEXES } from './standard-objects';
import { factsAndBasis, undecided } from './verdict';
import { FilledField, writesIfCreatedOf, writesOf, writtenOf } from './writes';
import { excerpt } from '../rules';

const MAX_KEY_VALUE = 255;
const NOTHING_STORED: readonly Outcome[] = ['rejected', 'deadLetter'];

/** Evaluates one record. */
export class RecordEvaluation implements EvaluatedRecord {
  public readonly values: ReadonlyMap<string, FieldValue>;
  public readonly keys: readonly KeyOfRecord[];
  private readonly equalRecords = new Map<KeyOfRecord, readonly number[]>();
  private readonly uncertain = new Map<KeyOfRecord, NotDocumentedId>();

  constructor(
    private readonly domain: PreviewedDomain,
    public readonly objectType: PreviewedObjectType,
    public readonly sample: SampleRecord,
    private readonly number: number,
  ) {
    this.values = extractedValues(objectType, sample.value);
    this.keys = objectType.keys.map(key => {
      const index = domain.indexOf(key.keyName);
      const value = keyValueOf(key.fieldNames.map(name => ({ value: this.values.get(name)!, contentType: this.contentTypeOf(name) })));
      return { key, index, value, found: index.find(value) };
    });
  }

  private get fields(): FilledField[] {
    return this.objectType.fields.map(field => ({ field, value: this.values.get(field.name)! }));
  }

  public preview(): RecordPreview {
    this.compareWithOtherRecords();
    const resolution = resolve(this.passes());
    const verdict = this.verdict(resolution);
    const { outcome, profile } = verdict;
    const isAccepted = outcome === 'new' || outcome === 'attached'
      || (outcome === 'notDocumented' && this.objectType.allowsProfileCreation && rejectionOf(this) === undefined && verdict.notDocumented !== 'N22');
    const writes = isAccepted ? writesOf(this.fields) : {};
    const writesIfCreated = outcome === 'new' ? writesIfCreatedOf(this.fields) : {};
    const standardObjects = outcome === 'new' || outcome === 'attached' ? standardObjectsOf(this, this.domain, profile!) : {};
    if (!NOTHING_STORED.includes(outcome)) {
      this.store(verdict, resolution);
      this.storeProfileFields(verdict, { ...writes, ...writesIfCreated });
    }
    const preview: RecordPreview = {
      record: this.number,
      objectTypeName: this.objectType.name,
      fields: this.objectType.fields.map(({ name, target }) => fieldPreview(name, this.values.get(name)!, target)),
      writes,
      writesIfCreated,
      keys: this.keys.map(key => this.keyPreview(key)),
      standardObjects,
      verdict,
    };
    this.domain.totals.add(this.objectType, preview, this.sample.value, this.matchValues(verdict));
    return preview;
  }

  private contentTypeOf(fieldName: string): string {
    return this.objectType.fields.find(({ name }) => name === fieldName)?.contentType ?? 'STRING';
  }

  /** Call it before the record itself is added to the index. */
  private compareWithOtherRecords(): void {
    for (const key of this.keys) {
      const { equal, uncertain, any } = key.found;
      this.equalRecords.set(key, equal === undefined ? [] : [...equal.records]);
      const withRecords = uncertain.find(({ entry }) => entry.recordCount > 0);
      const reason = withRecords?.notDocumented ?? any;
      if (reason !== undefined && key.value.state !== 'empty') this.uncertain.set(key, reason);
    }
  }

  private passes(): Match[][] {
    const matches = ({ key, found }: KeyOfRecord): Match => matchOf(key.keyName, found, key.isProfile ? undefined : 'N29');
    const used = this.keys.filter(({ value }) => value.state !== 'empty');
    const first = used.filter(({ key }) => key.isProfile && !key.isSecondary);
    const second = used.filter(({ key }) => (key.isProfile && key.isSecondary) || key.isNotDocumented);
    return [first.map(matches), second.map(matches)];
  }

  private verdict(resolution: Resolution): Verdict {
    const rejection = rejectionOf(this);
    if (rejection !== undefined) return rejection;
    const several = severalStandardObjects(this.keys);
    if (several !== undefined) return several;
    if (resolution.kind === 'notDocumented') return undecided(resolution.notDocumented, [], resolution.keyNames);
    const replaced = this.replaced();
    const facts = [...resolution.facts, ...this.factsOfKeys(resolution), ...(replaced === undefined ? [] : [101])];
    const also = {
      ...(resolution.ambiguousKeys.length === 0 ? {} : { ambiguousKeys: resolution.ambiguousKeys }),
      ...(replaced === undefined ? {} : { replaces: replaced.record }),
    };
    if (replaced !== undefined && !(resolution.kind === 'attached' && resolution.profile === replaced.profile)) return undecided('N22', [101, 105]);
    if (resolution.kind === 'attached') {
      const { profile, matchedBy } = resolution;
      return { outcome: 'attached', profile, matchedBy, ...also, reason: `${names(this.keys.filter(({ key }) => matchedBy.includes(key.keyName)))} has the value of profile ${profile}.`, ...factsAndBasis(facts) };
    }
    const ambiguity = resolution.ambiguousKeys.length === 0 ? '' : ` ${resolution.ambiguousKeys.map(name => `"${name}"`).join(', ')} matches several profiles and is discarded.`;
    if (this.objectType.allowsProfileCreation) {
      const profile = this.domain.newProfile();
      return { outcome: 'new', profile, ...also, reason: `No profile has a value of its PROFILE keys.${ambiguity}`, ...factsAndBasis([...facts, 95]) };
    }
    return {
      outcome: 'deadLetter',
      ...also,
      reason: `No record before it has a value of its PROFILE keys, and AllowProfileCreation is false.${ambiguity} Unless the domain has a profile with one of ${this.profileValues()}, the service sends the object to the dead-letter queue.`,
      ...factsAndBasis([...facts, 85]),
    };
  }

  private profileValues(): string {
    return profileKeys(this.keys).flatMap(({ key, value }) => value.state === 'complete' ? [`${key.keyName} ${shownElements(value)}`] : []).join(', ');
  }

  private factsOfKeys(resolution: Resolution): number[] {
    const facts = new Set<number>();
    const deciding = this.keys.filter(({ key }) => key.isProfile || key.isUnique);
    for (const { key, value, index, found } of deciding) {
      const used = key.fieldNames.flatMap(name => this.values.get(name)!.facts);
      if (used.includes(39)) facts.add(39);
      if (used.includes(36)) facts.add(36);
      // Different elements can be equal after the service has combined them.
      const isFound = resolution.kind === 'attached' && resolution.matchedBy.includes(key.keyName);
      if (value.elements.length > 1 && index.size > 0 && !isFound && found.equal === undefined) facts.add(63);
    }
    if (profileKeys(this.keys).some(({ value }) => value.state === 'empty')) facts.add(74);
    if (profileKeys(this.keys).every(({ key, value }) => value.state === 'empty' || key.isSecondary || key.isLookupOnly || key.isNewOnly)) facts.add(75);
    if (this.keys.some(({ key, value }) => !key.isProfile && !key.isUnique && value.state === 'empty')) facts.add(76);
    return [...facts];
  }

  /** The object of the same object type with the same UNIQUE value (facts 101, 102). */
  private replaced(): { readonly record: number; readonly profile: ProfileNumber } | undefined {
    for (const { found } of uniqueKeys(this.keys)) {
      const object = found.equal?.objects?.get(this.objectType.name);
      if (object !== undefined) return object;
    }
    return undefined;
  }

  /** Stores the values that later records can match (section 11). */
  private store(verdict: Verdict, resolution: Resolution): void {
    const { outcome, profile } = verdict;
    const reason = outcome === 'notDocumented' ? verdict.notDocumented : undefined;
    // If only the acceptance is not documented, the profile is still known from the keys.
    const isOfProfile = resolution.kind === 'attached' && verdict.notDocumented !== 'N22';
    const owner = profile ?? (isOfProfile ? resolution.profile : UNKNOWN_PROFILE);
    for (const { key, value, index } of this.keys) {
      if (value.state === 'empty' || value.state === 'unknown') continue;
      const entry = index.entryOf(value);
      // A partially used value is not shared.
      if (value.state === 'complete') entry.addRecord(this.number);
      const isStored = !key.isProfile || (!key.isLookupOnly && (!key.isNewOnly || outcome !== 'attached'));
      if (isStored) entry.addProfile(owner, reason ?? this.uncertainStorage(key, value));
      if (key.isUnique) {
        entry.objects ??= new Map();
        const before = entry.objects.get(this.objectType.name);
        // If the profile after a replacement is not documented, the profile of the next object is not either.
        const ofObject = before === undefined || before.profile === owner ? owner : UNKNOWN_PROFILE;
        entry.objects.set(this.objectType.name, { record: before?.record ?? this.number, profile: ofObject });
      }
      if (reason !== undefined) key.standardObjects.forEach(standardObject => addStandardObject(entry, standardObject, UNKNOWN_PROFILE, reason));
    }
    this.linkUncertain();
  }

  private uncertainStorage(key: PreviewedKey, value: KeyValue): NotDocumentedId | undefined {
    if (value.state === 'partial') return value.notDocumented;
    return key.isNotDocumented ? 'N29' : undefined;
  }

  /** Pairs of values for which AWS does not document whether they are equal. */
  private linkUncertain(): void {
    for (const { key, value, index, found } of this.keys.filter(({ value: { state } }) => state === 'complete')) {
      const entry = index.entryOf(value);
      const [other] = found.uncertain.filter(({ entry: { recordCount } }) => recordCount > 0);
      if (other !== undefined) this.domain.totals.link(key.keyName, [other.entry, entry], other.notDocumented);
    }
  }

  /** The service indexes fields of the profile itself. AWS does not document whether ingestion uses these indexes (fact 71). */
  private storeProfileFields({ profile }: Verdict, written: Readonly<Record<string, Written>>): void {
    for (const { keyName, contentType, targets } of PROFILE_INDEXES.filter(index => this.domain.findsProfiles(index.keyName))) {
      for (const target of targets) {
        const value = written[`_profile.${target}`];
        if (typeof value !== 'string') continue;
        const keyValue = keyValueOf([{ value: { kind: 'text', text: value, notDocumented: [], facts: [] }, contentType }]);
        this.domain.indexOf(keyName).entryOf(keyValue).addProfile(profile ?? UNKNOWN_PROFILE, 'N23');
      }
    }
  }

  private keyPreview(ofRecord: KeyOfRecord): KeyPreview {
    const { key, value } = ofRecord;
    const values = key.fieldNames.map(name => {
      const field = this.values.get(name)!;
      return field.kind === 'empty' ? null : writtenOf(field);
    });
    const reasons = new Set<NotDocumentedId>();
    if (value.notDocumented !== undefined) reasons.add(value.notDocumented);
    const other = this.uncertain.get(ofRecord);
    if (other !== undefined) reasons.add(other);
    if (key.isNotDocumented) reasons.add('N29');
    if (key.fieldNames.some(name => [...this.values.get(name)!.text ?? ''].length > MAX_KEY_VALUE)) reasons.add('N26');
    return {
      keyName: key.keyName,
      fieldNames: key.fieldNames,
      uses: usesOf(key, this.objectType.allowsProfileCreation),
      ...(value.state === 'empty' ? {} : { values }),
      equalTo: this.equalRecords.get(ofRecord) ?? [],
      ...(reasons.size === 0 ? {} : { notDocumented: [...reasons] }),
    };
  }

  /** The keys and values by which the record matched its profile. */
  private matchValues({ matchedBy = [] }: Verdict): string[] {
    return this.keys.filter(({ key, value }) => matchedBy.includes(key.keyName) && value.state === 'complete')
      .map(({ key, value }) => `${key.keyName} ${shownElements(value)}`);
  }
}

function fieldPreview(name: string, value: FieldValue, target: string | undefined): FieldPreview {
  const isOutsideLimit = value.kind === 'text' && target !== undefined && !isWithinApiLimit(target, value.text!);
  const reasons = [...value.notDocumented, ...(isOutsideLimit ? ['N25' as const] : [])];
  return {
    name,
    ...(value.kind === 'text' ? { value: value.text } : value.kind === 'list' ? { value: value.texts } : {}),
    ...(value.kind === 'empty' ? { isEmpty: true as const } : {}),
    ...(reasons.length === 0 ? {} : { notDocumented: reasons }),
    ...(value.kind === 'notDocumented' && value.text !== undefined ? { knownText: value.text } : {}),
    ...(value.problem === undefined ? {} : { problem: value.problem }),
    ...(target === undefined ? {} : { target }),
  };
}

function shownElements({ elements }: KeyValue): string {
  const shown = elements.map(element => element === undefined ? '(empty)' : `"${excerpt(element.text)}"`);
  return shown.join(' + ');
}
