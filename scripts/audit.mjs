// Checks for known vulnerabilities with npm: of the installed tarball and its peers, and of the packages that are bundled into
// the handler and the command line tool, in the listed versions.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './commands.mjs';

const { peerDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const licenses = readFileSync(path.join(root, 'assets', 'THIRD-PARTY-LICENSES.txt'), 'utf8');
const bundled = Object.fromEntries([...licenses.matchAll(/^(\S+) (\d+\.\d+\.\d+\S*) \(.+\)$/gm)].map(([, name, version]) => [name, version]));

const results = [
  audit('The tarball with its peers', { 'cdk-customer-profiles': `file:${path.join(root, '.tarball', 'cdk-customer-profiles.tgz')}`, ...peerDependencies }),
  audit(`The ${Object.keys(bundled).length} bundled packages`, bundled),
];
process.exitCode = Math.max(...results);

/** Returns 0 without known vulnerabilities, 1 with known vulnerabilities, and 2 if the audit was not possible. */
function audit(what, dependencies) {
  const folder = mkdtempSync(path.join(tmpdir(), 'audit-'));
  try {
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'audited', private: true, dependencies }));
    if (npm(folder, 'install', '--package-lock-only', '--no-audit', '--no-fund', '--loglevel=error').status !== 0) {
      return say(2, `${what}: npm could not resolve them, so that nothing was audited.`);
    }
    const { stdout } = npm(folder, 'audit', '--omit=dev', '--json');
    const report = JSON.parse(stdout || '{}');
    const counts = report.metadata?.vulnerabilities;
    if (counts === undefined) {
      return say(2, `${what}: the registry does not support audits (${report.message ?? report.error?.summary ?? 'no reason given'}), so that nothing was audited.`);
    }
    if (counts.total === 0) return say(0, `${what}: no known vulnerabilities.`);
    return say(1, `${what}: ${counts.total} known vulnerabilities.\n${Object.keys(report.vulnerabilities).map(name => `  ${name}`).join('\n')}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function npm(cwd, ...commandArguments) {
  return spawnSync('npm', commandArguments, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
}

function say(status, sentence) {
  console.log(sentence);
  return status;
}
