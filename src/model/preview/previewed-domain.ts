import { KeyIndex, ProfileNumber } from './key-index';
import { PreviewTotals } from './preview-totals';
import type { PreviewedObjectType } from './previewed-object-type';

/** A domain during the ingestion of records. It is empty at the beginning. */
export class PreviewedDomain {
  public readonly keys = new Map<string, KeyIndex>();
  public readonly totals: PreviewTotals;
  private readonly profilesOfStandardObjects = new Map<string, ProfileNumber[]>();
  /** The key names by which an object type finds profiles. */
  private readonly profileKeyNames: ReadonlySet<string>;

  constructor(private readonly objectTypes: readonly PreviewedObjectType[]) {
    this.totals = new PreviewTotals(objectTypes);
    this.profileKeyNames = new Set(this.keysWhere(({ isProfile }) => isProfile));
  }

  public indexOf(keyName: string): KeyIndex {
    return getOrSet(this.keys, keyName, () => new KeyIndex());
  }

  public newProfile(): ProfileNumber {
    return this.totals.newProfile();
  }

  public findsProfiles(keyName: string): boolean {
    return this.profileKeyNames.has(keyName);
  }

  /** The profiles of the standard objects of one kind, by their number from 1. */
  public profilesOf(standardObject: string): ProfileNumber[] {
    return getOrSet(this.profilesOfStandardObjects, standardObject, () => []);
  }

  /** The use of a key: to find a profile, an object or standard object, or search results only. */
  public useOf(keyName: string): 'profile' | 'object' | 'search' {
    if (this.profileKeyNames.has(keyName)) return 'profile';
    return this.keysWhere(({ isUnique, standardObjects }) => isUnique || standardObjects.length > 0).includes(keyName) ? 'object' : 'search';
  }

  private keysWhere(condition: (key: PreviewedObjectType['keys'][number]) => boolean): string[] {
    return this.objectTypes.flatMap(({ keys }) => keys.filter(condition).map(({ keyName }) => keyName));
  }
}

function getOrSet<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const existing = map.get(key);
  if (existing !== undefined) return existing;
  const created = create();
  map.set(key, created);
  return created;
}
