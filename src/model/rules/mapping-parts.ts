import { fieldsOf, MappingDefinition, NamedField } from './mapping-definition';
import { isKnown } from './rule';
import type { WireKey } from '../wire-contract';

/** One entry of a key's list; the service calls the whole list by the key's name. */
export interface NamedKey {
  readonly name: string;
  readonly key: WireKey;
}

/** `_order` and `OrderItems` of a field that goes to `_order.OrderItems[].Title`. */
export interface NamedTarget {
  readonly name: string;
  readonly text: string;
  readonly object: string;
  readonly segment?: string;
}

/** A mapping and the lists in it, which nearly every rule goes through. */
export interface MappingParts {
  readonly mapping: MappingDefinition;
  readonly fields: readonly NamedField[];
  /** Those that are known and in a standard object. */
  readonly targets: readonly NamedTarget[];
  readonly keys: readonly NamedKey[];
}

export function partsOf(mapping: MappingDefinition): MappingParts {
  const fields = fieldsOf(mapping);
  return { mapping, fields, targets: targetsOf(fields), keys: keysOf(mapping) };
}

function keysOf(mapping: MappingDefinition): NamedKey[] {
  return Object.entries(mapping.Keys ?? {}).flatMap(([name, entries]) => entries.map(key => ({ name, key })));
}

function targetsOf(fields: readonly NamedField[]): NamedTarget[] {
  const targets: NamedTarget[] = [];
  for (const { name, field: { Target: text } } of fields) {
    const target = isKnown(text) ? targetIn(name, text) : undefined;
    if (target !== undefined) targets.push(target);
  }
  return targets;
}

export function targetIn(name: string, text: string): NamedTarget | undefined {
  const match = /^(_[a-zA-Z]+)(?:\[\])?(?:\.([^.[\]]*)|$)/.exec(text);
  return match === null ? undefined : { name, text, object: match[1], segment: match[2] };
}
