/** A value that is known at deployment only. */
export class KnownAtDeployment {
  constructor(public readonly expression: unknown) {}
}

/** The values that expressions of a template refer to. Undefined means unknown. */
export interface References {
  ref(name: string): unknown;
  attribute(logicalId: string, name: string): unknown;
  condition(name: string): boolean | undefined;
}

type Members = Readonly<Record<string, unknown>>;

/** Resolves a value of a template. Unknown values become `KnownAtDeployment`. */
export function resolve(value: unknown, references: References): unknown {
  if (Array.isArray(value)) {
    return value.map(element => resolve(element, references)).filter(element => element !== undefined);
  }
  if (!isMap(value)) {
    return value;
  }
  const [name, ...others] = Object.keys(value);
  if (name !== undefined && others.length === 0 && (name === 'Ref' || name.startsWith('Fn::'))) {
    return resolveIntrinsic(name, value, references);
  }
  const members = Object.entries(value).map(([member, element]) => [member, resolve(element, references)] as const);
  return Object.fromEntries(members.filter(([, element]) => element !== undefined));
}

/** Returns undefined if the condition depends on an unknown value. */
export function evaluate(condition: unknown, references: References): boolean | undefined {
  const [name, operand] = isMap(condition) ? Object.entries(condition)[0] ?? [] : [];
  const conditions = (): (boolean | undefined)[] => (operand as unknown[]).map(element => evaluate(element, references));
  switch (name) {
    case 'Condition': return references.condition(String(operand));
    case 'Fn::Equals': {
      const [one, other] = (operand as unknown[]).map(element => resolve(element, references));
      return isScalar(one) && isScalar(other) ? String(one) === String(other) : undefined;
    }
    case 'Fn::Not': {
      const [negated] = conditions();
      return negated === undefined ? undefined : !negated;
    }
    case 'Fn::And': return conditions().includes(false) ? false : conditions().includes(undefined) ? undefined : true;
    case 'Fn::Or': return conditions().includes(true) ? true : conditions().includes(undefined) ? undefined : false;
    default: return undefined;
  }
}

function resolveIntrinsic(name: string, expression: Members, references: References): unknown {
  const unknown = new KnownAtDeployment(expression);
  const operand = expression[name];
  const resolved = (): unknown => resolve(operand, references);
  switch (name) {
    case 'Ref': return operand === 'AWS::NoValue' ? undefined : references.ref(String(operand)) ?? unknown;
    case 'Fn::GetAtt': {
      const [logicalId, ...attribute] = Array.isArray(operand) ? operand.map(String) : String(operand).split('.');
      return references.attribute(logicalId, attribute.join('.')) ?? unknown;
    }
    case 'Fn::Join': {
      const [separator, parts] = resolved() as [string, unknown];
      return Array.isArray(parts) && parts.every(isScalar) ? parts.map(String).join(separator) : unknown;
    }
    case 'Fn::Split': {
      const [separator, text] = resolved() as [string, unknown];
      return typeof text === 'string' ? text.split(separator) : unknown;
    }
    case 'Fn::Select': {
      const [index, list] = resolved() as [unknown, unknown];
      return Array.isArray(list) && isScalar(index) ? list[Number(index)] ?? unknown : unknown;
    }
    case 'Fn::Sub': return substitute(operand, references) ?? unknown;
    case 'Fn::If': {
      const [condition, then, otherwise] = operand as [string, unknown, unknown];
      const holds = references.condition(condition);
      return holds === undefined ? unknown : resolve(holds ? then : otherwise, references);
    }
    default: return unknown;
  }
}

function substitute(operand: unknown, references: References): string | undefined {
  const [text, variables] = Array.isArray(operand) ? operand as [string, Members] : [String(operand), {}];
  let isKnown = true;
  const result = text.replace(/\$\{([^!}][^}]*)\}/g, (_, name: string) => {
    const value = Object.hasOwn(variables, name)
      ? resolve(variables[name], references)
      : resolve(name.includes('.') ? { 'Fn::GetAtt': name } : { Ref: name }, references);
    isKnown &&= isScalar(value);
    return String(value);
  });
  return isKnown ? result.replace(/\$\{!([^}]*)\}/g, '${$1}') : undefined;
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function isMap(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof KnownAtDeployment);
}
