import { Command, InvalidArgumentError } from 'commander';
import { OPERATIONS } from './customer-profiles/constraints';
import { PUBLISHED_RATES, RequestRates, UNLIMITED_RATES } from './customer-profiles/request-rates';
import { LocalAws } from './local-aws';

interface Options {
  readonly port: number;
  readonly region: [string, ...string[]];
  readonly assetBucket?: string[];
  /** False without limits. */
  readonly requestRate: Partial<RequestRates> | false;
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('A port is a whole number from 0 (any free one) to 65535.');
  return port;
}

/** Adds a rate such as `PutProfileObjectType=5` to the previous ones. */
function requestRate(text: string, rates: Partial<RequestRates>): Partial<RequestRates> {
  const [operation, perSecond, ...others] = text.split('=');
  if (!Object.hasOwn(OPERATIONS, operation) || others.length > 0 || !(Number(perSecond) > 0)) {
    throw new InvalidArgumentError(`A rate is <operation>=<requests per second>, such as PutProfileObjectType=5. The operations are ${Object.keys(OPERATIONS).join(', ')}.`);
  }
  return { ...rates, [operation]: Number(perSecond) };
}

/** `npm run local-aws`: runs the local AWS for `cdk deploy` until it is interrupted. */
async function main(): Promise<void> {
  const { port, region: [region, ...furtherRegions], assetBucket: assetBuckets, requestRate: rates } = new Command('npm run local-aws --')
    .description('Starts a model of AWS on this machine that the CDK CLI can deploy to, and keeps it in memory until it is stopped.')
    .option('--port <number>', 'the port to listen on', portNumber, 4599)
    .option('--region <names...>', 'the regions; the first one is the region in the variables', ['us-east-1'])
    .option('--asset-bucket <names...>', 'additional asset buckets; the default buckets of `cdk bootstrap` exist for each qualifier')
    .option('--request-rate <operation=number>', 'how many requests per second Customer Profiles accepts for an operation, instead of the published quota; can be repeated', requestRate, {})
    .option('--no-request-rate', 'accept any number of requests to Customer Profiles')
    .parse()
    .opts<Options>();
  const localAws = await LocalAws.start({
    port,
    region,
    furtherRegions,
    assetBuckets,
    requestRates: rates === false ? UNLIMITED_RATES : rates,
    onRejection: sentence => console.error(`! ${sentence}`),
    onLog: ({ functionName, message }) => console.log(`${functionName}: ${message.trimEnd()}`),
  });
  const variables = Object.entries(localAws.environmentVariables);
  console.log(`The local AWS listens on ${localAws.endpoint} and keeps everything in memory. It is a model, not AWS.
${rates === false ? 'Customer Profiles takes any number of requests' : `Customer Profiles takes ${rates.PutProfileObjectType ?? PUBLISHED_RATES.PutProfileObjectType} PutProfileObjectType per second`}.
Functions run under ${localAws.functionRuntime}.

In another terminal, for sh, bash and zsh:
${variables.map(([name, value]) => `  export ${name}=${value}`).join('\n')}
  export CDK_HOME=$(mktemp -d)

or in PowerShell:
${variables.map(([name, value]) => `  $env:${name} = '${value}'`).join('\n')}
  $env:CDK_HOME = Join-Path $env:TEMP local-aws-cdk-home

then, in the folder of your app:
  npx cdk deploy --no-notices --require-approval never

Stop it with Ctrl+C.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void localAws.close().then(() => process.exit(0)));
  }
}

main().catch((error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? `${error.message}: stop the program that listens there, or choose another port with --port.` : error);
  process.exitCode = 1;
});
