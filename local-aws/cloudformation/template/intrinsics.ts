import { templateError } from './template';
import { notModeled } from '../../query-protocol';

/** Represents `AWS::NoValue` until it is removed from its map or list. */
export const NO_VALUE = Symbol('AWS::NoValue');

/** The current values of the names in a template. */
export interface Scope {
  ref(name: string): unknown;
  getAtt(logicalResourceId: string, attribute: string): unknown;
  condition(name: string): boolean;
  mapping(mapName: string, topLevelKey: string, secondLevelKey: string): unknown;
  importValue(exportName: string): unknown;
  stackOutput(stackName: string, outputName: string, region: string): unknown;
}

type Intrinsic = (argument: unknown, scope: Scope) => unknown;

/** The function of a map with a single member, or undefined if the map is data. */
export function intrinsicOf(value: object): [name: string, argument: unknown] | undefined {
  const entries = Object.entries(value);
  if (entries.length === 1 && (entries[0][0] === 'Ref' || entries[0][0].startsWith('Fn::'))) return entries[0];
  const stray = entries.find(([name]) => name.startsWith('Fn::'));
  if (stray) throw templateError(`${stray[0]} has other members next to it`);
  return undefined;
}

export function isKnownIntrinsic(name: string): boolean {
  return Object.hasOwn(INTRINSICS, name);
}

/** Resolves all intrinsic functions at any depth. */
export function resolve(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map(item => resolve(item, scope)).filter(item => item !== NO_VALUE);
  if (typeof value !== 'object' || value === null) return value;
  const intrinsic = intrinsicOf(value);
  if (intrinsic) {
    const [name, argument] = intrinsic;
    if (!isKnownIntrinsic(name)) throw notModeled(`the intrinsic function ${name}`);
    return INTRINSICS[name](argument, scope);
  }
  return Object.fromEntries(Object.entries(value)
    .map(([name, member]) => [name, resolve(member, scope)])
    .filter(([, member]) => member !== NO_VALUE));
}

/** Resolves an expression in Conditions or Rules, where `Condition` is a function, too. */
export function resolveCondition(value: unknown, scope: Scope): boolean {
  if (typeof value === 'object' && value !== null && Object.keys(value).length === 1 && 'Condition' in value) {
    return scope.condition(String(value.Condition));
  }
  const result = resolve(value, scope);
  if (result === true || result === false) return result;
  throw templateError(`a condition is neither true nor false: ${JSON.stringify(value)}`);
}

/** The names in `${…}` of Fn::Sub, except literals (`${!…}`) and names with a given value. */
export function substitutions(argument: unknown): string[] {
  const [source, variables] = subArguments(argument);
  return [...source.matchAll(SUBSTITUTION)].map(([, name]) => name).filter(name => !name.startsWith('!') && !Object.hasOwn(variables, name));
}

/** `A.B.C` is the attribute `B.C` of the resource A. */
export function splitAttribute(argument: unknown, scope?: Scope): [logicalResourceId: string, attribute: string] {
  if (typeof argument === 'string') {
    const dot = argument.indexOf('.');
    return [argument.slice(0, dot), argument.slice(dot + 1)];
  }
  const [logicalResourceId, attribute] = list('Fn::GetAtt', argument, 2);
  return [String(logicalResourceId), scope ? text('Fn::GetAtt', resolve(attribute, scope)) : String(attribute)];
}

const SUBSTITUTION = /\$\{([^}]+)\}/g;

