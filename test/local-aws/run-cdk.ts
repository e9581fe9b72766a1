import { spawn } from 'child_process';
import { dirname, join } from 'path';

const CDK = join(dirname(require.resolve('aws-cdk/package.json')), 'bin', 'cdk');

const OPTIONS: Record<string, string[]> = {
  deploy: ['--require-approval', 'never', '--progress', 'events'],
  destroy: ['--force'],
  import: [],
  rollback: [],
};

/** The path where a JavaScript app finds `aws-cdk-lib`, so that nothing must be installed or compiled. */
export const AWS_CDK_LIB = dirname(require.resolve('aws-cdk-lib/package.json'));

/** Runs the unmodified CDK CLI on the app `app.js` of a folder. Returns its output on both streams. */
export async function runCdk(
  directory: string, environment: Record<string, string>, command: string, { exitCode = 0, options = [] as string[] } = {},
): Promise<string> {
  const child = spawn(process.execPath, [CDK, command, ...OPTIONS[command], '--app', 'node app.js', '--no-notices', '--no-color', ...options], {
    cwd: directory,
    env: {
      PATH: process.env.PATH,
      HOME: directory,
      USERPROFILE: directory,
      SystemRoot: process.env.SystemRoot,
      CDK_HOME: join(directory, 'home'),
      CI: 'true',
      CDK_DISABLE_CLI_TELEMETRY: 'true',
      AWS_EC2_METADATA_DISABLED: 'true',
      ...environment,
    },
  });
  let output = '';
  child.stdout.on('data', chunk => output += chunk);
  child.stderr.on('data', chunk => output += chunk);
  const code = await new Promise(resolve => child.on('close', resolve));
  // The output has the reason.
  if (code !== exitCode) throw new Error(`cdk ${command} ended with ${code}, not ${exitCode}:\n${output}`);
  return output;
}
