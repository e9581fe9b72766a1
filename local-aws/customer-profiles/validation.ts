import { badRequest } from './service-error';
import { Operation, Shape } from './shapes';

/** Checks the members of a request by the constraints of the operation. The error has the member, value and constraint. */
export function validateInput(operation: Operation, input: Record<string, unknown>): void {
  const violations: string[] = [];
  validateStructure(Object.fromEntries(Object.entries(operation.members).map(([name, { shape }]) => [name, shape])), operation.required, input, '', violations);
  if (violations.length > 0) {
    throw badRequest(`${violations.length} validation error${violations.length > 1 ? 's' : ''} detected: ${violations.join('; ')}`);
  }
}

function validateStructure(
  members: Readonly<Record<string, Shape>>, required: readonly string[], value: Record<string, unknown>, path: string, violations: string[],
): void {
  const at = (name: string) => path === '' ? name : `${path}.${name}`;
  for (const name of required) {
    if (value[name] === undefined) violations.push(`Value null at '${at(name)}' failed to satisfy constraint: Member must not be null`);
  }
  for (const [name, one] of Object.entries(value)) {
    // The service ignores unknown members. The model rejects them, because ignoring would hide a misspelled member.
    if (!Object.hasOwn(members, name)) violations.push(`Value at '${at(name)}' failed to satisfy constraint: Member is not known to the operation`);
    else if (one !== undefined) validateValue(members[name], one, at(name), violations);
  }
}

function validateValue(shape: Shape, value: unknown, path: string, violations: string[]): void {
  const violation = (constraint: string) =>
    violations.push(`Value '${typeof value === 'string' ? value : JSON.stringify(value)}' at '${path}' failed to satisfy constraint: ${constraint}`);
  const wrongType = (expected: string) => violation(`Member must be ${expected}, but is ${jsonType(value)}`);
  switch (shape.type) {
    case 'string':
      if (typeof value !== 'string') return void wrongType('a string');
      validateLength([...value].length, shape, 'length', violation);
      if (shape.pattern !== undefined && !new RegExp(shape.pattern).test(value)) {
        violation(`Member must satisfy regular expression pattern: ${shape.pattern}`);
      }
      if (shape.enum !== undefined && !shape.enum.includes(value)) violation(`Member must satisfy enum value set: [${shape.enum.join(', ')}]`);
      return;
    case 'integer':
      if (typeof value !== 'number' || !Number.isInteger(value)) return void wrongType('an integer');
      if (shape.min !== undefined && value < shape.min) violation(`Member must have value greater than or equal to ${shape.min}`);
      if (shape.max !== undefined && value > shape.max) violation(`Member must have value less than or equal to ${shape.max}`);
      return;
    case 'boolean':
      if (typeof value !== 'boolean') wrongType('a boolean');
      return;
    case 'list':
      if (!Array.isArray(value)) return void wrongType('a list');
      validateLength(value.length, shape, 'length', violation);
      value.forEach((one, index) => validateValue(shape.member, one, `${path}.${index + 1}.member`, violations));
      return;
    case 'map':
      if (!isObject(value)) return void wrongType('a map');
      validateLength(Object.keys(value).length, shape, 'length', violation);
      for (const [key, one] of Object.entries(value)) {
        validateValue(shape.key, key, `${path}.${key}.key`, violations);
        validateValue(shape.value, one, `${path}.${key}`, violations);
      }
      return;
    case 'structure':
      if (!isObject(value)) return void wrongType('a structure');
      return validateStructure(shape.members, shape.required, value, path, violations);
    case 'document':
      if (!isObject(value)) wrongType('a structure');
      return;
  }
}

function validateLength(length: number, limits: { min?: number; max?: number }, what: string, violation: (constraint: string) => void): void {
  if (limits.min !== undefined && length < limits.min) violation(`Member must have ${what} greater than or equal to ${limits.min}`);
  if (limits.max !== undefined && length > limits.max) violation(`Member must have ${what} less than or equal to ${limits.max}`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function jsonType(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a structure' : `a ${typeof value}`;
}
