import { spawn } from 'child_process';
import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import * as path from 'path';
import { LocalAws } from '../../local-aws/local-aws';

const ROOT = path.join(__dirname, '..', '..');
const RUNNER = path.join(path.dirname(require.resolve('@aws-cdk/integ-runner/package.json')), 'bin', 'integ-runner');

/** `npx projen integ:local`: integ-runner with its arguments, directed to local AWS by environment variables. */
async function main(): Promise<void> {
  const home = mkdtempSync(path.join(tmpdir(), 'cdk-home-'));
  const localAws = await LocalAws.start({
    onRejection: sentence => console.error(`! ${sentence}`),
    // The function of the assertions loads the SDK from the runtime.
    lambda: { runtimePackages: ['@aws-sdk/client-customer-profiles'] },
  });
  try {
    const child = spawn(process.execPath, [RUNNER, ...process.argv.slice(2)], {
      cwd: ROOT,
      env: { ...process.env, CDK_HOME: home, CDK_DISABLE_VERSION_CHECK: '1', ...localAws.environmentVariables },
      stdio: 'inherit',
    });
    process.exitCode = await new Promise<number>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', code => resolve(code ?? 1));
    });
  } finally {
    await localAws.close();
    rmSync(home, { recursive: true, force: true });
  }
}

void main();
