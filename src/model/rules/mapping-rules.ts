import { fieldRules } from './field-rules';
import { keyRules } from './key-rules';
import { MappingDefinition } from './mapping-definition';
import { MappingParts, partsOf } from './mapping-parts';
import { applyRules, excerpt, Finding, isKnown, Rule } from './rule';

const templateId: Rule<MappingParts> = {
  id: 'templateId',
  level: 'error',
  check: ({ mapping: { TemplateId: id } }) => {
    if (!isKnown(id) || /^[a-zA-Z0-9_-]{1,64}$/.test(id)) return [];
    return [`template id "${excerpt(id)}" has to be 1 to 64 letters of the English alphabet, digits, "_" or "-": give one that "aws customer-profiles list-profile-object-type-templates" shows.`];
  },
};

const customRules: Rule<MappingParts>[] = [...fieldRules, ...keyRules];

/**
 * What the rules say about a mapping. One of a template has fields and keys that only the service knows.
 *
 * @param isWhole false where a part of it couldn't be read: nothing is missed then that may be in that part
 */
export function findingsOfMapping(mapping: MappingDefinition, isWhole = true): Finding[] {
  const rules = mapping.TemplateId === undefined ? customRules : [templateId];
  return applyRules(rules.filter(({ needsWhole }) => isWhole || needsWhole !== true), partsOf(mapping));
}

export const mappingRules: Rule<MappingParts>[] = [templateId, ...customRules];
