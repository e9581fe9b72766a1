/** An expression of the app to write, independent of the language. Names are those of the API, in camel case. */
export type Code =
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  /** A variable of the stack. */
  | { readonly kind: 'variable'; readonly name: string; readonly isText: boolean }
  /** `mapping.cfnFields` */
  | { readonly kind: 'property'; readonly variable: string; readonly name: string }
  /** `StandardProfile.EMAIL_ADDRESS` */
  | { readonly kind: 'constant'; readonly owner: string; readonly name: string }
  /** `FieldSource.field('email')` */
  | { readonly kind: 'call'; readonly owner: string; readonly method: string; readonly parameters: readonly Code[] }
  | { readonly kind: 'list'; readonly elements: readonly Code[]; readonly elementType: ElementType }
  | { readonly kind: 'map'; readonly entries: readonly Member[]; readonly valueType: ElementType }
  /** A struct, such as `ObjectTypeField`. */
  | { readonly kind: 'struct'; readonly type: string; readonly members: readonly Member[] }
  /** A mapping file, by its name in the folder of the mappings. */
  | { readonly kind: 'mappingFile'; readonly fileName: string };

export type Member = readonly [name: string, value: Code];

/** The type of the elements of a list or the values of a map, which some languages write. */
export type ElementType = 'text' | 'StandardIdentifier' | 'ObjectTypeField' | 'ObjectTypeKey' | 'keyList' | 'CfnTag';

export const literal = (value: string | number | boolean): Code => ({ kind: 'literal', value });
export const variable = (name: string, isText: boolean): Code => ({ kind: 'variable', name, isText });
export const property = (owner: string, name: string): Code => ({ kind: 'property', variable: owner, name });
export const constant = (owner: string, name: string): Code => ({ kind: 'constant', owner, name });
export const call = (owner: string, method: string, ...parameters: Code[]): Code => ({ kind: 'call', owner, method, parameters });
export const list = (elementType: ElementType, elements: readonly Code[]): Code => ({ kind: 'list', elements, elementType });
export const map = (valueType: ElementType, entries: readonly Member[]): Code => ({ kind: 'map', entries, valueType });

/** A struct without the members that have no value. */
export function struct(type: string, members: readonly (readonly [name: string, value: Code | undefined])[]): Code {
  return { kind: 'struct', type, members: members.filter((member): member is Member => member[1] !== undefined) };
}
