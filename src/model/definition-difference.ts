/** The members of the definition of an object type, with the names of the service. */
export const DEFINITION_MEMBERS = [
  'Description', 'TemplateId', 'ExpirationDays', 'EncryptionKey', 'AllowProfileCreation', 'SourceLastUpdatedTimestampFormat',
  'MaxProfileObjectCount', 'SourcePriority', 'Fields', 'Keys',
] as const;

export type DefinitionMember = typeof DEFINITION_MEMBERS[number];

/** All or some members of a definition, from the app or from the service. */
export type PartialDefinition = { readonly [member in DefinitionMember]?: unknown };

/** The members that a template sets. The service returns them as if they had been sent. */
const MEMBERS_OF_TEMPLATE: readonly DefinitionMember[] = ['AllowProfileCreation', 'SourceLastUpdatedTimestampFormat', 'Fields', 'Keys'];

export interface DefinitionDifference {
  readonly member: DefinitionMember;
  /** `changed`: the service has another value than the app sets. `kept`: it has a value that the app no longer sets. */
  readonly kind: 'changed' | 'kept';
  readonly desired?: unknown;
  readonly actual?: unknown;
}

/**
 * The members with another value at the service, and the members that are no longer desired but that the service kept. AWS
 * does not document whether a Put clears omitted members (docs/service-contract.md).
 */
export function differences(desired: PartialDefinition, previous: PartialDefinition, actual: PartialDefinition): DefinitionDifference[] {
  return DEFINITION_MEMBERS.flatMap((member): DefinitionDifference[] => {
    if (isSetByTemplate(member, desired)) {
      return [];
    }
    if (desired[member] !== undefined) {
      return canonical(desired[member]) === canonical(actual[member]) ? []
        : [{ member, kind: 'changed', desired: desired[member], actual: actual[member] }];
    }
    const actualText = canonical(actual[member]);
    const isKept = actualText !== '' && actual[member] !== false && canonical(previous[member]) === actualText;
    return isKept ? [{ member, kind: 'kept', actual: actual[member] }] : [];
  });
}

/** Whether a template sets the member. Sending it together with the id of the template can be rejected (docs/service-contract.md). */
export function isSetByTemplate(member: DefinitionMember, { TemplateId: templateId }: PartialDefinition): boolean {
  return templateId !== undefined && MEMBERS_OF_TEMPLATE.includes(member);
}

/** Returns the same text for equivalent values: with any order of keys and identifiers, with or without service defaults. */
function canonical(value: unknown): string {
  const text = JSON.stringify(value, (name, member) => {
    if (Array.isArray(member)) {
      return member.length === 0 ? undefined : name === 'StandardIdentifiers' ? [...member].sort() : member;
    }
    if (typeof member === 'object' && member !== null) {
      return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
    }
    return member === undefined || member === null || (name === 'ContentType' && member === 'STRING') ? undefined : String(member);
  }) ?? '';
  return text === '{}' ? '' : text;
}
