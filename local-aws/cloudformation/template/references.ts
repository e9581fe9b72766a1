import { intrinsicOf, isKnownIntrinsic, splitAttribute, substitutions } from './intrinsics';
import { Template, templateError } from './template';
import { ServiceError, notModeled } from '../../query-protocol';

/** A name that a template references: a parameter or resource (Ref, Sub), or an attribute of a resource. */
export interface Reference {
  readonly kind: 'ref' | 'attribute' | 'condition' | 'import';
  readonly name: string;
  readonly argument?: unknown;
}

/** All references in a value. With `chosen`, only the chosen branch of each Fn::If counts. */
export function referencesIn(value: unknown, chosen?: (condition: string) => boolean): Reference[] {
  if (Array.isArray(value)) return value.flatMap(item => referencesIn(item, chosen));
  if (typeof value !== 'object' || value === null) return [];
  const intrinsic = intrinsicOf(value);
  if (!intrinsic) return Object.values(value).flatMap(member => referencesIn(member, chosen));
  const [name, argument] = intrinsic;
  switch (name) {
    case 'Ref':
      return [{ kind: 'ref', name: String(argument) }];
    case 'Fn::GetAtt':
      return [{ kind: 'attribute', name: splitAttribute(argument)[0] }];
    case 'Fn::Sub':
      return [
        ...substitutions(argument).map((text): Reference => (
          text.includes('.') ? { kind: 'attribute', name: splitAttribute(text)[0] } : { kind: 'ref', name: text }
        )),
        ...Array.isArray(argument) ? referencesIn(argument[1], chosen) : [],
      ];
    case 'Fn::If': {
      if (!Array.isArray(argument) || argument.length !== 3) throw templateError(`Fn::If needs a list of 3, got ${JSON.stringify(argument)}`);
      const [condition, whenTrue, whenFalse] = argument as [string, unknown, unknown];
      const branches = chosen ? [chosen(condition) ? whenTrue : whenFalse] : [whenTrue, whenFalse];
      return [{ kind: 'condition', name: condition }, ...referencesIn(branches, chosen)];
    }
    case 'Fn::ImportValue':
      return [{ kind: 'import', name, argument }, ...referencesIn(argument, chosen)];
    default:
      if (!isKnownIntrinsic(name)) throw notModeled(`the intrinsic function ${name}`);
      return referencesIn(argument, chosen);
  }
}

/** Finds errors before any resource is created. */
export function validateReferences(template: Template, isPseudoParameter: (name: string) => boolean): void {
  for (const [logicalResourceId, { properties, dependsOn, condition }] of Object.entries(template.resources)) {
    const references = referencesIn(properties);
    rejectNull(properties, `/Resources/${logicalResourceId}/Properties`);
    validate(template, references, 'the Resources block of the template', isPseudoParameter);
    const unresolved = dependsOn.filter(name => !Object.hasOwn(template.resources, name));
    if (unresolved.length > 0) {
      throw templateError(`Unresolved resource dependencies [${unresolved.join(', ')}] in the Resources block of the template`);
    }
    if (condition !== undefined) requireCondition(template, condition);
  }
  for (const { Value, Export, Condition } of Object.values(template.outputs)) {
    validate(template, referencesIn([Value, Export?.Name ?? '']), 'the Outputs block of the template', isPseudoParameter);
    if (Condition !== undefined) requireCondition(template, Condition);
  }
}

function validate(template: Template, references: Reference[], where: string, isPseudoParameter: (name: string) => boolean): void {
  for (const { kind, name } of references) {
    if (kind === 'condition') requireCondition(template, name);
    const isKnown = Object.hasOwn(template.resources, name)
      || (kind === 'ref' && (Object.hasOwn(template.parameters, name) || isPseudoParameter(name)));
    if ((kind === 'ref' || kind === 'attribute') && !isKnown) throw templateError(`Unresolved resource dependencies [${name}] in ${where}`);
  }
}

function requireCondition(template: Template, name: string): void {
  if (!Object.hasOwn(template.conditions, name)) throw templateError(`Unresolved condition dependency ${name}`);
}

function rejectNull(value: unknown, where: string): void {
  if (value === null) throw new ServiceError('ValidationError', `[${where}] 'null' values are not allowed in templates`);
  if (typeof value === 'object') Object.entries(value).forEach(([name, member]) => rejectNull(member, `${where}/${name}`));
}
