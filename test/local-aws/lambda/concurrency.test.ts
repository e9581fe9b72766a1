import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { Loopback } from './loopback';
import { Iam } from '../../../local-aws/iam/iam';
import { Lambda, LambdaOptions } from '../../../local-aws/lambda/lambda';
import { LambdaApi } from '../../../local-aws/lambda/lambda-api';

const TRUST = { Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } } };
const ARN = 'arn:aws:lambda:eu-central-1:111122223333:function:work';
const WAITING = `exports.handler = async event => {
  console.log("begins " + event.name);
  await new Promise(resolve => setTimeout(resolve, event.wait ?? 0));
  console.log("ends " + event.name);
  if (event.crash) process.exit(1);
  if (event.fails) throw new Error(event.name);
  return [process.pid, event.name];
};`;

let loopback: Loopback;
let lambda: Lambda;

afterEach(async () => {
  await lambda.close();
  await loopback.stop();
});

async function start(options: Partial<LambdaOptions>): Promise<void> {
  loopback = new Loopback();
  await loopback.start();
  const iam = new Iam(loopback.environment);
  const { arn } = iam.createRole('worker', '/', { assumeRolePolicyDocument: TRUST, managedPolicyArns: [] });
  lambda = new Lambda({ environment: loopback.environment, iam, readObject: () => Buffer.alloc(0), redeliveryDelays: [], ...options });
  loopback.service = new LambdaApi(iam, lambda);
  await lambda.createFunction({
    functionName: 'work', roleArn: arn, handler: 'index.handler', runtime: 'nodejs24.x', code: { zipFile: WAITING }, timeout: 10, memorySize: 128, environment: {}, logGroupName: 'log',
  });
}

async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; !condition();) {
    if (Date.now() > end) throw new Error('it did not happen within 20 seconds');
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

const event = (name: string, more: object = {}) => JSON.stringify({ name, ...more });
const responseOf = async (name: string, more: object = {}) => {
  const result = await lambda.invoke('work', event(name, more));
  return 'payload' in result ? JSON.parse(result.payload) : result.error;
};

describe('The concurrency of an account', () => {
  test('rejects a synchronous invocation above the limit, as Lambda does', async () => {
    await start({ concurrency: 1 });
    const client = new LambdaClient({
      endpoint: loopback.environment.endpoint, region: 'eu-central-1', credentials: { accessKeyId: 'AKIAADMINISTRATOR', secretAccessKey: 'secret' }, maxAttempts: 1,
    });
    const running = responseOf('long', { wait: 1_000 });

    await expect(client.send(new InvokeCommand({ FunctionName: 'work', Payload: event('rejected') }))).rejects.toMatchObject({
      name: 'TooManyRequestsException', message: 'Rate Exceeded.', Reason: 'ConcurrentInvocationLimitExceeded', $metadata: { httpStatusCode: 429 },
    });

    await running;
    await expect(client.send(new InvokeCommand({ FunctionName: 'work', Payload: event('served') }))).resolves.toMatchObject({ StatusCode: 200 });
  });

  test('lets an event wait until an execution is free, and does not count that as a failed delivery', async () => {
    await start({ concurrency: 1, redeliveryDelays: [] });
    const running = responseOf('long', { wait: 1_500 });

    lambda.invokeWithEvent(ARN, { name: 'event' });
    await running;
    await until(() => lambda.logs('work').includes('ends event'));

    expect(lambda.logs('work')).toEqual(['begins long', 'ends long', 'begins event', 'ends event']);
  });
});

describe('A process that handles two events at a time', () => {
  test('returns each response, and a third event is for another process', async () => {
    await start({ eventsPerProcess: 2 });

    const [first, second, third] = await Promise.all([responseOf('a', { wait: 500 }), responseOf('b', { wait: 300 }), responseOf('c', { wait: 300 })]);

    expect([first[1], second[1], third[1]]).toEqual(['a', 'b', 'c']);
    expect(first[0]).toBe(second[0]);
    expect(third[0]).not.toBe(first[0]);
  });

  test('continues with one event if the other fails', async () => {
    await start({ eventsPerProcess: 2 });

    const [failed, succeeded] = await Promise.all([responseOf('bad', { fails: true }), responseOf('good', { wait: 300 })]);

    expect(failed).toMatchObject({ errorMessage: 'bad' });
    expect(succeeded[1]).toBe('good');
  });

  test('fails both if it crashes, and is not used again', async () => {
    await start({ eventsPerProcess: 2 });

    const responses = await Promise.all([responseOf('bad', { crash: true, wait: 200 }), responseOf('good', { wait: 5_000 })]);

    expect(responses).toMatchObject([{ errorType: 'Runtime.ExitError' }, { errorType: 'Runtime.ExitError' }]);
    expect((await responseOf('next'))[1]).toBe('next');
  });
});
