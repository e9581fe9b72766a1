import { isJsonArray, isJsonObject, JsonObject, JsonValue } from './json-value';
import { nearestName } from '../rules/nearest-name';

const MAX_PATHS = 2000;
const MAX_PATH_LENGTH = 200;
const MAX_VALUES_OF_RECORD = 2000;

/** The paths of values in records. They distinguish a misspelled source from a source that rarely has a value. */
export class RecordPaths {
  private readonly counts = new Map<string, number>();

  public add(record: JsonObject): void {
    const paths = new Set<string>();
    let budget = MAX_VALUES_OF_RECORD;
    const visit = (value: JsonValue, path: string): void => {
      if (budget-- <= 0 || path.length > MAX_PATH_LENGTH) return;
      if (isJsonArray(value)) {
        value.forEach(element => visit(element, path.endsWith('[]') ? path : `${path}[]`));
      } else if (isJsonObject(value)) {
        for (const [name, member] of Object.entries(value)) visit(member, `${path}.${name}`);
      } else if (value !== null && value !== '') {
        paths.add(path);
      }
    };
    visit(record, '_source');
    for (const path of paths) {
      const count = this.counts.get(path);
      if (count !== undefined || this.counts.size < MAX_PATHS) this.counts.set(path, (count ?? 0) + 1);
    }
  }

  /** The path that was probably meant if no record has a path. */
  public nearest(path: string): string | undefined {
    const paths = [...this.counts.keys()];
    const lastStep = stepsIn(path).at(-1)!;
    const parent = path.slice(0, -lastStep.length);
    return paths.find(known => plain(known) === plain(path))
      ?? paths.find(known => plain(stepsIn(known).at(-1)!) === plain(lastStep))
      ?? nearestName(path, paths)
      ?? paths.find(known => known.startsWith(parent) && isPartOf(stepsIn(known).at(-1)!, lastStep));
  }
}

function stepsIn(path: string): string[] {
  return path.split('.');
}

/** Without case, separators and list brackets. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}.]/gu, '');
}

function isPartOf(one: string, other: string): boolean {
  const [first, second] = [plain(one), plain(other)];
  return Math.min(first.length, second.length) >= 3 && (first.includes(second) || second.includes(first));
}
