import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import * as path from 'node:path';
import { App, aws_customerprofiles as customerprofiles } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { ENVIRONMENT, messageOf, orderMapping, orders, shopStack } from './examples';
import * as library from '../../src';

const ROOT = path.resolve(__dirname, '..', '..');

/** Below node_modules, where a bundle finds the peers of the library. */
let folder: string;

/** The library as one file, with the peers outside. */
function bundleIn(place: string): typeof library {
  const file = path.join(folder, place, 'index.js');
  const options = {
    entryPoints: [path.join(ROOT, 'src', 'index.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    external: ['aws-cdk-lib', 'constructs'],
    tsconfig: path.join(ROOT, 'tsconfig.dev.json'),
  };
  // In a separate process, because esbuild does not work in the realm of a test.
  execFileSync(process.execPath, ['-e', `require('esbuild').buildSync(${JSON.stringify(options)})`], { cwd: ROOT });
  return require(file); // eslint-disable-line @typescript-eslint/no-require-imports
}

let other: typeof library;

beforeAll(() => {
  mkdirSync(path.join(ROOT, 'node_modules', '.cache'), { recursive: true });
  folder = mkdtempSync(path.join(ROOT, 'node_modules', '.cache', 'copies-'));
  mkdirSync(path.join(folder, 'copy'));
  symlinkSync(path.join(ROOT, 'assets'), path.join(folder, 'copy', 'assets'), 'junction');
  other = bundleIn(path.join('copy', 'lib'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('two copies of the library in one tree', () => {
  const otherOrders = (stack: ReturnType<typeof shopStack>, props: Partial<library.ProfileObjectTypeProps> = {}, id = 'Other') => (
    new other.ProfileObjectType(stack, id, { domainName: 'retail', objectTypeName: 'ShopOrder', mapping: orderMapping(), ...props })
  );

  test('have different classes', () => {
    expect(other.ProfileObjectType).not.toBe(library.ProfileObjectType);
  });

  test("detect each other's object types", () => {
    const stack = shopStack();
    orders(stack);
    otherOrders(stack);
    const message = messageOf(() => Template.fromStack(stack));
    expect(message).toContain('[Shop/Orders] [sameType] ');
    expect(message).toContain('[Shop/Other] [sameType] ');
  });

  test("recognize each other's object types", () => {
    expect(library.ProfileObjectType.isProfileObjectType(otherOrders(shopStack()))).toBe(true);
    expect(other.ProfileObjectType.isProfileObjectType(orders(shopStack()))).toBe(true);
  });

  test('share the provider of a stack and the policy of a domain', () => {
    const stack = shopStack();
    orders(stack);
    otherOrders(stack, { objectTypeName: 'Refund' });
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::Lambda::Function', 2);
    expect(Object.keys(template.findResources('AWS::IAM::Policy')).filter(id => id.startsWith('CustomerProfilesAccess'))).toHaveLength(1);
  });

  test('count the policies of a role together and only once', () => {
    const stack = shopStack();
    for (let index = 0; index < 30; index++) {
      const make = index % 2 === 0 ? orders : otherOrders;
      make(stack, { domainName: `domain-of-the-shop${index}` }, `Orders${index}`);
    }
    expect(messageOf(() => Template.fromStack(stack)).match(/\[rolePolicies\]/g)).toHaveLength(1);
  });

  test('check an L1 once', () => {
    const stack = shopStack();
    new customerprofiles.CfnObjectType(stack, 'L1', { domainName: 'retail', objectTypeName: 'Plain', description: '' })
      .with(new library.ObjectTypeRules(), new other.ObjectTypeRules());
    expect(messageOf(() => Template.fromStack(stack)).match(/\[description\]/g)).toHaveLength(1);
  });

  test("compare the keys of each other's object types", () => {
    const stack = shopStack(ENVIRONMENT);
    const domain = new customerprofiles.CfnDomain(stack, 'Domain', { domainName: 'retail', defaultExpirationDays: 365, defaultEncryptionKey: '0a1b' });
    const objectType = otherOrders(stack, { domain, domainName: undefined });
    library.ProfileObjectTypeGrants.fromObjectType(objectType).putObjects(new iam.User(stack, 'User'));
    const [policy] = Object.entries(Template.fromStack(stack).findResources('AWS::IAM::Policy')).filter(([id]) => id.startsWith('User')).map(([, resource]) => resource);
    expect(JSON.stringify(policy)).toContain('kms:GenerateDataKey');
  });
});

test('an app with the library in its bundle fails with the packages to exclude', () => {
  const bundled = bundleIn('bundled');
  const stack = shopStack({}, 'Shop', new App());
  expect(messageOf(() => new bundled.ProfileObjectTypeProvider(stack, 'Provider'))).toContain(
    'It is missing if the app is bundled together with this library. Exclude the packages cdk-customer-profiles, aws-cdk-lib and constructs from the bundle, for example with esbuild\'s --packages=external.',
  );
});
