import { readFileSync } from 'fs';
import * as path from 'path';
import { search } from '@aws-lambda-powertools/jmespath';
import * as cloudFormation from '@aws-sdk/client-cloudformation';
import * as logs from '@aws-sdk/client-cloudwatch-logs';
import * as customerProfiles from '@aws-sdk/client-customer-profiles';
import { NormalizedSchema } from '@smithy/core/schema';

/** The services by their names in the AWS CLI. */
const SERVICES: Record<string, [client: new (options: object) => { send(command: unknown): Promise<object> }, sdk: object]> = {
  'cloudformation': [cloudFormation.CloudFormationClient as never, cloudFormation],
  'customer-profiles': [customerProfiles.CustomerProfilesClient as never, customerProfiles],
  'logs': [logs.CloudWatchLogsClient as never, logs],
};

/** Options of the AWS CLI itself. */
const QUERY = 'query';
const OUTPUT = 'output';

/**
 * Runs `aws <service> <operation> …` with the SDK, so that the commands of the page run without the AWS CLI. Options have
 * the names of the members. An unknown option is an error, as in the AWS CLI.
 */
export async function awsCommand(
  [serviceName, operation, ...words]: readonly string[], environment: Record<string, string>, folder: string,
): Promise<string> {
  const [Client, sdk] = SERVICES[serviceName];
  const find = (name: string) => Object.entries(sdk).find(([exported]) => exported.toLowerCase() === name.replaceAll('-', ''))![1];
  const client = new Client({
    endpoint: environment.AWS_ENDPOINT_URL,
    region: environment.AWS_REGION,
    credentials: { accessKeyId: environment.AWS_ACCESS_KEY_ID, secretAccessKey: environment.AWS_SECRET_ACCESS_KEY },
  });
  if (operation === 'wait') {
    const [what, ...rest] = words;
    await find(`wait-until-${what}`)({ client, minDelay: 1, maxDelay: 1, maxWaitTime: 60 }, { StackName: optionsOf(rest).get('stack-name')!.join() });
    return '';
  }
  const Command = find(`${operation}-command`);
  const options = optionsOf(words);
  const schema = NormalizedSchema.of(new Command({}).schema[4]);
  const members = new Map([...schema.structIterator()].map(([name, member]) => [optionOf(name), { name, member }]));
  const contentOf = (value: string) => (
    value.startsWith('file://') ? readFileSync(path.join(folder, value.slice('file://'.length)), 'utf-8') : value
  );
  const input = Object.fromEntries([...options].filter(([option]) => ![QUERY, OUTPUT].includes(option)).map(([option, values]) => {
    const known = members.get(option);
    if (known === undefined) throw new Error(`Unknown option of aws ${serviceName} ${operation}: --${option}`);
    return [known.name, known.member.isListSchema() ? values : contentOf(values.join(' '))];
  }));
  const { $metadata, ...response } = await client.send(new Command(input)) as { $metadata: object };
  const result = options.has(QUERY) ? search(options.get(QUERY)!.join(' '), JSON.parse(JSON.stringify(response))) : response;
  return options.get(OUTPUT)?.[0] === 'text' ? textOf(result) : `${JSON.stringify(result, undefined, 4)}\n`;
}

function optionsOf(words: readonly string[]): Map<string, string[]> {
  const options = new Map<string, string[]>();
  let values: string[] = [];
  for (const word of words) {
    if (word.startsWith('--')) options.set(word.slice(2), values = []);
    else values.push(word);
  }
  return options;
}

/** `--object-type-name` for `ObjectTypeName`, `--stack-name` for `stackName`. */
function optionOf(member: string): string {
  return member.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

function textOf(result: unknown): string {
  const columns = Array.isArray(result) ? result : [result];
  return `${columns.map(column => typeof column === 'string' ? column : JSON.stringify(column)).join('\t')}\n`;
}
