// Checks the peers that package.json promises: installs the packed tarball with the lowest aws-cdk-lib, compiles a small
// app against its declarations, and synthesizes it. The template validation of CDK must find nothing.
//
//   node scripts/peers.mjs             the lowest
//   node scripts/peers.mjs --newest    the newest as well; both templates must be the same
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const tarball = path.join(root, '.tarball', 'cdk-customer-profiles.tgz');
const { devDependencies, peerDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

// constructs 10.8.0 does not work with jsii. npm selects the newest of the others.
const peers = {
  lowest: Object.fromEntries(Object.entries(peerDependencies).map(([name, range]) => [name, range.replace(/^\^/, '')])),
  newest: { 'aws-cdk-lib': 'latest', 'constructs': '>=10.5.1 <10.8.0 || >=10.8.1 <11' },
};

const APP = `
import { App, Duration, RemovalPolicy, Stack, Tags, aws_customerprofiles as customerprofiles, aws_ec2 as ec2, aws_iam as iam, aws_kms as kms } from 'aws-cdk-lib';
import {
  FieldContentType, FieldSource, IProfileObjectType, ObjectTypeMapping, ObjectTypeTemplate, ProfileObjectType, ProfileObjectTypeGrants,
  ProfileObjectTypeProvider, StandardIdentifier, StandardOrder,
} from 'cdk-customer-profiles';

const app = new App({ outdir: process.env.OUTPUT, analyticsReporting: false });
const stack = new Stack(app, 'Shop', { env: { account: '111122223333', region: 'eu-central-1' } });
const domain = new customerprofiles.CfnDomain(stack, 'Domain', { domainName: 'retail', defaultExpirationDays: 365 });
domain.applyRemovalPolicy(RemovalPolicy.RETAIN);

const orders: IProfileObjectType = new ProfileObjectType(stack, 'Orders', {
  domainName: domain.ref,
  objectTypeName: 'ShopOrder',
  encryptionKey: new kms.Key(stack, 'Key'),
  expiration: Duration.days(730),
  maxProfileObjectCount: 100,
  tags: { team: 'shop' },
  mapping: ObjectTypeMapping.custom({
    allowProfileCreation: true,
    fields: {
      'orderId': { source: FieldSource.field('id'), target: StandardOrder.attribute('shopOrderId') },
      'email': { source: FieldSource.field('email'), contentType: FieldContentType.EMAIL_ADDRESS },
    },
    keys: {
      'shopOrderId': [{ fieldNames: ['orderId'], standardIdentifiers: [StandardIdentifier.UNIQUE, StandardIdentifier.ORDER] }],
      '_email': [{ fieldNames: ['email'], standardIdentifiers: [StandardIdentifier.PROFILE] }],
    },
  }),
});
const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-0a1b2c3d4e5f60718', availabilityZones: ['eu-central-1a'], isolatedSubnetIds: ['subnet-0a1b2c3d4e5f60718'] });
const contacts = new ProfileObjectType(stack, 'Contacts', {
  domainName: 'retail',
  objectTypeName: 'CTR',
  adoptExisting: true,
  removalPolicy: RemovalPolicy.DESTROY,
  provider: new ProfileObjectTypeProvider(stack, 'Provider', { timeout: Duration.minutes(10), memorySize: 512, vpc, vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED } }),
  mapping: ObjectTypeMapping.fromTemplate(ObjectTypeTemplate.CTR),
});
const user = new iam.User(stack, 'User');
orders.grants.putObjects(user);
ProfileObjectTypeGrants.fromObjectType(contacts).readObjects(user);
Tags.of(app).add('stage', 'test');
app.synth();
`;

if (!existsSync(tarball)) {
  console.error(`There is no tarball at ${tarball}; create it with: npx projen tarball`);
  process.exit(1);
}
const lowest = synthesize('lowest', peers.lowest);
if (process.argv.includes('--newest')) {
  const differences = differencesOf(lowest, synthesize('newest', peers.newest));
  if (differences.length > 0) {
    console.error(`The templates differ:\n${differences.join('\n')}`);
    process.exit(1);
  }
  console.log('Both versions produce the same template.');
}

/** Installs, compiles and synthesizes. Returns the template without the expected differences. */
function synthesize(name, versions) {
  const folder = mkdtempSync(path.join(tmpdir(), `peers-${name}-`));
  try {
    cpSync(tarball, path.join(folder, 'cdk-customer-profiles.tgz'));
    write(folder, 'package.json', JSON.stringify({
      name: `peers-${name}`,
      private: true,
      dependencies: { ...versions, 'cdk-customer-profiles': 'file:cdk-customer-profiles.tgz', 'typescript': devDependencies.typescript, '@types/node': devDependencies['@types/node'] },
    }));
    write(folder, 'tsconfig.json', JSON.stringify({
      // Checks declarations, too, to detect a type that one version does not have.
      compilerOptions: { strict: true, skipLibCheck: false, target: 'ES2022', lib: ['ES2022'], module: 'Node16', moduleResolution: 'Node16', types: ['node'] },
      files: ['app.ts'],
    }));
    write(folder, 'app.ts', APP);
    npm(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error');
    console.log(`${name}: ${Object.keys(versions).map((peer) => `${peer} ${versionOf(folder, peer)}`).join(', ')}`);
    node(folder, path.join(folder, 'node_modules', 'typescript', 'bin', 'tsc'));
    node(folder, 'app.js');
    const violations = violationsIn(path.join(folder, 'out', 'validation-report.json'));
    if (violations.length > 0) {
      throw new Error(`The template validation of ${name} has something to say:\n${violations.join('\n')}`);
    }
    return comparable(path.join(folder, 'out'));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The findings of the template validation of aws-cdk-lib. The lowest version has none. */
function violationsIn(report) {
  if (!existsSync(report)) return [];
  return JSON.parse(readFileSync(report, 'utf8')).pluginReports.flatMap(({ violations }) => violations).map(({ ruleName, description, violatingConstructs }) =>
    `  ${ruleName} ${description} ${violatingConstructs.map(({ constructPath }) => constructPath).join(', ')}`);
}

/** The code and runtime of the provider framework belong to aws-cdk-lib, and differ between versions. */
function comparable(output) {
  const [file] = readdirSync(output).filter((entry) => entry.endsWith('.template.json'));
  const template = JSON.parse(readFileSync(path.join(output, file), 'utf8'));
  for (const resource of Object.values(template.Resources)) {
    if (resource.Properties?.Handler !== 'framework.onEvent') continue;
    delete resource.Properties.Runtime;
    delete resource.Properties.Code;
    delete resource.Metadata;
  }
  return template;
}

/** The paths at which two values differ. */
function differencesOf(one, other, place = '') {
  if (isDeepStrictEqual(one, other)) return [];
  if (!isObject(one) || !isObject(other)) return [`  ${place}: ${JSON.stringify(one)} at the lowest, ${JSON.stringify(other)} at the newest`];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((name) => differencesOf(one[name], other[name], `${place}/${name}`));
}

function isObject(value) {
  return typeof value === 'object' && value !== null;
}

function versionOf(folder, name) {
  return JSON.parse(readFileSync(path.join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;
}

function write(folder, file, content) {
  writeFileSync(path.join(folder, file), content);
}

/** Runs npm as a script of Node, without a shell. On Windows, `npm` is a batch file. */
function npm(folder, ...commandArguments) {
  const candidates = [
    process.env.npm_execpath,
    path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(path.dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = candidates.find((candidate) => candidate?.endsWith('.js') && existsSync(candidate));
  if (script === undefined) {
    console.error('npm was not found next to Node. Run this script with npm: npm exec -- node scripts/peers.mjs');
    process.exit(1);
  }
  node(folder, script, ...commandArguments);
}

function node(folder, ...commandArguments) {
  const { status, error } = spawnSync(process.execPath, commandArguments, {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, OUTPUT: path.join(folder, 'out'), CDK_VALIDATION: 'true', JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20' },
  });
  if (error) {
    throw error;
  }
  if (status !== 0) {
    throw new Error(`${path.basename(commandArguments[0])} failed in ${folder}`);
  }
}
