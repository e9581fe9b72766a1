import type { MappingDefinition } from '../../src/model/rules';

/** What the service's own key names and templates are about. */
const SOURCES: readonly (readonly [prefix: string, source: string])[] = [
  ['ctr', 'Amazon Connect'], ['salesforce', 'Salesforce'], ['marketo', 'Marketo'], ['zendesk', 'Zendesk'], ['servicenow', 'ServiceNow'],
  ['segment', 'Segment'], ['shopify', 'Shopify'],
];

/**
 * Where the objects of a type come from, as far as its definition says: by the template, or by a predefined key that
 * identifies its objects. The definition names no other sources.
 */
export function sourceOf({ TemplateId: templateId, Keys: keys }: MappingDefinition): string | undefined {
  if (templateId !== undefined) {
    return sourceByName(templateId) ?? templateId.split('-')[0];
  }
  const unique = Object.entries(keys ?? {}).find(([, entries]) => entries.some(({ StandardIdentifiers }) => StandardIdentifiers?.includes('UNIQUE')));
  return unique?.[0].startsWith('_') === true ? sourceByName(unique[0].slice(1)) : undefined;
}

function sourceByName(name: string): string | undefined {
  return SOURCES.find(([prefix]) => name.toLowerCase().startsWith(prefix))?.[1];
}
