import { IsKnown } from './known';
import { fieldsOf, keysOf, MappingDefinition, NamedField, NamedKey } from './mapping-definition';

export interface NamedSource {
  readonly name: string;
  readonly source: string;
}

export interface NamedTarget extends NamedField {
  readonly target: string;
}

/** A mapping, and the lists that most rules read. */
export interface MappingElements {
  readonly mapping: MappingDefinition;
  readonly fields: readonly NamedField[];
  /** The known sources. */
  readonly sources: readonly NamedSource[];
  /** The fields with a known target. */
  readonly targets: readonly NamedTarget[];
  readonly keys: readonly NamedKey[];
}

export function elementsOf(mapping: MappingDefinition, isKnown: IsKnown): MappingElements {
  const fields = fieldsOf(mapping);
  const sources: NamedSource[] = [];
  const targets: NamedTarget[] = [];
  for (const { name, field } of fields) {
    if (isKnown(field.Source)) sources.push({ name, source: field.Source });
    if (isKnown(field.Target)) targets.push({ name, field, target: field.Target });
  }
  return { mapping, fields, sources, targets, keys: keysOf(mapping) };
}
