import { spawnSync } from 'child_process';
import { readFileSync } from 'fs';
import * as path from 'path';
import { UNLIMITED_RATES } from '../../local-aws/customer-profiles/request-rates';
import { Playground } from '../../local-aws/demo/playground';

jest.setTimeout(300_000);

/** An object type that needs every permission: its tags change, it has a key, and it is deleted. */
const APP = `
const { App, Duration, RemovalPolicy, Stack } = require('aws-cdk-lib');
const { Key } = require('aws-cdk-lib/aws-kms');
const { FieldSource, ObjectTypeMapping, ProfileObjectType, ProfileObjectTypeProvider, StandardIdentifier } = require('cdk-customer-profiles');
const app = new App();
const stack = new Stack(app, 'Permissions');
const isChanged = process.env.CHANGED === 'yes';
new ProfileObjectType(stack, 'Orders', {
  domainName: 'permissions',
  objectTypeName: 'ShopOrder',
  mapping: ObjectTypeMapping.custom({
    fields: { 'id': { source: FieldSource.field('id') } },
    keys: { 'shopId': [{ fieldNames: ['id'], standardIdentifiers: [StandardIdentifier.PROFILE, StandardIdentifier.UNIQUE] }] },
  }),
  tags: isChanged ? { team: 'web' } : { team: 'shop', trial: 'yes' },
  encryptionKey: new Key(stack, 'Key'),
  removalPolicy: RemovalPolicy.DESTROY,
  // An access denied error is retried for up to a minute.
  provider: new ProfileObjectTypeProvider(stack, 'Provider', { timeout: Duration.seconds(10) }),
});
app.synth();
`;

interface Statement {
  Action: string | string[];
  Resource: unknown;
}

type Template = { Resources: Record<string, { Type: string; Properties: any }> };

/** An action or resource that is removed from a statement. */
interface Omission {
  readonly name: string;
  readonly from: (template: Template) => Template;
}

let playground: Playground;
let before: Template;
let after: Template;

beforeAll(async () => {
  playground = await Playground.open({ requestRates: UNLIMITED_RATES });
  await playground.createConnectDomain('permissions');
  const app = playground.consumer.createApp({ 'app.js': APP, 'cdk.json': JSON.stringify({ app: 'node app.js' }) });
  const synthesize = (changed: string): Template => {
    const folder = `out-${changed}`;
    const env = { ...process.env, CHANGED: changed, CDK_OUTDIR: folder };
    const { status, stderr } = spawnSync(process.execPath, ['app.js'], { cwd: app, encoding: 'utf-8', env });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    return JSON.parse(readFileSync(path.join(app, folder, 'Permissions.template.json'), 'utf-8'));
  };
  [before, after] = [synthesize('no'), synthesize('yes')];
  // Uploads the assets of all variants.
  const { exitCode } = await playground.cli(app).deploy(['Permissions']);
  expect(exitCode).toBe(0);
  await playground.cli(app).destroy(['Permissions']);
});

afterAll(async () => {
  await playground?.close();
});

/** Creates the stack, changes its tags and deletes it. Returns the step that failed. */
async function live(name: string, change: (template: Template) => Template): Promise<string> {
  const { cloudFormation } = playground.localAws;
  const step = async (action: string, template?: Template) => {
    const members = template && { TemplateBody: JSON.stringify(change(structuredClone(template))), Capabilities: ['CAPABILITY_IAM'] };
    await cloudFormation.respond(action, { StackName: name, ...members });
    await cloudFormation.settled(name);
    return cloudFormation.respond('DescribeStacks', { StackName: name })
      .then(({ Stacks }) => (Stacks as { StackStatus: string }[])[0].StackStatus, () => 'DELETE_COMPLETE');
  };
  const steps = [
    ['CreateStack', before, 'CREATE_COMPLETE'],
    ['UpdateStack', after, 'UPDATE_COMPLETE'],
    ['DeleteStack', undefined, 'DELETE_COMPLETE'],
  ] as const;
  for (const [action, template, wanted] of steps) {
    const status = await step(action, template);
    if (status !== wanted) {
      return `${action} ended with ${status}`;
    }
  }
  return 'all succeeded';
}

function statementsOf(template: Template): { resource: string; index: number; statement: Statement }[] {
  return Object.entries(template.Resources)
    .filter(([, { Type }]) => Type === 'AWS::IAM::Policy')
    .flatMap(([resource, { Properties }]) => (
      (Properties.PolicyDocument.Statement as Statement[]).map((statement, index) => ({ resource, index, statement }))
    ));
}