const INTRINSICS: Record<string, Intrinsic> = {
  'Ref': (argument, scope) => (argument === 'AWS::NoValue' ? NO_VALUE : scope.ref(String(argument))),
  'Fn::GetAtt': (argument, scope) => scope.getAtt(...splitAttribute(argument, scope)),
  'Fn::Join': (argument, scope) => {
    const [delimiter, items] = list('Fn::Join', argument, 2);
    return resolvedList('Fn::Join', items, scope).map(item => text('Fn::Join', item)).join(text('Fn::Join', delimiter));
  },
  'Fn::Split': (argument, scope) => {
    const [delimiter, source] = list('Fn::Split', argument, 2);
    return text('Fn::Split', resolve(source, scope)).split(text('Fn::Split', delimiter));
  },
  'Fn::Select': (argument, scope) => {
    const [index, items] = list('Fn::Select', argument, 2);
    const position = Number(resolve(index, scope));
    const resolved = resolvedList('Fn::Select', items, scope);
    if (!(position in resolved)) throw templateError(`Fn::Select cannot select nonexistent value at index ${position}`);
    return resolved[position];
  },
  'Fn::Sub': (argument, scope) => {
    const [source, variables] = subArguments(argument);
    return source.replace(SUBSTITUTION, (whole, name: string) => {
      if (name.startsWith('!')) return `\${${name.slice(1)}}`;
      if (Object.hasOwn(variables, name)) return text('Fn::Sub', resolve(variables[name], scope));
      return text(`Fn::Sub ${whole}`, name.includes('.') ? scope.getAtt(...splitAttribute(name)) : scope.ref(name));
    });
  },
  'Fn::Base64': (argument, scope) => Buffer.from(text('Fn::Base64', resolve(argument, scope)), 'utf8').toString('base64'),
  'Fn::FindInMap': (argument, scope) => {
    const [mapName, topLevelKey, secondLevelKey] = list('Fn::FindInMap', argument, 3).map(key => text('Fn::FindInMap', resolve(key, scope)));
    return scope.mapping(mapName, topLevelKey, secondLevelKey);
  },
  'Fn::GetAZs': (argument, scope) => {
    const [region, ownRegion] = [text('Fn::GetAZs', resolve(argument, scope)), text('Fn::GetAZs', scope.ref('AWS::Region'))];
    if (region !== '' && region !== ownRegion) throw notModeled(`the availability zones of ${region}`);
    return ['a', 'b', 'c'].map(zone => `${ownRegion}${zone}`);
  },
  'Fn::ImportValue': (argument, scope) => scope.importValue(text('Fn::ImportValue', resolve(argument, scope))),
  'Fn::GetStackOutput': (argument, scope) => {
    const { StackName, OutputName, Region, ...rest } = resolve(argument, scope) as Record<string, unknown>;
    // Reading the stack of another account requires a role.
    if (Object.keys(rest).length > 0) throw notModeled(`${Object.keys(rest).join(', ')} of Fn::GetStackOutput`);
    const [stackName, outputName, region] = [StackName, OutputName, Region ?? scope.ref('AWS::Region')].map(member => text('Fn::GetStackOutput', member));
    return scope.stackOutput(stackName, outputName, region);
  },
  'Fn::If': (argument, scope) => {
    const [condition, whenTrue, whenFalse] = list('Fn::If', argument, 3);
    return resolve(scope.condition(String(condition)) ? whenTrue : whenFalse, scope);
  },
  'Fn::Equals': (argument, scope) => {
    const [left, right] = list('Fn::Equals', argument, 2).map(operand => resolve(operand, scope));
    return asText(left) === asText(right);
  },
  'Fn::And': (argument, scope) => list('Fn::And', argument).every(operand => resolveCondition(operand, scope)),
  'Fn::Or': (argument, scope) => list('Fn::Or', argument).some(operand => resolveCondition(operand, scope)),
  'Fn::Not': (argument, scope) => !resolveCondition(list('Fn::Not', argument, 1)[0], scope),
  'Fn::Contains': (argument, scope) => {
    const [items, item] = list('Fn::Contains', argument, 2);
    return resolvedList('Fn::Contains', items, scope).map(asText).includes(asText(resolve(item, scope)));
  },
};

function list(name: string, argument: unknown, length?: number): unknown[] {
  if (!Array.isArray(argument) || (length !== undefined && argument.length !== length)) {
    throw templateError(`${name} needs a list${length === undefined ? '' : ` of ${length}`}, got ${JSON.stringify(argument)}`);
  }
  return argument;
}

function resolvedList(name: string, argument: unknown, scope: Scope): unknown[] {
  return list(name, resolve(argument, scope));
}

function subArguments(argument: unknown): [source: string, variables: Record<string, unknown>] {
  if (typeof argument === 'string') return [argument, {}];
  const [source, variables] = list('Fn::Sub', argument, 2);
  return [String(source), variables as Record<string, unknown>];
}

function text(name: string, value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw templateError(`${name} needs a string, got ${JSON.stringify(value) ?? String(value)}`);
}

function asText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
