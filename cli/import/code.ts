/** An expression of the app to be written, in no language yet. Names are those of the library's API, in camel case. */
export type Code =
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  /** A constant of the stack's file or a variable of the stack. */
  | { readonly kind: 'name'; readonly name: string }
  /** `StandardProfile.EMAIL_ADDRESS` */
  | { readonly kind: 'constant'; readonly owner: string; readonly name: string }
  /** `FieldSource.field('email')` */
  | { readonly kind: 'call'; readonly owner: string; readonly method: string; readonly parameters: readonly Code[] }
  | { readonly kind: 'list'; readonly elements: readonly Code[] }
  | { readonly kind: 'map'; readonly entries: readonly Member[] }
  /** A struct of the library, such as `ObjectTypeField`. */
  | { readonly kind: 'struct'; readonly type: string; readonly members: readonly Member[] }
  /** A mapping file, by its name in the folder of the mappings. */
  | { readonly kind: 'mappingFile'; readonly fileName: string };

export type Member = readonly [name: string, value: Code];

export const literal = (value: string | number | boolean): Code => ({ kind: 'literal', value });
export const nameOf = (name: string): Code => ({ kind: 'name', name });
export const constant = (owner: string, name: string): Code => ({ kind: 'constant', owner, name });
export const call = (owner: string, method: string, ...parameters: Code[]): Code => ({ kind: 'call', owner, method, parameters });
export const list = (elements: readonly Code[]): Code => ({ kind: 'list', elements });
export const map = (entries: readonly Member[]): Code => ({ kind: 'map', entries });

/** A struct without the members that have no value. */
export function struct(type: string, members: readonly (readonly [name: string, value: Code | undefined])[]): Code {
  return { kind: 'struct', type, members: members.filter((member): member is Member => member[1] !== undefined) };
}
