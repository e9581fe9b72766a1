import { GetFunctionCommand, InvokeCommand, LambdaClient, ListFunctionsCommand, waitUntilFunctionActiveV2 } from '@aws-sdk/client-lambda';
import { Loopback } from './loopback';
import { Iam } from '../../../local-aws/iam/iam';
import { Role } from '../../../local-aws/iam/role';
import { Lambda } from '../../../local-aws/lambda/lambda';
import { LambdaApi } from '../../../local-aws/lambda/lambda-api';

const TRUST = { Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } } };
const ARN = 'arn:aws:lambda:eu-central-1:111122223333:function:work';

let loopback: Loopback;
let iam: Iam;
let lambda: Lambda;
let caller: Role;

beforeEach(async () => {
  loopback = new Loopback();
  await loopback.start();
  iam = new Iam(loopback.environment);
  const { arn } = iam.createRole('worker', '/', { assumeRolePolicyDocument: TRUST, managedPolicyArns: [] });
  caller = iam.createRole('caller', '/', { assumeRolePolicyDocument: TRUST, managedPolicyArns: [] });
  lambda = new Lambda({ environment: loopback.environment, iam, readObject: () => Buffer.alloc(0), redeliveryDelays: [] });
  loopback.service = new LambdaApi(iam, lambda);
  loopback.principalOf = accessKeyId => iam.principalOf(accessKeyId);
  await lambda.createFunction({
    functionName: 'work',
    roleArn: arn,
    handler: 'index.handler',
    runtime: 'nodejs24.x',
    code: { zipFile: 'exports.handler = async (event) => { console.log("at work"); if (event.fail) throw new TypeError("no"); return event; };' },
    timeout: 5,
    memorySize: 128,
    environment: {},
    logGroupName: 'log',
  });
});

afterEach(async () => {
  await lambda.close();
  await loopback.stop();
});

function client(accessKeyId = 'AKIAADMINISTRATOR'): LambdaClient {
  const credentials = { accessKeyId, secretAccessKey: 'secret' };
  return new LambdaClient({ endpoint: loopback.environment.endpoint, region: 'eu-central-1', credentials, maxAttempts: 1 });
}

function clientOfCaller(): LambdaClient {
  return client(iam.accessKeyOf(caller.arn, 'session'));
}

test('Invoke returns the payload of the function', async () => {
  const { Payload, FunctionError, StatusCode } = await client().send(new InvokeCommand({ FunctionName: ARN, Payload: '{"a":1}' }));
  expect([Payload!.transformToString(), FunctionError, StatusCode]).toEqual(['{"a":1}', undefined, 200]);
});

test('Invoke returns a header for a failed function, and the error in the payload', async () => {
  const { Payload, FunctionError, StatusCode } = await client().send(new InvokeCommand({ FunctionName: 'work', Payload: '{"fail":true}' }));
  expect([FunctionError, StatusCode]).toEqual(['Unhandled', 200]);
  expect(JSON.parse(Payload!.transformToString())).toMatchObject({ errorType: 'TypeError', errorMessage: 'no', trace: expect.any(Array) });
});

test('Invoke with an event returns before the function has run', async () => {
  const { StatusCode } = await client().send(new InvokeCommand({ FunctionName: 'work', InvocationType: 'Event', Payload: '{}' }));
  expect([StatusCode, lambda.logs('work')]).toEqual([202, []]);
});

test('Invoke rejects a payload that is not JSON', async () => {
  await expect(client().send(new InvokeCommand({ FunctionName: 'work', Payload: '{' }))).rejects.toMatchObject({ name: 'InvalidRequestContentException' });
});

test('A function is active when it is created', async () => {
  const { state } = await waitUntilFunctionActiveV2({ client: client(), maxWaitTime: 5 }, { FunctionName: ARN });
  expect(state).toBe('SUCCESS');
});

test('A missing function is a 404', async () => {
  await expect(client().send(new GetFunctionCommand({ FunctionName: 'absent' }))).rejects.toMatchObject({
    name: 'ResourceNotFoundException', message: 'Function not found: absent', $metadata: { httpStatusCode: 404 },
  });
});

test('A role can invoke only what its current policies allow', async () => {
  const invoke = async () => clientOfCaller().send(new InvokeCommand({ FunctionName: ARN }));
  const sentence = `User: arn:aws:sts::111122223333:assumed-role/caller/session is not authorized to perform: lambda:InvokeFunction on resource: ${ARN}`;
  await expect(invoke()).rejects.toMatchObject({ name: 'AccessDeniedException', message: expect.stringContaining(sentence), $metadata: { httpStatusCode: 403 } });
  caller.putInlinePolicy('invoke', { Statement: { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: ARN } });
  await expect(invoke()).resolves.toMatchObject({ StatusCode: 200 });
  caller.deleteInlinePolicy('invoke');
  await expect(invoke()).rejects.toMatchObject({ name: 'AccessDeniedException' });
});

test('An operation that is not modeled is an error with its name', async () => {
  await expect(client().send(new ListFunctionsCommand({}))).rejects.toMatchObject({ message: 'local-aws does not model GET /2015-03-31/functions of Lambda' });
});
