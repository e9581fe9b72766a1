import { DOCUMENTED_HELPERS, parseTemplate, undocumentedIn } from './handlebars';
import { MappingElements } from './mapping-elements';
import { isExpression, hasSurplusWhitespace, stepsOf } from './paths';
import { characters, excerpt, isQuotable, messagesAbout, Rule } from './rule';
import { SOURCE_PREFIX } from '../vocabulary';

const MAX_SOURCE = 1000;

const source: Rule<MappingElements> = {
  id: 'source',
  level: 'error',
  check: ({ sources }) => messagesAbout(sources, ({ name, source: text }) => {
    if (text.startsWith(SOURCE_PREFIX) && text.length <= MAX_SOURCE) return undefined;
    const length = characters(text);
    if (length === 0) return `Field "${excerpt(name)}" has an empty source. A source has 1 to 1,000 characters. Use ${proposalFor(name)}.`;
    if (length > MAX_SOURCE) return `Field "${excerpt(name)}" has a source of ${length} characters. A source has 1 to 1,000 characters. Shorten it.`;
    if (text.startsWith(SOURCE_PREFIX) || isExpression(text)) return undefined;
    return `Field "${excerpt(name)}" has source "${excerpt(text)}", which is neither a path that begins with "_source." nor a Handlebars expression. Use ${proposalFor(text)}.`;
  }),
};

const sourceMissing: Rule<MappingElements> = {
  id: 'sourceMissing',
  level: 'warning',
  check: ({ fields }) => messagesAbout(fields, ({ name, field }) => field.Source !== undefined ? undefined
    : `Field "${excerpt(name)}" has no source, so the service has nothing to read. Use ${proposalFor(name)}.`),
};

const handlebars: Rule<MappingElements> = {
  id: 'handlebars',
  level: 'error',
  check: ({ sources, targets }) => [
    ...messagesAbout(sources, ({ name, source: text }) => syntaxProblem(name, 'source', text)),
    ...messagesAbout(targets, ({ name, target: text }) => syntaxProblem(name, 'target', text)),
  ],
};

function syntaxProblem(name: string, member: string, text: string): string | undefined {
  if (!isExpression(text)) return undefined;
  const parsed = parseTemplate(text);
  if (!('error' in parsed)) return undefined;
  const problem = [`Field "${excerpt(name)}" has ${member} "${excerpt(text)}", which is not valid Handlebars.`, ...(parsed.error === '' ? [] : [excerpt(parsed.error)])].join(' ');
  return member === 'target' ? `${problem} Use a path without braces, for example "_profile.Attributes.value".`
    : `${problem} Close each "{{" with "}}" and each block with its own name, for example "{{#if _source.name}}{{_source.name}}{{/if}}".`;
}

const handlebarsHelper: Rule<MappingElements> = {
  id: 'handlebarsHelper',
  level: 'warning',
  check: ({ sources }) => sources.filter(({ source: text }) => isExpression(text)).flatMap(({ name, source: text }) => {
    const parsed = parseTemplate(text);
    if ('error' in parsed) return [];
    const { helpers, paths } = undocumentedIn(parsed);
    return [
      ...helpers.map(helper => `Field "${excerpt(name)}" has a source with "${excerpt(helper)}", which AWS does not document as a Handlebars helper. Use ${DOCUMENTED_HELPERS.slice(0, -1).join(', ')}, or ${DOCUMENTED_HELPERS[DOCUMENTED_HELPERS.length - 1]}.`),
      ...paths.map(path => `Field "${excerpt(name)}" has a source that reads "${excerpt(path)}". Outside "each" and "with", a path begins with "_source". Use ${pathProposalFor(path)}.`),
    ];
  }),
};

/** The messages of rule `pathWhitespace` about sources. */
export function sourceWhitespace({ sources }: MappingElements): string[] {
  return messagesAbout(sources, ({ name, source: text }) => {
    if (!text.startsWith(SOURCE_PREFIX) || isExpression(text) || !hasSurplusWhitespace(text)) return undefined;
    return `Field "${excerpt(name)}" has source "${excerpt(text)}", which has white space at an end or an empty step. Use ${proposalFor(text)}.`;
  });
}

/** Suggests the missing beginning of a path. Other texts were probably meant as expressions. */
function proposalFor(text: string): string {
  const path = pathProposal(text);
  return path ?? '"_source.name" for one field of the source, or "{{_source.name}}" for each field in a text';
}

function pathProposalFor(path: string): string {
  return pathProposal(path.replace(/^(\.\.?\/|@root\.|this\.)+/, '')) ?? '"_source.name"';
}

/** `$.a`, `source.a` and `_Source.a` all mean `_source.a`. */
function pathProposal(text: string): string | undefined {
  const steps = stepsOf(text.trim().replace(/^\$/, ''));
  if (/^_?source$/i.test(steps[0] ?? '')) steps.shift();
  const path = steps.join('.');
  const proposal = `${SOURCE_PREFIX}${path}`;
  const isPath = /^[^\s{}()"'`,;|@/]+$/.test(path) && isQuotable(proposal);
  return isPath ? `"${proposal}"` : undefined;
}

export const sourceErrors: Rule<MappingElements>[] = [source, handlebars];
export const sourceWarnings: Rule<MappingElements>[] = [sourceMissing, handlebarsHelper];
