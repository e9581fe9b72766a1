import { parseArgs } from 'util';
import { LocalAws } from './local-aws';

/** `npm run local-aws`: the local AWS for one's own `cdk deploy`, until it is interrupted. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4599' }, region: { type: 'string', default: 'us-east-1' } } });
  const localAws = await LocalAws.start({
    port: Number(values.port),
    region: values.region,
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

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
