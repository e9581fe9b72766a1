import { readdirSync, readFileSync } from 'fs';
import * as path from 'path';
import { Loopback } from './loopback';
import { zip } from './zip';
import { Iam } from '../../../local-aws/iam/iam';
import { Lambda } from '../../../local-aws/lambda/lambda';
import { LambdaApi } from '../../../local-aws/lambda/lambda-api';

const TRUST = { Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } } };
const FRAMEWORK = path.join(path.dirname(require.resolve('aws-cdk-lib/package.json')), 'custom-resources/lib/provider-framework/runtime');

const EVENT = {
  RequestType: 'Create',
  RequestId: 'request-1',
  ResponseURL: 'https://127.0.0.1/responses/1?signature=abc',
  StackId: 'arn:aws:cloudformation:eu-central-1:111122223333:stack/Shop/1',
  ResourceType: 'Custom::Thing',
  LogicalResourceId: 'Thing',
  ResourceProperties: { ServiceToken: 'token', Color: 'blue' },
};

// A function can be slow on a busy computer.
jest.setTimeout(30_000);

let loopback: Loopback;
let iam: Iam;
let lambda: Lambda;

beforeEach(async () => {
  loopback = new Loopback();
  await loopback.start();
  iam = new Iam(loopback.environment);
  const files = Object.fromEntries(readdirSync(FRAMEWORK).filter(name => name.endsWith('.js')).map(name => [name, readFileSync(path.join(FRAMEWORK, name))]));
  lambda = new Lambda({ environment: loopback.environment, iam, readObject: () => zip(files), redeliveryDelays: [10, 20] });
  loopback.service = new LambdaApi(iam, lambda);
  loopback.principalOf = accessKeyId => iam.principalOf(accessKeyId);
});

afterEach(async () => {
  await lambda.close();
  await loopback.stop();
});

/** The function of the framework in front of a handler, as in cr.Provider, and the response to CloudFormation. */
async function responseOf(handlerSource: string, event: Record<string, unknown> = EVENT): Promise<Record<string, unknown>> {
  const common = { runtime: 'nodejs24.x', memorySize: 128, logGroupName: 'log' };
  const handlerRole = iam.createRole('handler', '/', { assumeRolePolicyDocument: TRUST, managedPolicyArns: [] });
  const handler = await lambda.createFunction({
    ...common, functionName: 'handler', roleArn: handlerRole.arn, handler: 'index.handler', code: { zipFile: handlerSource }, timeout: 2, environment: {},
  });
  const role = iam.createRole('framework', '/', { assumeRolePolicyDocument: TRUST, managedPolicyArns: [] });
  role.putInlinePolicy('invoke', {
    Statement: [
      { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: [handler.arn, `${handler.arn}:*`] },
      { Effect: 'Allow', Action: 'lambda:GetFunction', Resource: handler.arn },
    ],
  });
  const framework = await lambda.createFunction({
    ...common,
    functionName: 'framework',
    roleArn: role.arn,
    handler: 'framework.onEvent',
    code: { bucket: 'assets', key: 'framework.zip' },
    timeout: 900,
    environment: { USER_ON_EVENT_FUNCTION_ARN: handler.arn },
  });
  lambda.invokeWithEvent(framework.arn, event);
  for (const end = Date.now() + 20_000; loopback.unsigned.length === 0;) {
    if (Date.now() > end) throw new Error(`no response; ${lambda.logs('framework').join('\n')}`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  return JSON.parse(loopback.unsigned.at(-1)!.body) as Record<string, unknown>;
}

test('The response of the handler reaches CloudFormation, at the complete path of the response URL', async () => {
  const response = await responseOf('exports.handler = async (event) => ({ PhysicalResourceId: "thing-1", Data: { Color: event.ResourceProperties.Color } });');
  expect(response).toEqual({
    Status: 'SUCCESS',
    Reason: 'SUCCESS',
    StackId: EVENT.StackId,
    RequestId: 'request-1',
    PhysicalResourceId: 'thing-1',
    LogicalResourceId: 'Thing',
    Data: { Color: 'blue' },
  });
  expect(loopback.unsigned).toMatchObject([{ method: 'PUT', path: '/responses/1?signature=abc' }]);
});

test('The error of the handler is the reason in CloudFormation', async () => {
  const response = await responseOf('exports.handler = async () => { throw new Error("the domain is closed"); };');
  expect(response).toMatchObject({ Status: 'FAILED', PhysicalResourceId: 'AWSCDK::CustomResourceProviderFramework::CREATE_FAILED' });
  expect(response.Reason).toContain('the domain is closed');
  expect(response.Reason).toContain('Logs: /aws/lambda/handler');
});

test('A handler that crashes fails the resource immediately', async () => {
  const response = await responseOf('exports.handler = async () => process.exit(1);');
  expect(response).toMatchObject({ Status: 'FAILED', Reason: expect.stringContaining('Runtime exited with error: exit status 1') });
});

test('A handler that times out fails the resource', async () => {
  const response = await responseOf('exports.handler = () => new Promise(resolve => setTimeout(resolve, 60_000));');
  expect(response).toMatchObject({ Status: 'FAILED', Reason: expect.stringContaining('Task timed out after 2.00 seconds') });
});

test('The framework retries if CloudFormation does not accept its response', async () => {
  loopback.unsignedStatuses.push(503);
  await responseOf('exports.handler = async () => ({});');
  for (const end = Date.now() + 10_000; loopback.unsigned.length < 2 && Date.now() < end;) await new Promise(resolve => setTimeout(resolve, 10));
  expect(loopback.unsigned).toHaveLength(2);
  expect(loopback.unsigned[1]).toEqual(loopback.unsigned[0]);
});
