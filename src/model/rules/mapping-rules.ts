import { fieldErrors, fieldNameStart, fieldWarnings } from './field-rules';
import { keyErrors, keyNameStart, keyWarnings } from './key-rules';
import { IsKnown } from './known';
import { MappingDefinition } from './mapping-definition';
import { MappingElements, elementsOf } from './mapping-elements';
import { applyRules, excerpt, Finding, Rule } from './rule';

const templateId: Rule<MappingElements> = {
  id: 'templateId',
  level: 'error',
  check: ({ mapping: { TemplateId: id } }, isKnown) => {
    if (!isKnown(id) || /^[a-zA-Z0-9_-]{1,64}$/.test(id)) return [];
    return [`Template ID "${excerpt(id)}" is not valid. A template ID has 1 to 64 letters (a-z, A-Z), digits, "_", or "-". Use an ID from "aws customer-profiles list-profile-object-type-templates".`];
  },
};

const nameStart: Rule<MappingElements> = {
  id: 'nameStart',
  level: 'warning',
  check: (parts, isKnown) => [...fieldNameStart(parts, isKnown), ...keyNameStart(parts, isKnown)],
};

const customRules: Rule<MappingElements>[] = [...fieldErrors, ...keyErrors, nameStart, ...fieldWarnings, ...keyWarnings];

export const mappingRules: Rule<MappingElements>[] = [templateId, ...customRules];

/**
 * Returns the findings of all rules about a mapping. Only the service knows the fields and keys of a template.
 *
 * @param isComplete whether the whole mapping could be read; otherwise rules that require a member do not apply
 */
export function findingsOfMapping(mapping: MappingDefinition, isKnown: IsKnown, isComplete = true): Finding[] {
  const rules = mapping.TemplateId === undefined ? customRules : [templateId];
  const applicable = isComplete ? rules : rules.filter(({ requiresCompleteMapping }) => requiresCompleteMapping !== true);
  return applyRules(applicable, elementsOf(mapping, isKnown), isKnown);
}
