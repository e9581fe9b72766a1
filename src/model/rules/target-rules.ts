import { hasIdentifier, hasUnknownIdentifier } from './mapping-definition';
import { MappingElements, NamedTarget } from './mapping-elements';
import { nearestTarget } from './nearest-target';
import { isExpression, hasSurplusWhitespace, stepsOf } from './paths';
import { characters, excerpt, isQuotable, messagesAbout, quoted, Rule } from './rule';
import { StandardField, standardField, standardObject } from '../standard-objects';

const MAX_TARGET = 1000;
export const TIMESTAMP_TARGET = '_profile.SourceLastUpdatedTimestamp';

/** Objects whose fields require no key. The profile always has one, and the guide has none for communication records. */
const OBJECTS_WITHOUT_KEY = ['_profile', '_communicationRecord'];

const target: Rule<MappingElements> = {
  id: 'target',
  level: 'error',
  check: ({ targets }) => messagesAbout(targets, ({ name, target: text }) => {
    const length = characters(text);
    if (length === 0) return `Field "${excerpt(name)}" has an empty target. A target has 1 to 1,000 characters. Remove the target.`;
    if (length > MAX_TARGET) return `Field "${excerpt(name)}" has a target of ${length} characters. A target has 1 to 1,000 characters. Shorten it.`;
    const reserved = reservedIn(text);
    if (reserved === undefined) return undefined;
    return `Field "${excerpt(name)}" has target "${excerpt(text)}". Only the service sets this field. Use "${attributeFor(reserved)}".`;
  }),
};

const targetKey: Rule<MappingElements> = {
  id: 'targetKey',
  level: 'error',
  requiresCompleteMapping: true,
  check: ({ targets, keys }, isKnown) => {
    const names = new Map<string, string>();
    for (const { name, target: text } of targets) {
      const object = objectOf(text);
      if (!names.has(object)) names.set(object, name);
    }
    return messagesAbout([...names], ([object, name]) => {
      const identifier = requiredIdentifier(object);
      if (identifier === undefined || keys.some(({ key }) => hasIdentifier(key, identifier) || hasUnknownIdentifier(key, isKnown))) return undefined;
      return `Field "${excerpt(name)}" has a target in ${object}, but no key has the identifier ${identifier}, which identifies that object. Add ${identifier} to a key.`;
    });
  },
};

const bothForms: Rule<MappingElements> = {
  id: 'bothForms',
  level: 'error',
  check: ({ targets }) => messagesAbout(standardObject('_profile')!.bothForms, forms => {
    const [one, other] = forms.map(form => targets.find(({ target: text }) => text === form));
    if (one === undefined || other === undefined) return undefined;
    return `Fields ${quoted([one.name, other.name])} have the targets ${quoted(forms)}, but a mapping can have only one of them. Remove the target of field "${excerpt(one.name)}".`;
  }),
};

/** The messages of rule `pathWhitespace` about targets. */
export function targetWhitespace(parts: MappingElements): string[] {
  return messagesAbout(parts.targets, ({ name, field, target: text }) => {
    if (text === '' || isExpression(text) || !hasSurplusWhitespace(text)) return undefined;
    const tidy = stepsOf(text).join('.');
    const named = { name, field, target: tidy };
    const documented = standardField(tidy);
    const proposal = documented === undefined ? proposalsFor(named, parts) : `Use ${proposalOf(documented, named, parts)}.`;
    return `Field "${excerpt(name)}" has target "${excerpt(text)}", which has white space at an end or an empty step. ${proposal}`;
  });
}

const unknownTarget: Rule<MappingElements> = {
  id: 'unknownTarget',
  level: 'warning',
  check: parts => messagesAbout(parts.targets, named => {
    const text = named.target;
    if (standardField(text) !== undefined || text === '' || isExpression(text) || hasSurplusWhitespace(text) || reservedIn(text) !== undefined) return undefined;
    return `Field "${excerpt(named.name)}" has target "${excerpt(text)}", which AWS does not document. ${proposalsFor(named, parts)}`;
  }),
};

function objectOf(text: string): string {
  const end = text.search(/[.[]/);
  return end === -1 ? text : text.slice(0, end);
}

function requiredIdentifier(object: string): string | undefined {
  return OBJECTS_WITHOUT_KEY.includes(object) ? undefined : standardObject(object)?.identifier;
}

/** The reserved target that is equal to or above a target. */
function reservedIn(text: string): string | undefined {
  const reserved = standardObject(objectOf(text))?.reserved;
  if (reserved === undefined) return undefined;
  const path = text.replaceAll('[]', '');
  return reserved.find(one => path === one || path.startsWith(`${one}.`));
}

function attributeFor(path: string): string {
  const [object, ...steps] = path.split('.');
  return `${object}.Attributes.${steps[steps.length - 1]}`;
}

/** Suggests the nearest documented target, if any, and an attribute. */
function proposalsFor(named: NamedTarget, parts: MappingElements): string {
  const nearest = nearestTarget(named.target, field => canTarget(field, named, parts));
  const object = nearest?.object.name ?? '_profile';
  const attribute = `"${object}.Attributes.${attributeName(named)}" for a custom value`;
  const proposals = nearest?.field === undefined ? `Use ${attribute}.` : `Use ${proposalOf(nearest.field, named, parts)}, or ${attribute}.`;
  // Rule targetKey already reports this if the object is correct.
  const identifier = object === objectOf(named.target) ? undefined : requiredIdentifier(object);
  const isMissing = identifier !== undefined && !parts.keys.some(({ key }) => hasIdentifier(key, identifier));
  return isMissing ? `${proposals} Also add the identifier ${identifier} to a key.` : proposals;
}

/** Whether the rest of the mapping allows the target. */
function canTarget({ path }: StandardField, { target: text }: NamedTarget, { targets, mapping }: MappingElements): boolean {
  if (path === TIMESTAMP_TARGET && mapping.SourceLastUpdatedTimestampFormat === undefined) return false;
  const forms = standardObject('_profile')!.bothForms.find(pair => pair.includes(path));
  return forms === undefined || !targets.some(other => other.target !== text && other.target !== path && forms.includes(other.target));
}

/** The target in quotes, with the content type that rule contentType then requires. */
function proposalOf({ path, contentType: wanted }: StandardField, { name, field }: NamedTarget, { keys }: MappingElements): string {
  const isMatched = (wanted === 'EMAIL_ADDRESS' || wanted === 'PHONE_NUMBER') && keys.some(({ key }) => key.FieldNames?.includes(name));
  return `"${path}"${isMatched && (field.ContentType ?? 'STRING') === 'STRING' ? ` with the content type ${wanted}` : ''}`;
}

/** The last step of the path if it is a plain name, else the name of the field. */
function attributeName({ name, target: text }: NamedTarget): string {
  const last = stepsOf(text).pop()?.replace(/\[.*$/, '') ?? '';
  return [last, name].find(one => /^[a-zA-Z][a-zA-Z0-9_ -]*$/.test(one) && one.trim() === one && isQuotable(one)) ?? 'value';
}

/** In the order of docs/rules.md. */
export const targetErrors: Rule<MappingElements>[] = [target, targetKey, bothForms];
export const targetWarnings: Rule<MappingElements>[] = [unknownTarget];
