import { fieldErrors, fieldNameStart, fieldWarnings } from './field-rules';
import { keyErrors, keyNameStart, keyWarnings } from './key-rules';
import { IsKnown } from './known';
import { MappingDefinition } from './mapping-definition';
import { MappingParts, partsOf } from './mapping-parts';
import { applyRules, excerpt, Finding, Rule } from './rule';

const templateId: Rule<MappingParts> = {
  id: 'templateId',
  level: 'error',
  check: ({ mapping: { TemplateId: id } }, isKnown) => {
    if (!isKnown(id) || /^[a-zA-Z0-9_-]{1,64}$/.test(id)) return [];
    return [`Template ID "${excerpt(id)}" is not valid. A template ID has 1 to 64 letters (a-z, A-Z), digits, "_", or "-". Use an ID from "aws customer-profiles list-profile-object-type-templates".`];
  },
};

const nameStart: Rule<MappingParts> = {
  id: 'nameStart',
  level: 'warning',
  check: (parts, isKnown) => [...fieldNameStart(parts, isKnown), ...keyNameStart(parts, isKnown)],
};

const customRules: Rule<MappingParts>[] = [...fieldErrors, ...keyErrors, nameStart, ...fieldWarnings, ...keyWarnings];

export const mappingRules: Rule<MappingParts>[] = [templateId, ...customRules];

/**
 * The findings of all rules about a mapping. The fields and keys of a template are known to the service alone.
 *
 * @param isWhole whether all of the mapping could be read; otherwise rules that require something do not apply
 */
export function findingsOfMapping(mapping: MappingDefinition, isKnown: IsKnown, isWhole = true): Finding[] {
  const rules = mapping.TemplateId === undefined ? customRules : [templateId];
  return applyRules(isWhole ? rules : rules.filter(({ needsWhole }) => needsWhole !== true), partsOf(mapping, isKnown), isKnown);
}
