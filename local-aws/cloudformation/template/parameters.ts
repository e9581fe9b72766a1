import { ParameterDefinition, Template } from './template';
import { ServiceError, notModeled } from '../../query-protocol';

export interface ParameterValue {
  /** The given value or the default. For an SSM parameter, its name. */
  readonly value: string;
  /** The value of `Ref`. */
  readonly resolved: string | string[];
  readonly masked: boolean;
  readonly fromParameterStore: boolean;
}

export type ParameterValues = ReadonlyMap<string, ParameterValue>;

/** A member of the API's list `Parameters`. */
export interface ParameterInput {
  readonly ParameterKey: string;
  readonly ParameterValue?: string;
  readonly UsePreviousValue?: string;
}

const LISTS = ['CommaDelimitedList', 'List<Number>', 'List<String>'];
const PARAMETER_STORE = 'AWS::SSM::Parameter::Value<String>';

export function resolveParameters(
  template: Template,
  inputs: ParameterInput[],
  previous: ParameterValues | undefined,
  storedValue: (name: string) => string | undefined,
): ParameterValues {
  const unknown = inputs.map(({ ParameterKey }) => ParameterKey).filter(name => !Object.hasOwn(template.parameters, name));
  if (unknown.length > 0) throw validationError(`Parameters: [${unknown.join(', ')}] do not exist in the template`);
  return new Map(Object.entries(template.parameters).map(([name, definition]) => {
    const input = inputs.find(({ ParameterKey }) => ParameterKey === name);
    const given = input?.UsePreviousValue === 'true' ? previous?.get(name)?.value : input?.ParameterValue;
    const value = given ?? (definition.Default === undefined ? undefined : String(definition.Default));
    if (value === undefined) throw validationError(`Parameters: [${name}] must have values`);
    checkConstraints(name, definition, value);
    return [name, {
      value,
      resolved: resolveParameter(definition.Type, value, storedValue),
      masked: String(definition.NoEcho) === 'true',
      fromParameterStore: definition.Type === PARAMETER_STORE,
    }];
  }));
}

function resolveParameter(type: string, value: string, storedValue: (name: string) => string | undefined): string | string[] {
  if (type === 'String' || type === 'Number') return value;
  if (LISTS.includes(type)) return value.split(',').map(item => item.trim());
  if (type !== PARAMETER_STORE) throw notModeled(`parameters of the type ${type}`);
  const stored = storedValue(value);
  if (stored === undefined) throw validationError(`Unable to fetch parameters [${value}] from parameter store for this account.`);
  return stored;
}

function checkConstraints(name: string, definition: ParameterDefinition, value: string): void {
  const reject = (sentence: string) => {
    throw validationError(`Parameter '${name}' ${sentence}`);
  };
  const within = (given: number, lowest: unknown, highest: unknown) => (
    given >= Number(lowest ?? -Infinity) && given <= Number(highest ?? Infinity)
  );
  if (definition.AllowedValues && !definition.AllowedValues.map(String).includes(value)) {
    reject(`must be one of AllowedValues [${definition.AllowedValues.join(', ')}]`);
  }
  if (definition.AllowedPattern && !new RegExp(`^(?:${definition.AllowedPattern})$`).test(value)) {
    reject(`must match pattern ${definition.AllowedPattern}`);
  }
  if (!within(value.length, definition.MinLength, definition.MaxLength)) {
    reject(`must be ${definition.MinLength ?? 0} to ${definition.MaxLength ?? 'any number of'} characters long`);
  }
  if (definition.Type === 'Number' && (Number.isNaN(Number(value)) || !within(Number(value), definition.MinValue, definition.MaxValue))) {
    reject(`must be a number from ${definition.MinValue ?? 'any'} to ${definition.MaxValue ?? 'any'}`);
  }
}

function validationError(message: string): ServiceError {
  return new ServiceError('ValidationError', message);
}
