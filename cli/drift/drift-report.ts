import { Difference } from './compare';
import { Output } from '../terminal/output';

/** What `drift` found out about one object type of a template. */
export interface DriftedObjectType {
  readonly stackName: string;
  readonly logicalId: string;
  /** The root stack's name and the construct's path below it, where they are known. */
  readonly owner?: string;
  readonly region: string;
  readonly domainName: string;
  readonly objectTypeName: string;
  readonly status: 'same' | 'different' | 'missing';
  readonly differences: readonly Difference[];
  readonly notMentioned: readonly Difference[];
  readonly notCompared: readonly string[];
}

export interface UnownedObjectTypes {
  readonly region: string;
  readonly domainName: string;
  readonly objectTypeNames: readonly string[];
}

const LONGEST_VALUE = 400;

/** A readable difference: `-` is what the template says, `+` what the service holds. */
export function printDrift(objectTypes: readonly DriftedObjectType[], unowned: readonly UnownedObjectTypes[], output: Output): void {
  const { color } = output;
  for (const objectType of objectTypes) {
    const place = color.dim(objectType.owner ?? `${objectType.stackName}/${objectType.logicalId}`);
    const name = `${objectType.objectTypeName} of domain ${objectType.domainName}`;
    switch (objectType.status) {
      case 'same':
        output.line(`${color.green('same     ')}  ${name}  ${place}`);
        break;
      case 'missing':
        output.line(`${color.red('missing  ')}  ${name}  ${place}`);
        output.line('             The service says that there is none: deploy the stack, or look whether it was deleted by hand.');
        break;
      case 'different':
        output.line(`${color.red('different')}  ${name}  ${place}`);
        objectType.differences.forEach(({ path, template, service }) => {
          output.line(`             ${color.bold(path)}`);
          output.line(color.red(`               - ${valueText(template)}`));
          output.line(color.green(`               + ${valueText(service)}`));
        });
    }
    objectType.notMentioned.forEach(({ path, service }) =>
      output.line(`             ${path} is ${valueText(service)} at the service; the template doesn't mention it (--strict makes this a difference)`));
    objectType.notCompared.forEach(path => output.line(`             ${path} is known at deployment only and wasn't compared; --stack knows more`));
  }
  output.line();
  for (const { domainName, objectTypeNames } of unowned.filter(({ objectTypeNames: names }) => names.length > 0)) {
    output.line(`Owned by no stack in domain ${domainName}: ${objectTypeNames.join(', ')}`);
  }
  output.line(summary(objectTypes));
  if (objectTypes.some(({ status }) => status === 'different')) {
    output.line(color.dim('- is what the template says, + is what the service holds'));
  }
}

function summary(objectTypes: readonly DriftedObjectType[]): string {
  const count = (status: DriftedObjectType['status']): number => objectTypes.filter(objectType => objectType.status === status).length;
  return `${objectTypes.length} object ${objectTypes.length === 1 ? 'type' : 'types'} compared: ${count('same')} the same, ${count('different')} different, ${count('missing')} missing.`;
}

function valueText(value: unknown): string {
  if (value === undefined) {
    return '(none)';
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
