import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as ts from 'typescript';
import * as library from '../../src';
import { ENVIRONMENT, orderMapping, RESOURCE_TYPE } from '../src/examples';
import { objectTypesIn } from './page-tests/object-types';
import './page-tests/serializer';

const ROOT = resolve(__dirname, '..', '..');

function blocksOf(page: string, kind = 'ts(?: \\w+)*'): string[] {
  const text = readFileSync(join(ROOT, 'docs', page), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code]) => code);
}

/** Runs a block of a page with these variables in scope. */
function run(page: string, index: number, scope: Record<string, unknown>): void {
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(blocksOf(page)[index], { compilerOptions });
  new Function('exports', ...Object.keys(scope), outputText)({}, ...Object.values(scope));
}

function scopeOf(stack: Stack): Record<string, unknown> {
  return { ...library, RemovalPolicy, ec2, iam, kms, stack, mapping: orderMapping() };
}

const newStack = () => new Stack(new App(), 'Shop', ENVIRONMENT);

describe('the check of the documentation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'documentation-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('reports exactly the errors of a page with errors', () => {
    const page = join(folder, 'wrong.md');
    writeFileSync(page, `
# Wrong

Run \`npx projen nothing\` and \`node scripts/nothing.mjs\`, which is in \`src/nothing.ts\`. See [what isn't there](missing.md) and [no heading](#nothing).

\`\`\`mermaid
sequenceDiagram
  A->>B: one; two
\`\`\`

\`\`\`ts
orders.grant.putObjects(ingest);
\`\`\`

\`\`\`ts
const unquoted = ObjectTypeMapping.custom({ fields: { orderId: { source: FieldSource.field('id') } }, keys: {} });
\`\`\`
`);
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts', 'documentation.mjs'), page], { cwd: ROOT, encoding: 'utf8' });
    const wrong = stripVTControlCharacters(stderr).split('\n').filter(line => /error TS|warning |semicolon|nothing for|no file|has to be/.test(line));
    expect(wrong).toEqual([
      expect.stringMatching(/Cannot find file `missing\.md`/),
      expect.stringMatching(/Cannot find heading for `#nothing`/),
      expect.stringMatching(/"A->>B: one; two" in a Mermaid diagram/),
      expect.stringMatching(/nothing for "npx projen nothing"/),
      expect.stringMatching(/nothing for "node scripts\/nothing\.mjs"/),
      expect.stringMatching(/no file "src\/nothing\.ts"/),
      expect.stringMatching(/wrong\.md.*Property 'grant' does not exist/),
      expect.stringMatching(/wrong\.md.*"orderId" has to be in quotes/),
    ]);
    expect(status).toBe(1);
  }, 300_000);
});

test.each([
  { page: 'testing.md', kind: 'ts jest', files: ['shop-stack.test.ts', 'serializer.ts', 'object-types.ts'] },
  { page: 'sample-records.md', kind: 'ts jest', files: ['preview.test.ts'] },
  { page: 'sample-records.md', kind: 'json', files: ['shop-order.json'] },
])('$page has the files $files of page-tests, which are compiled and run', ({ page, kind, files }) => {
  expect(blocksOf(page, kind)).toEqual(files.map(file => readFileSync(join(__dirname, 'page-tests', file), 'utf8')));
});

test('testing.md has a serializer that removes asset hashes from snapshots', () => {
  expect({ S3Key: `${'0a1b2c3d'.repeat(8)}.zip`, Runtime: 'nodejs24.x' }).toMatchInlineSnapshot(`
{
  "Runtime": "nodejs24.x",
  "S3Key": "<asset hash>.zip",
}
`);
});

test('testing.md has a snapshot of object types that is the same in all versions', () => {
  const stack = newStack();
  new library.ProfileObjectType(stack, 'Orders', { domainName: 'retail', mapping: orderMapping() });
  const [objectType] = objectTypesIn(Template.fromStack(stack));
  expect(objectType).toMatchObject({ DomainName: 'retail' });
  expect(JSON.stringify(objectType)).not.toMatch(/ServiceToken|[0-9a-f]{64}/);
});

test('encryption.md shows the statements of the handler', () => {
  const stack = newStack();
  run('encryption.md', 0, scopeOf(stack));
  const [, shown] = /^```json\n(.*?)^```$/ms.exec(readFileSync(join(ROOT, 'docs', 'encryption.md'), 'utf8'))!;
  const statements: object[] = JSON.parse(shown.replaceAll('<region>', 'eu-central-1'));
  Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: { Statement: statements.map(statement => ({ ...statement, Resource: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Key'), 'Arn'] } })) },
  });
});

test('key-policy.md shows a key policy that names the role, with role and key in one stack', () => {
  const stack = newStack();
  run('key-policy.md', 0, { ...scopeOf(stack), key: new kms.Key(stack, 'Key') });
  Template.fromStack(stack).hasResourceProperties('AWS::KMS::Key', {
    KeyPolicy: { Statement: Match.arrayWith([Match.objectLike({ Action: ['kms:GenerateDataKey', 'kms:Decrypt', 'kms:DescribeKey'], Principal: { AWS: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HandlerRole'), 'Arn'] } } })]) },
  });
});

describe('network.md', () => {
  const isolated = (index: number) => {
    const stack = newStack();
    const vpc = new ec2.Vpc(stack, 'Vpc', { natGateways: 0, subnetConfiguration: [{ name: 'isolated', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }] });
    run('network.md', index, { ...scopeOf(stack), vpc });
    return stack;
  };

  test('has the endpoints of all services that the functions call', () => {
    const template = Template.fromStack(isolated(0));
    const services = Object.values(template.findResources('AWS::EC2::VPCEndpoint')).map(({ Properties }) => JSON.stringify(Properties.ServiceName));
    expect(services.map(name => /(profile|lambda|s3)"/.exec(name)?.[1]).sort()).toEqual(['lambda', 'profile', 's3']);
    template.allResourcesProperties('AWS::Lambda::Function', { VpcConfig: { SecurityGroupIds: [{ 'Fn::GetAtt': [Match.stringLikeRegexp('^Functions'), 'GroupId'] }] } });
    Annotations.fromStack(isolated(0)).hasNoWarning('*', Match.anyValue());
  });

  test('keeps the service token if the default provider of the stack is created explicitly', () => {
    const before = newStack();
    new library.ProfileObjectType(before, 'Orders', { domainName: 'retail', mapping: orderMapping() });
    const tokenOf = (stack: Stack) => Object.values(Template.fromStack(stack).findResources(RESOURCE_TYPE))[0].Properties.ServiceToken;
    expect(tokenOf(isolated(1))).toEqual(tokenOf(before));
  });
});
