import { spawnSync } from 'child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'fs';
import { tmpdir } from 'os';
import * as path from 'path';
import { gunzipSync } from 'zlib';
import { Consumer } from '../../local-aws/demo/consumer';

jest.setTimeout(180_000);

/** Makes a program fail if it opens a connection, starts a process or loads a bundler. */
const WITHOUT_NETWORK = `
const reject = what => () => { throw new Error('synth must not ' + what); };
for (const name of ['connect', 'createConnection']) require('net')[name] = reject('open a connection');
require('net').Socket.prototype.connect = reject('open a connection');
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) require('child_process')[name] = reject('start a process');
const { _load } = require('module');
require('module')._load = function (request, ...rest) {
  if (/^esbuild(\\/|$)/.test(request)) reject('load esbuild')();
  return _load.call(this, request, ...rest);
};
`;

const APP = `
const { App, Stack } = require('aws-cdk-lib');
const { FieldSource, ObjectTypeMapping, ProfileObjectType, StandardIdentifier } = require('cdk-customer-profiles');
const app = new App();
new ProfileObjectType(new Stack(app, 'Consumer'), 'Orders', {
  domainName: 'retail',
  mapping: ObjectTypeMapping.custom({
    fields: { 'id': { source: FieldSource.field('id') } },
    keys: { 'shopId': [{ fieldNames: ['id'], standardIdentifiers: [StandardIdentifier.PROFILE, StandardIdentifier.UNIQUE] }] },
  }),
});
app.synth();
`;

let consumer: Consumer;
beforeAll(async () => {
  consumer = await Consumer.install();
});

describe('The packed tarball', () => {
  const packageFolder = () => path.join(consumer.folder, 'node_modules', 'cdk-customer-profiles');

  test('contains the bundled handler and command line tool, the licenses of bundled packages, and no sources', () => {
    expect(readdirSync(packageFolder()).sort()).toEqual(['.jsii', '.jsii.gz', 'LICENSE', 'NOTICE', 'README.md', 'assets', 'lib', 'package.json']);
    expect(readdirSync(path.join(packageFolder(), 'assets')).sort()).toEqual(['THIRD-PARTY-LICENSES.txt', 'cli', 'handlebars-parser', 'lambda']);
    expect(readdirSync(path.join(packageFolder(), 'assets', 'lambda', 'index'))).toEqual(['index.js']);
    expect(readdirSync(path.join(packageFolder(), 'assets', 'cli', 'index'))).toEqual(['index.js']);
    const licenses = readFileSync(path.join(packageFolder(), 'assets', 'THIRD-PARTY-LICENSES.txt'), 'utf-8');
    const { version } = JSON.parse(readFileSync(require.resolve('@aws-sdk/client-customer-profiles/package.json'), 'utf-8'));
    expect(licenses).toContain(`@aws-sdk/client-customer-profiles ${version} (Apache-2.0)`);
    expect(licenses).toMatch(/^commander \d+\.\d+\.\d+ \(MIT\)$/m);
  });

  test.each([
    ['npm', () => readFileSync(path.join(packageFolder(), 'README.md'), 'utf-8')],
    ['the other registries', () => JSON.parse(gunzipSync(readFileSync(path.join(packageFolder(), '.jsii.gz'))).toString()).readme.markdown as string],
  ])('has a README for %s whose links and diagram work outside of the repository', (_, read) => {
    const readme = read();
    const targets = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target);
    expect(targets.length).toBeGreaterThan(40);
    expect(targets.filter(target => !/^(#|https:\/\/)/.test(target))).toEqual([]);
    expect(targets).toContain('https://github.com/cdk-customer-profiles/cdk-customer-profiles/blob/main/docs/rules.md');
    expect(targets).toContain('https://raw.githubusercontent.com/cdk-customer-profiles/cdk-customer-profiles/main/docs/images/deployment.svg');
    expect(readme).not.toContain('```mermaid');
  });

  test('has no runtime dependencies except the peers', () => {
    const { dependencies, bundledDependencies, peerDependencies } = JSON.parse(readFileSync(path.join(packageFolder(), 'package.json'), 'utf-8'));

    expect([dependencies, bundledDependencies]).toEqual([undefined, undefined]);
    expect(peerDependencies).toEqual({ 'aws-cdk-lib': '^2.257.0', 'constructs': '^10.5.1' });
  });

  test('synthesizes without esbuild, Docker or network', () => {
    const app = consumer.createApp({ 'app.js': APP, 'without-means.js': WITHOUT_NETWORK });
    const output = mkdtempSync(path.join(tmpdir(), 'cdk-out-'));

    const { status, stderr } = spawnSync(process.execPath, ['--require', './without-means.js', 'app.js'], {
      cwd: app, encoding: 'utf-8', env: { PATH: '', CDK_OUTDIR: output, NODE_NO_WARNINGS: '1' },
    });

    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(existsSync(path.join(output, 'Consumer.template.json'))).toBe(true);
  });
});
