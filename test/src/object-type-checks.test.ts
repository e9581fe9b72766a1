import { App, CfnParameter, Duration, Stack, Stage } from 'aws-cdk-lib';
import * as kms from 'aws-cdk-lib/aws-kms';
import { ENVIRONMENT, messageOf, orders, problemsOf, shopStack } from './examples';
import { ProfileObjectTypeProvider } from '../../src';

describe('the error of an object type', () => {
  test('contains the construct and all problems', () => {
    const stack = shopStack();
    expect(messageOf(() => orders(stack, { domainName: 'my domain', objectTypeName: '2nd', expiration: Duration.hours(36) })).split('\n')).toEqual([
      'The object type Shop/Orders is invalid:',
      '[domainName] Domain name "my domain" is not valid. A domain name has 1 to 64 letters (a-z, A-Z), digits, "_", or "-". Use the name of the domain, not its ARN.',
      '[objectTypeName] Object type name "2nd" is not valid. An object type name has 1 to 255 letters (a-z, A-Z), digits, "_", or "-", and begins with a letter. Rename the object type.',
      '[expiration] The expiration is 1.5 days. The service allows whole days from 1 to 1,098. Set an expiration in that range, for example Duration.days(365).',
    ]);
  });

  test('reports an expiration that cannot be converted to days', () => {
    const stack = shopStack();
    const hours = new CfnParameter(stack, 'Hours', { type: 'Number' }).valueAsNumber;
    expect(problemsOf(() => orders(stack, { expiration: Duration.hours(hours) }))).toEqual(['expiration']);
  });

  test.each<[string, (stack: Stack) => kms.IKeyRef]>([
    ['made here', stack => new kms.Alias(stack, 'Alias', { aliasName: 'alias/shop', targetKey: new kms.Key(stack, 'Key') })],
    ['imported by name', stack => kms.Alias.fromAliasName(stack, 'Alias', 'alias/shop')],
    ['imported as a key', stack => kms.Key.fromKeyArn(stack, 'Alias', 'arn:aws:kms:eu-central-1:111122223333:alias/shop')],
  ])('rejects an alias as a key: %s', (_, key) => {
    const stack = shopStack();
    expect(problemsOf(() => orders(stack, { encryptionKey: key(stack) }))).toEqual(['encryptionKey']);
    expect(problemsOf(() => orders(shopStack(), { domainEncryptionKey: key(shopStack()) }))).toEqual(['domainEncryptionKey']);
  });

  test.each([Duration.seconds(0), Duration.hours(2), Duration.millis(1500), Duration.minutes(5), Duration.minutes(1)])('rejects a serviceTimeout of %s', serviceTimeout => {
    expect(problemsOf(() => orders(shopStack(), { serviceTimeout }))).toEqual(['serviceTimeout']);
  });

  test('rejects a handler timeout that is not shorter than the serviceTimeout', () => {
    const stack = shopStack();
    const provider = new ProfileObjectTypeProvider(stack, 'Provider', { timeout: Duration.minutes(10) });
    expect(messageOf(() => orders(stack, { provider, serviceTimeout: Duration.minutes(10) }))).toContain(
      '[serviceTimeout] The serviceTimeout is 10 minutes, but the timeout of the provider\'s handler is 10 minutes. The serviceTimeout must be longer.',
    );
  });

  test('rejects a provider of another region', () => {
    const app = new App();
    const provider = new ProfileObjectTypeProvider(shopStack({ env: { account: '111122223333', region: 'us-east-1' } }, 'Other', app), 'Provider');
    expect(messageOf(() => orders(shopStack(ENVIRONMENT, 'Shop', app), { provider }))).toContain(
      '[provider] The provider Other/Provider is in aws://111122223333/us-east-1, but the object type is in aws://111122223333/eu-central-1. Both must be in the same account and region.',
    );
  });

  test('rejects a provider of another stage', () => {
    const app = new App();
    const provider = new ProfileObjectTypeProvider(new Stack(new Stage(app, 'Test'), 'Shop'), 'Provider');
    expect(problemsOf(() => orders(new Stack(new Stage(app, 'Production'), 'Shop'), { provider }))).toEqual(['provider']);
  });
});
