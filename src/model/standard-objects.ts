import { STANDARD_OBJECT_DATA, StandardObjectData } from './standard-object-data';

/** A documented field of a standard object. */
export interface StandardField {
  /** The target, with `[]` after the name of each list: `_order.OrderItems[].Title`. */
  readonly path: string;
  readonly kind: 'value' | 'object' | 'list' | 'map';
  /** The content type of the field, if it is not plain text. */
  readonly contentType?: string;
  readonly isDate: boolean;
  /** The documented values, if any. */
  readonly values: readonly string[];
  readonly fields: ReadonlyMap<string, StandardField>;
}

export interface StandardObject {
  /** The name in a target: `_order`. */
  readonly name: string;
  /** The standard identifier of a key that identifies the object. */
  readonly identifier: string;
  /** The target of the ID field, which the service sets. */
  readonly idField: string;
  /** The targets that no field can have. Targets below them are also invalid. */
  readonly reserved: readonly string[];
  /** Pairs of targets. A mapping can have only one target of each pair. */
  readonly bothForms: readonly (readonly [string, string])[];
  /** The page of the administrator guide. */
  readonly page: string;
  /** The top-level fields by name. */
  readonly fields: ReadonlyMap<string, StandardField>;
}

/** Names of standard objects: `_profile`, `_order` and so on. */
export const STANDARD_OBJECT_NAMES: readonly string[] = Object.keys(STANDARD_OBJECT_DATA);

/** The standard identifiers of the standard objects. */
export const STANDARD_OBJECT_IDENTIFIERS: readonly string[] = Object.values(STANDARD_OBJECT_DATA).map(({ identifier }) => identifier);

const objects = new Map<string, StandardObject>();

export function standardObject(name: string): StandardObject | undefined {
  const existing = objects.get(name);
  if (existing !== undefined) return existing;
  if (!Object.hasOwn(STANDARD_OBJECT_DATA, name)) return undefined;
  const object = read(name, STANDARD_OBJECT_DATA[name]);
  objects.set(name, object);
  return object;
}

/**
 * The documented field of a target. The `[]` of a list is optional. Names below a map or `Attributes` are not documented, so
 * the map or `Attributes` is the field.
 */
export function standardField(target: string): StandardField | undefined {
  const steps = target.split('.');
  let fields = standardObject(steps[0])?.fields;
  let field: StandardField | undefined;
  for (const step of steps.slice(1)) {
    const isListStep = step.endsWith('[]');
    field = fields?.get(isListStep ? step.slice(0, -2) : step);
    if (field === undefined || (isListStep && field.kind !== 'list')) return undefined;
    if (field.kind === 'map') return field;
    fields = field.fields;
  }
  return field;
}

let keyNames: ReadonlySet<string> | undefined;

/** The names of all keys that AWS documents for standard objects. */
export function standardKeyNames(): ReadonlySet<string> {
  keyNames ??= new Set(Object.values(STANDARD_OBJECT_DATA).flatMap(data => words(data.keyNames)));
  return keyNames;
}

/** All fields of an object, at every level. */
export function fieldsBelow({ fields }: Pick<StandardObject, 'fields'>): StandardField[] {
  return [...fields.values()].flatMap(field => [field, ...fieldsBelow(field)]);
}

function read(name: string, { identifier, idField, page, alsoReserved = '', bothForms = '', fields }: StandardObjectData): StandardObject {
  let fieldsOfObject: Map<string, StandardField> | undefined;
  const targetOf = (field: string) => `${name}.${field}`;
  const forms = words(bothForms).map(targetOf);
  return {
    name,
    identifier,
    idField: targetOf(idField),
    reserved: [idField, ...words(alsoReserved)].map(targetOf),
    bothForms: forms.flatMap((form, index): [string, string][] => index % 2 === 0 ? [[form, forms[index + 1]]] : []),
    page,
    // Objects are parsed on use, because most apps use the fields of one or two objects.
    get fields() {
      fieldsOfObject ??= readFields(name, `${fields} Attributes(*)`);
      return fieldsOfObject;
    },
  };
}

/** Parses the syntax of standard-object-data.ts. */
function readFields(name: string, text: string): Map<string, StandardField> {
  const top = new Map<string, StandardField>();
  const open: { path: string; fields: Map<string, StandardField> }[] = [{ path: name, fields: top }];
  for (const [part, fieldName, list, contentType, date, values, below] of text.matchAll(/(\w+)(\[\])?(?::(\w+))?(@)?(?:=([\w|]+))?(\(\*?)?|\)/g)) {
    if (part === ')') {
      open.pop();
      continue;
    }
    const path = `${open[open.length - 1].path}.${fieldName}${list ?? ''}`;
    const fields = new Map<string, StandardField>();
    open[open.length - 1].fields.set(fieldName, {
      path,
      kind: kindOf(list, below),
      contentType,
      isDate: date !== undefined,
      values: values?.split('|') ?? [],
      fields,
    });
    if (below !== undefined) open.push({ path: below === '(' ? path : `${path}.*`, fields });
  }
  return top;
}

function kindOf(list: string | undefined, below: string | undefined): StandardField['kind'] {
  if (list !== undefined) return 'list';
  if (below === undefined) return 'value';
  return below === '(*' ? 'map' : 'object';
}

function words(text: string): string[] {
  return text.match(/\S+/g) ?? [];
}
