import { Command, InvalidArgumentError } from 'commander';
import { LocalAws } from './local-aws';

interface Options {
  readonly port: number;
  readonly region: string;
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('A port is a whole number from 0 (any free one) to 65535.');
  return port;
}

/** `npm run local-aws`: the local AWS for one's own `cdk deploy`, until it is interrupted. */
async function main(): Promise<void> {
  const { port, region } = new Command('npm run local-aws --')
    .description('Starts a model of AWS on this machine that the CDK CLI can deploy to, and keeps it in memory until it is stopped.')
    .option('--port <number>', 'where it listens', portNumber, 4599)
    .option('--region <name>', 'the region that it says it is', 'us-east-1')
    .parse()
    .opts<Options>();
  const localAws = await LocalAws.start({
    port,
    region,
    onRefusal: sentence => console.error(`! ${sentence}`),
    onLog: ({ functionName, message }) => console.log(`${functionName}: ${message.trimEnd()}`),
  });
  const variables = Object.entries(localAws.environmentVariables);
  console.log(`The local AWS listens on ${localAws.endpoint} and keeps everything in memory. It is a model, not AWS.
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
  console.error(error.code === 'EADDRINUSE' ? `${error.message}: stop what listens there, or choose another port with --port.` : error);
  process.exitCode = 1;
});
