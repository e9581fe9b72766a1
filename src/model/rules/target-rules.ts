import { hasIdentifier, hasUnknownIdentifier } from './mapping-definition';
import { MappingParts, NamedTarget } from './mapping-parts';
import { nearestTarget } from './nearest-target';
import { isExpression, isUntidy, stepsOf } from './paths';
import { characters, excerpt, isQuotable, messagesAbout, quoted, Rule } from './rule';
import { StandardField, standardField, standardObject } from '../standard-objects';

const MAX_TARGET = 1000;
export const TIMESTAMP_TARGET = '_profile.SourceLastUpdatedTimestamp';

/** Objects whose fields need no key: the profile has one anyway, and the guide names none for communication records. */
const OBJECTS_WITHOUT_KEY = ['_profile', '_communicationRecord'];

const target: Rule<MappingParts> = {
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

const targetKey: Rule<MappingParts> = {
  id: 'targetKey',
  level: 'error',
  needsWhole: true,
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

const bothForms: Rule<MappingParts> = {
  id: 'bothForms',
  level: 'error',
  check: ({ targets }) => messagesAbout(standardObject('_profile')!.bothForms, forms => {
    const [one, other] = forms.map(form => targets.find(({ target: text }) => text === form));
    if (one === undefined || other === undefined) return undefined;
    return `Fields ${quoted([one.name, other.name])} have the targets ${quoted(forms)}, but a mapping can have only one of them. Remove the target of field "${excerpt(one.name)}".`;
  }),
};

/** The messages of rule `pathWhitespace` about targets. */
export function targetWhitespace(parts: MappingParts): string[] {
  return messagesAbout(parts.targets, ({ name, field, target: text }) => {
    if (text === '' || isExpression(text) || !isUntidy(text)) return undefined;
    const tidy = stepsOf(text).join('.');
    const named = { name, field, target: tidy };
    const documented = standardField(tidy);
    const proposal = documented === undefined ? proposalsFor(named, parts) : `Use ${proposalOf(documented, named, parts)}.`;
    return `Field "${excerpt(name)}" has target "${excerpt(text)}", which has white space at an end or an empty step. ${proposal}`;
  });
}

const unknownTarget: Rule<MappingParts> = {
  id: 'unknownTarget',
  level: 'warning',
  check: parts => messagesAbout(parts.targets, named => {
    const text = named.target;
    if (standardField(text) !== undefined || text === '' || isExpression(text) || isUntidy(text) || reservedIn(text) !== undefined) return undefined;
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

/** The reserved target that a target is or is below. */
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

/** Proposes the nearest documented target, if there is one, and an attribute. */
function proposalsFor(named: NamedTarget, parts: MappingParts): string {
  const nearest = nearestTarget(named.target, field => canTarget(field, named, parts));
  const object = nearest?.object.name ?? '_profile';
  const attribute = `"${object}.Attributes.${attributeName(named)}" for a value of your own`;
  const proposals = nearest?.field === undefined ? `Use ${attribute}.` : `Use ${proposalOf(nearest.field, named, parts)}, or ${attribute}.`;
  // Rule targetKey already says it if the object is the right one.
  const identifier = object === objectOf(named.target) ? undefined : requiredIdentifier(object);
  const isMissing = identifier !== undefined && !parts.keys.some(({ key }) => hasIdentifier(key, identifier));
  return isMissing ? `${proposals} Also add the identifier ${identifier} to a key.` : proposals;
}

/** Whether nothing else in the mapping forbids the target. */
function canTarget({ path }: StandardField, { target: text }: NamedTarget, { targets, mapping }: MappingParts): boolean {
  if (path === TIMESTAMP_TARGET && mapping.SourceLastUpdatedTimestampFormat === undefined) return false;
  const forms = standardObject('_profile')!.bothForms.find(pair => pair.includes(path));
  return forms === undefined || !targets.some(other => other.target !== text && other.target !== path && forms.includes(other.target));
}

/** The target in quotes, with the content type that rule contentType then requires. */
function proposalOf({ path, contentType: wanted }: StandardField, { name, field }: NamedTarget, { keys }: MappingParts): string {
  const isMatched = (wanted === 'EMAIL_ADDRESS' || wanted === 'PHONE_NUMBER') && keys.some(({ key }) => key.FieldNames?.includes(name));
  return `"${path}"${isMatched && (field.ContentType ?? 'STRING') === 'STRING' ? ` with the content type ${wanted}` : ''}`;
}

/** The last step of the path if it is a plain name, else the name of the field. */
function attributeName({ name, target: text }: NamedTarget): string {
  const last = stepsOf(text).pop()?.replace(/\[.*$/, '') ?? '';
  return [last, name].find(one => /^[a-zA-Z][a-zA-Z0-9_ -]*$/.test(one) && one.trim() === one && isQuotable(one)) ?? 'value';
}

/** In the order of docs/rules.md. */
export const targetErrors: Rule<MappingParts>[] = [target, targetKey, bothForms];
export const targetWarnings: Rule<MappingParts>[] = [unknownTarget];
