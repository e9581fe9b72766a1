import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

jest.setTimeout(120_000);

const ROOT = resolve(__dirname, '..', '..');

/** In Danish `aa` is sorted after `z`. No locale sorts by code points. */
const APP = `
const { App, Stack, Tags } = require('aws-cdk-lib');
const { ObjectTypeMapping, ProfileObjectType } = require('./src');
const app = new App({ outdir: process.env.OUTPUT });
const stack = new Stack(app, 'Shop');
for (const id of ['Orders', 'Stays']) {
  new ProfileObjectType(stack, id, {
    domainName: 'retail',
    tags: { z: '1', aa: '2', B: '3', a: '4' },
    mapping: ObjectTypeMapping.fromJson({
      Fields: { id: { Source: '_source.id' }, aa: { Source: '_source.aa' }, Zeit: { Source: '_source.zeit' } },
      Keys: { shopOrderId: [{ StandardIdentifiers: ['UNIQUE', 'PROFILE'], FieldNames: ['id'] }] },
    }),
  });
}
Tags.of(app).add('c', '5');
Tags.of(app).add('ch', '6');
app.synth();
`;

interface Machine {
  readonly umask: number;
  readonly environment: Record<string, string>;
  /** The times and permissions of all files. */
  readonly time: Date;
  readonly mode: number;
}

const folders: string[] = [];
afterAll(() => folders.forEach(folder => rmSync(folder, { recursive: true, force: true })));

/** The library and an app in a separate folder, synthesized as on another machine. Returns the template file. */
function templateOn({ umask, environment, time, mode }: Machine, name: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'machine-')), name);
  folders.push(folder);
  const before = process.umask(umask);
  try {
    mkdirSync(folder, { recursive: true });
    for (const entry of ['src', 'assets', 'tsconfig.json']) cpSync(join(ROOT, entry), join(folder, entry), { recursive: true });
    writeFileSync(join(folder, 'app.js'), APP);
    filesOf(folder).forEach(file => {
      chmodSync(file, mode);
      utimesSync(file, time, time);
    });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const { status, stderr } = spawnSync(process.execPath, ['--require', require.resolve('tsx/cjs'), 'app.js'], {
      cwd: folder,
      env: { ...process.env, OUTPUT: join(folder, 'out'), TSX_TSCONFIG_PATH: join(folder, 'tsconfig.json'), ...environment },
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, expect.any(String)]);
    return readFileSync(join(folder, 'out', 'Shop.template.json'), 'utf8');
  } finally {
    process.umask(before);
  }
}

function filesOf(folder: string): string[] {
  return readdirSync(folder).map(name => join(folder, name)).flatMap(file => statSync(file).isDirectory() ? filesOf(file) : [file]);
}

function assetHashesIn(template: string): string[] {
  return [...new Set([...template.matchAll(/[0-9a-f]{64}/g)].map(([hash]) => hash))];
}

describe('two machines', () => {
  const one: Machine = { umask: 0o022, environment: { LC_ALL: 'C', TZ: 'UTC' }, time: new Date('2026-01-01'), mode: 0o644 };
  const other: Machine = { umask: 0o077, environment: { LC_ALL: 'da_DK.UTF-8', TZ: 'Asia/Kathmandu' }, time: new Date('1999-12-31'), mode: 0o700 };
  const template = templateOn(one, 'app');

  test('produce the same template with any folder, file times, umask, locale and time zone', () => {
    expect(templateOn(other, 'another app æøå')).toBe(template);
  });

  test('produce the same asset hashes: one of the handler, and one of the provider framework', () => {
    expect(assetHashesIn(template)).toHaveLength(2);
  });

  // Windows does not read its locale from the environment.
  (process.platform === 'win32' ? test.skip : test)('are different in Node, so that the test can fail', () => {
    const program = 'process.stdout.write(["aa", "z"].sort((a, b) => a.localeCompare(b)).join() + new Date(0).getTimezoneOffset())';
    const outputs = [one, other].map(({ environment }) => spawnSync(process.execPath, ['-e', program], { env: { ...process.env, ...environment }, encoding: 'utf8' }).stdout);
    expect(outputs).toEqual(['aa,z0', 'z,aa-330']);
  });
});
