import { App, Stack, Stage, Validations, aws_customerprofiles as customerprofiles } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { orderMapping } from './examples';
import { ObjectTypeRules, ProfileObjectType } from '../../src';

const ID = 'cdk-customer-profiles:standardObjectName';

/** The warnings of a construct that adds them at its creation, or at synthesis. */
function warningsOf(acknowledge: (scopes: Record<'objectType' | 'stack' | 'stage' | 'app', IConstruct>) => void, isLate: boolean): string[] {
  const app = new App();
  const stage = new Stage(app, 'Dev');
  const stack = new Stack(stage, 'Shop');
  const props = { domainName: 'retail', objectTypeName: '_shopOrder' };
  const mapping = orderMapping();
  const objectType = isLate
    ? new customerprofiles.CfnObjectType(stack, 'Orders', { ...props, description: 'Orders', fields: mapping.cfnFields, keys: mapping.cfnKeys })
    : new ProfileObjectType(stack, 'Orders', { ...props, mapping });
  if (isLate) objectType.with(new ObjectTypeRules());
  acknowledge({ objectType, stack, stage, app });
  return app.synth().getNestedAssembly('assembly-Dev').stacks[0].messages.map(({ entry }) => String(entry.data)).filter(text => text.includes(ID));
}

describe.each([['found at creation', false], ['found at synthesis', true]])('a warning that is %s', (_, isLate) => {
  test('is shown', () => {
    expect(warningsOf(() => {}, isLate)).toHaveLength(1);
  });

  test.each(['objectType', 'stack', 'stage'] as const)('is acknowledged on the %s', scope => {
    expect(warningsOf(scopes => Validations.of(scopes[scope]).acknowledge({ id: ID, reason: 'It is ours' }), isLate)).toEqual([]);
  });
});

test('an acknowledgment on the app applies only to warnings that are added before it', () => {
  const acknowledge: Parameters<typeof warningsOf>[0] = ({ app }) => Validations.of(app).acknowledge({ id: ID, reason: 'It is ours' });
  expect(warningsOf(acknowledge, false)).toEqual([]);
  expect(warningsOf(acknowledge, true)).toHaveLength(1);
});
