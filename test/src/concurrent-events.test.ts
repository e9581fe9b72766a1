import { App, Duration, Environment, NestedStack, Stack, Stage, Validations } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { orders } from './examples';
import { ProfileObjectTypeProvider, ProfileObjectTypeProviderProps } from '../../src';

const ENV = { account: '123456789012', region: 'eu-central-1' };

function addObjectTypes(stack: Stack, count: number, props: ProfileObjectTypeProviderProps = {}): Stack {
  const provider = new ProfileObjectTypeProvider(stack, 'Provider', props);
  for (let index = 0; index < count; index++) {
    orders(stack, { objectTypeName: `Type${stack.node.addr}${index}`, provider }, `Type${index}`);
  }
  return stack;
}

const stackWith = (scope: Construct, id: string, count: number, props?: ProfileObjectTypeProviderProps, env: Environment = ENV) =>
  addObjectTypes(new Stack(scope, id, { env }), count, props);

function warningsOf(stack: Stack): string[] {
  App.of(stack)!.synth();
  return stack.node.metadata.filter(({ type }) => type === 'aws:cdk:warning').map(({ data }) => String(data));
}

describe('The warning of object types that are deployed at the same time', () => {
  test('has the number of object types, and fixes that are accepted', () => {
    const warning = (props?: ProfileObjectTypeProviderProps) => {
      const app = new App();
      return warningsOf(['One', 'Two', 'Three', 'Four', 'Five'].map(id => stackWith(app, id, 12, props))[0]);
    };

    expect(warning()).toEqual([expect.stringContaining(
      'CloudFormation can work on 50 object types of 5 stacks of this account and region at the same time. '
      + 'Customer Profiles accepts one PutProfileObjectType per second, so an event can take about 300 seconds, but the timeout of the handler is 300 seconds. '
      + 'Set maxConcurrency: 9 or timeout: Duration.minutes(6) on each provider, or acknowledge this warning if the stacks are not deployed at the same time.',
    )]);
    expect(warning({ maxConcurrency: 9 })).toEqual([]);
    expect(warning({ timeout: Duration.minutes(6) })).toEqual([]);
  });

  test('is added to one stack without a limit', () => {
    const warning = (props: ProfileObjectTypeProviderProps) => warningsOf(stackWith(new App(), 'Shop', 150, props));

    expect(warning({ maxConcurrency: 500 })).toEqual([expect.stringContaining('Set maxConcurrency: 49 on each provider, or acknowledge this warning if AWS has increased the quota.')]);
    expect(warning({ maxConcurrency: 49 })).toEqual([]);
  });

  test('is added to one stack only, and can be acknowledged there', () => {
    const app = new App();
    const stacks = ['One', 'Two', 'Three', 'Four', 'Five'].map(id => stackWith(app, id, 10));
    Validations.of(stacks[0]).acknowledge({ id: 'cdk-customer-profiles:concurrency', reason: 'deployed one after another' });

    expect(stacks.flatMap(warningsOf)).toEqual([]);
  });

  test.each<[string, (app: App) => Stack[]]>([
    ['stacks of different regions', app => ['eu-west-1', 'eu-west-2', 'eu-west-3', 'us-east-1', 'us-east-2'].map(region => stackWith(app, region, 10, {}, { ...ENV, region }))],
    ['stacks of different stages', app => ['A', 'B', 'C', 'D', 'E'].map(id => stackWith(new Stage(app, id), 'Shop', 10))],
    ['stacks without a known environment', app => ['A', 'B', 'C', 'D', 'E'].map(id => stackWith(app, id, 10, {}, {}))],
    ['one stack with 200 object types and the default', app => [stackWith(app, 'Shop', 200)]],
  ])('is not added to %s', (_, stacksOf) => {
    expect(stacksOf(new App()).flatMap(warningsOf)).toEqual([]);
  });

  test('counts nested stacks with their parent', () => {
    const parent = new Stack(new App(), 'Shop');
    ['A', 'B', 'C', 'D', 'E'].forEach(id => addObjectTypes(new NestedStack(parent, id), 10));

    expect(warningsOf(parent.node.findChild('A') as Stack)).toHaveLength(1);
  });
});