/** All variants without one action or resource. */
function omissions(template: Template): Omission[] {
  return statementsOf(template).flatMap(({ resource, index, statement }) => (['Action', 'Resource'] as const).flatMap(member => {
    const values = [statement[member]].flat() as unknown[];
    return values.map((value, position) => ({
      name: `${[statement.Action].flat().join(', ')} without ${member === 'Action' ? value : `resource ${position + 1} of ${values.length}`}`,
      from: (changed: Template) => {
        const rest = values.filter((_, other) => other !== position);
        const statements = changed.Resources[resource].Properties.PolicyDocument.Statement;
        statements[index][member] = rest.length > 0 ? rest : (member === 'Action' ? 'sts:GetCallerIdentity' : 'arn:aws:sns:us-east-1:123456789012:none');
        return changed;
      },
    }));
  }));
}

/**
 * Permissions that are not needed in this test: those of the framework after a failed invocation, those for a version that it
 * does not invoke, and those of the handler if a response has no tags.
 */
const NOT_NEEDED_HERE = /^lambda:GetFunction |^lambda:InvokeFunction without resource 2| without profile:ListTagsForResource$/;

describe('The permissions of both functions', () => {
  test('are sufficient to create, update and delete an object type', async () => {
    expect(await live('Enough', template => template)).toBe('all succeeded');
  });

  test('are all required: without any one action or resource a step fails', async () => {
    const enough: string[] = [];
    const tried = omissions(before).filter(({ name }) => !NOT_NEEDED_HERE.test(name));

    // Several at the same time, because access denied errors are retried until the timeout.
    const queue = [...tried.entries()];
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [index, { name, from }] = next;
        const renamed = (template: Template): Template => JSON.parse(JSON.stringify(from(template)).replaceAll('"ShopOrder"', `"Order${index}"`));
        if (await live(`Variant${index}`, renamed) === 'all succeeded') {
          enough.push(name);
        }
      }
    };
    await Promise.all([work(), work(), work()]);

    expect(tried.length).toBeGreaterThanOrEqual(12);
    expect(enough).toEqual([]);
  });

  test('do not allow another domain, another action, or the key without the service', async () => {
    const TemplateBody = JSON.stringify(before);
    await playground.localAws.cloudFormation.respond('CreateStack', { StackName: 'Wide', TemplateBody, Capabilities: ['CAPABILITY_IAM'] });
    await playground.localAws.cloudFormation.settled('Wide');
    const roles = await physicalIdsOf('Wide', 'AWS::IAM::Role');
    const [keyId] = await physicalIdsOf('Wide', 'AWS::KMS::Key');
    const keyArn = `arn:aws:kms:us-east-1:123456789012:key/${keyId}`;
    const domain = 'arn:aws:profile:us-east-1:123456789012:domains/permissions';
    const isAllowed = (action: string, resource: string, context = {}) => (
      roles.some(role => playground.localAws.iam.isAllowed(role, action, resource, context))
    );

    expect(roles).toHaveLength(2);
    expect(isAllowed('profile:PutProfileObjectType', domain)).toBe(true);
    expect(isAllowed('kms:Decrypt', keyArn, { 'kms:ViaService': 'profile.us-east-1.amazonaws.com' })).toBe(true);
    const grant = { 'kms:ViaService': 'profile.us-east-1.amazonaws.com', 'kms:GrantIsForAWSResource': 'true' };
    expect(isAllowed('kms:CreateGrant', keyArn, grant)).toBe(true);
    expect(isAllowed('kms:CreateGrant', keyArn, { ...grant, 'kms:GrantIsForAWSResource': 'false' })).toBe(false);
    expect(isAllowed('kms:Decrypt', keyArn)).toBe(false);
    expect(isAllowed('kms:Decrypt', keyArn, { 'kms:ViaService': 's3.us-east-1.amazonaws.com' })).toBe(false);
    expect(isAllowed('profile:PutProfileObjectType', `${domain}2`)).toBe(false);
    expect(isAllowed('profile:PutProfileObjectType', `${domain}2/object-types/ShopOrder`)).toBe(false);
    for (const action of ['DeleteDomain', 'UpdateDomain', 'TagResource', 'ListTagsForResource', 'PutProfileObject', 'DeleteProfileObject', 'ListProfileObjectTypes', 'SearchProfiles']) {
      expect(isAllowed(`profile:${action}`, domain)).toBe(false);
    }
  });
});

async function physicalIdsOf(stackName: string, type: string): Promise<string[]> {
  const { StackResources } = await playground.localAws.cloudFormation.respond('DescribeStackResources', { StackName: stackName });
  return (StackResources as { ResourceType: string; PhysicalResourceId: string }[])
    .filter(({ ResourceType }) => ResourceType === type)
    .map(({ PhysicalResourceId }) => PhysicalResourceId);
}
