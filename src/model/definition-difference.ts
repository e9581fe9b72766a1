/** The members of an object type's definition, in the service's words. */
export const DEFINITION_MEMBERS = [
  'Description', 'TemplateId', 'ExpirationDays', 'EncryptionKey', 'AllowProfileCreation', 'SourceLastUpdatedTimestampFormat',
  'MaxProfileObjectCount', 'SourcePriority', 'Fields', 'Keys',
] as const;

export type DefinitionMember = typeof DEFINITION_MEMBERS[number];

/** A definition, or a part of it: as the app sets it, or as the service returns it. */
export type PartialDefinition = { readonly [member in DefinitionMember]?: unknown };

/** The members that a template sets. The service returns them as if they had been sent. */
const MEMBERS_OF_TEMPLATE: readonly DefinitionMember[] = ['AllowProfileCreation', 'SourceLastUpdatedTimestampFormat', 'Fields', 'Keys'];

export interface DefinitionDifference {
  readonly member: DefinitionMember;
  /** `changed`: the service has another value than the app sets. `kept`: it has a value that the app no longer sets. */
  readonly kind: 'changed' | 'kept';
  readonly desired?: unknown;
  readonly held?: unknown;
}

/**
 * Where the service holds another value than is desired, and what it kept from before although it is no longer desired: AWS
 * does not promise that a Put clears a member that it leaves out (docs/service-contract.md).
 */
export function differences(desired: PartialDefinition, previous: PartialDefinition, held: PartialDefinition): DefinitionDifference[] {
  return DEFINITION_MEMBERS.flatMap((member): DefinitionDifference[] => {
    if (isSetByTemplate(member, desired)) {
      return [];
    }
    if (desired[member] !== undefined) {
      return canonical(desired[member]) === canonical(held[member]) ? []
        : [{ member, kind: 'changed', desired: desired[member], held: held[member] }];
    }
    const heldText = canonical(held[member]);
    const isKept = heldText !== '' && held[member] !== false && canonical(previous[member]) === heldText;
    return isKept ? [{ member, kind: 'kept', held: held[member] }] : [];
  });
}

/** Whether a template sets the member. Sending it together with the template's id may be refused (docs/service-contract.md). */
export function isSetByTemplate(member: DefinitionMember, { TemplateId: templateId }: PartialDefinition): boolean {
  return templateId !== undefined && MEMBERS_OF_TEMPLATE.includes(member);
}

/** The same text for values with the same meaning: in any order of keys and identifiers, with the service's defaults or without. */
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
