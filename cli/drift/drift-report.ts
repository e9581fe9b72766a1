import { Difference } from './compare';
import { Owner, ownerText } from '../owner';
import { Output } from '../terminal/output';

/** The result for one object type of a template. */
export interface DriftedObjectType {
  readonly stackName: string;
  readonly stage?: string;
  readonly logicalId: string;
  /** The name of the root stack and the path of the construct below it, if they are known. */
  readonly expectedOwner?: string;
  /** The owner in the owner tag. */
  readonly owner?: Owner;
  readonly region: string;
  readonly domainName: string;
  readonly objectTypeName: string;
  readonly status: 'same' | 'different' | 'missing';
  readonly differences: readonly Difference[];
  readonly notMentioned: readonly Difference[];
  readonly notCompared: readonly string[];
}

export interface ComparedDomain {
  readonly region: string;
  readonly domainName: string;
  readonly defaultEncryptionKey?: string;
  readonly defaultExpirationDays?: number;
  /** The stacks that give the handler no permission on the key of the domain. */
  readonly stacksWithoutKey: readonly string[];
  /** The object types that are in no compared template. */
  readonly others: readonly { readonly objectTypeName: string; readonly owner?: Owner }[];
}

export interface DriftReport {
  readonly objectTypes: readonly DriftedObjectType[];
  readonly domains: readonly ComparedDomain[];
  /** The stacks with object types that were not compared, each with the reason. */
  readonly leftOut: readonly string[];
}

const LONGEST_VALUE = 400;

/** Prints differences: `-` is the template, `+` is the service. */
export function printDrift({ objectTypes, domains, leftOut }: DriftReport, compared: string, output: Output): void {
  objectTypes.forEach(objectType => printObjectType(objectType, output));
  if (objectTypes.length > 0) {
    output.line();
  }
  domains.forEach(domain => printDomain(domain, output));
  leftOut.forEach(place => output.line(`Not compared: ${place}`));
  if (objectTypes.length === 0) {
    output.line(`There are no object types of cdk-customer-profiles in ${compared}.`);
    return;
  }
  output.line(summary(objectTypes));
  if (objectTypes.some(({ status }) => status === 'different')) {
    output.line(output.color.dim('- is the template, + is the service'));
  }
}

function printObjectType(objectType: DriftedObjectType, output: Output): void {
  const { stackName, stage, logicalId, expectedOwner, domainName, objectTypeName, status, differences, notMentioned, notCompared } = objectType;
  const { color } = output;
  const place = color.dim(`${expectedOwner ?? `${stackName}/${logicalId}`}${stage === undefined ? '' : ` of stage ${stage}`}`);
  const line = `${objectTypeName} of domain ${domainName}  ${place}`;
  const detail = (text: string): void => output.line(`             ${text}`);
  switch (status) {
    case 'same':
      output.line(`${color.green('same     ')}  ${line}`);
      break;
    case 'missing':
      output.line(`${color.red('missing  ')}  ${line}`);
      detail(`The service has no such object type. If stack ${stackName} is deployed, deploying it again does not create the object type, because nothing of it has changed.`);
      detail('To create it again, without its data: change a property of the object type, such as description, and deploy;');
      detail('or remove the object type from the app, deploy, add it again, and deploy.');
      break;
    case 'different':
      output.line(`${color.red('different')}  ${line}`);
      differences.forEach(({ path, template, service }) => {
        detail(color.bold(path));
        detail(color.red(`  - ${valueText(template)}`));
        detail(color.green(`  + ${valueText(service)}`));
      });
  }
  notMentioned.forEach(({ path, service }) => detail(`${path} is ${valueText(service)} at the service and not set in the template (--strict makes this a difference)`));
  notCompared.forEach(path => detail(`${path} is known at deployment only and was not compared. Compare the deployed stack with --stack.`));
}

function printDomain({ domainName, defaultEncryptionKey, stacksWithoutKey, others }: ComparedDomain, output: Output): void {
  const unknown = others.filter(({ owner }) => owner === undefined).map(({ objectTypeName }) => objectTypeName);
  if (unknown.length > 0) {
    output.line(`No owner known in domain ${domainName}: ${unknown.join(', ')}`);
  }
  for (const { objectTypeName, owner } of others.filter(other => other.owner?.source === 'cloudFormation')) {
    output.line(`Owned by another resource in domain ${domainName}: ${objectTypeName}: ${ownerText(owner)}`);
  }
  for (const stackName of stacksWithoutKey) {
    output.line(`Domain ${domainName} has the key ${defaultEncryptionKey}, but stack ${stackName} gives the handler no permission on it. Set domainEncryptionKey of its object types.`);
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
