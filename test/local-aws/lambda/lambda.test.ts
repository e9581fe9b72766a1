import { existsSync } from 'fs';
import { zip } from './zip';
import { Iam } from '../../../local-aws/iam/iam';
import { FunctionConfiguration, FunctionError } from '../../../local-aws/lambda/function-configuration';
import { Lambda } from '../../../local-aws/lambda/lambda';

const environment = { accountId: '111122223333', region: 'eu-central-1', partition: 'aws', endpoint: 'http://127.0.0.1:1' };
const TRUST = { Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } }] };

let lambda: Lambda;
let objects: Record<string, Buffer>;
let roleArn: string;

beforeEach(() => {
  objects = {};
  const iam = new Iam(environment);
  roleArn = iam.createRole('worker', '/', { assumeRolePolicyDocument: TRUST, managedPolicyArns: [] }).arn;
  lambda = new Lambda({ environment, iam, readObject: (_bucket, key) => objects[key], redeliveryDelays: [10, 20] });
});

afterEach(async () => lambda.close());

async function make(source: string, configuration: Partial<FunctionConfiguration> = {}): Promise<FunctionConfiguration> {
  objects['code.zip'] = zip({ 'index.js': source });
  const whole: FunctionConfiguration = {
    functionName: 'work',
    roleArn,
    handler: 'index.handler',
    runtime: 'nodejs24.x',
    code: { bucket: 'assets', key: 'code.zip' },
    timeout: 10,
    memorySize: 128,
    environment: {},
    logGroupName: '/aws/lambda/work',
    ...configuration,
  };
  await lambda.createFunction(whole);
  return whole;
}

async function invoke(event: unknown = {}): Promise<unknown> {
  const result = await lambda.invoke('work', JSON.stringify(event));
  if ('error' in result) throw new Error(`failed: ${JSON.stringify(result.error)}`);
  return JSON.parse(result.payload);
}

async function failure(event: unknown = {}): Promise<FunctionError> {
  const result = await lambda.invoke('work', JSON.stringify(event));
  if ('payload' in result) throw new Error(`answered: ${result.payload}`);
  return result.error;
}

async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; !condition();) {
    if (Date.now() > end) throw new Error('it did not happen within 20 seconds');
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('A function', () => {
  test('gets the event and returns the result of its handler', async () => {
    await make('exports.handler = async (event) => ({ twice: event.number * 2 });');
    expect(await invoke({ number: 21 })).toEqual({ twice: 42 });
  });

  test('returns null if its handler returns nothing', async () => {
    await make('exports.handler = async () => {};');
    expect(await invoke()).toBeNull();
  });

  test('can be in a folder of its archive, with other files', async () => {
    objects['nested.zip'] = zip({ 'src/app.js': "exports.run = async () => require('./words.json');", 'src/words.json': '["hello"]' });
    await make('', { code: { bucket: 'assets', key: 'nested.zip' }, handler: 'src/app.run' });
    expect(await invoke()).toEqual(['hello']);
  });

  test('can be an ES module', async () => {
    objects['module.zip'] = zip({ 'index.mjs': "import { sep } from 'path'; export const handler = async () => sep.length;" });
    await make('', { code: { bucket: 'assets', key: 'module.zip' } });
    expect(await invoke()).toBe(1);
  });

  test('can have inline code', async () => {
    await make('', { code: { zipFile: 'exports.handler = async () => "inline";' } });
    expect(await invoke()).toBe('inline');
  });

  test('has a context like on AWS', async () => {
    await make(`exports.handler = async (event, context) => ({
      ...context, remaining: context.getRemainingTimeInMillis() });`, { timeout: 7 });
    const context = await invoke() as Record<string, unknown>;
    expect(context).toMatchObject({
      functionName: 'work',
      invokedFunctionArn: 'arn:aws:lambda:eu-central-1:111122223333:function:work',
      logGroupName: '/aws/lambda/work',
      memoryLimitInMB: '128',
      awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(context.remaining).toBeGreaterThan(5000);
    expect(context.remaining).toBeLessThanOrEqual(7000);
  });

  test('has its own environment variables and those of Lambda, and none of the server', async () => {
    process.env.LOCAL_AWS_SECRET_OF_MINE = 'secret';
    await make('exports.handler = async () => process.env;', { environment: { COLOR: 'blue' } });
    const variables = await invoke() as Record<string, string>;
    delete process.env.LOCAL_AWS_SECRET_OF_MINE;
    expect(variables).toMatchObject({ COLOR: 'blue', AWS_LAMBDA_FUNCTION_NAME: 'work', AWS_REGION: 'eu-central-1', AWS_ENDPOINT_URL: 'http://127.0.0.1:1' });
    expect(variables).not.toHaveProperty('LOCAL_AWS_SECRET_OF_MINE');
    expect(variables).not.toHaveProperty('NODE_CHANNEL_FD');
  });

  test('finds the packages of the runtime, and no others of this project', async () => {
    await make('exports.handler = async (event) => { try { require(event.name); return \'found\'; } catch (error) { return error.code; } };');
    expect(await invoke({ name: '@aws-sdk/client-lambda' })).toBe('found');
    expect(await invoke({ name: '@aws-sdk/client-customer-profiles' })).toBe('MODULE_NOT_FOUND');
    expect(await invoke({ name: 'yauzl' })).toBe('MODULE_NOT_FOUND');
  });

  test('finds additional packages of the SDK in the runtime', async () => {
    const iam = new Iam(environment);
    const { arn } = iam.createRole('worker', '/', { assumeRolePolicyDocument: TRUST, managedPolicyArns: [] });
    lambda = new Lambda({ environment, iam, readObject: (_bucket, key) => objects[key], runtimePackages: ['@aws-sdk/client-customer-profiles'] });
    await make('exports.handler = async () => typeof require(\'@aws-sdk/client-customer-profiles\').CustomerProfilesClient;', { roleArn: arn });
    expect(await invoke()).toBe('function');
  });

  test('needs a role that trusts Lambda', async () => {
    const iam = new Iam(environment);
    const { arn } = iam.createRole('other', '/', { assumeRolePolicyDocument: { Statement: [] }, managedPolicyArns: [] });
    lambda = new Lambda({ environment, iam, readObject: () => zip({}) });
    await expect(make('', { roleArn: arn })).rejects.toThrow('cannot be assumed by Lambda');
  });
});

describe('A function that fails', () => {
  test('returns the type, message and stack trace of its error', async () => {
    await make('exports.handler = async () => { throw new RangeError("too far"); };');
    expect(await failure()).toEqual({
      errorType: 'RangeError',
      errorMessage: 'too far',
      trace: expect.arrayContaining(['RangeError: too far', expect.stringContaining('index.js')]),
    });
  });

  test('is stopped at its timeout', async () => {
    await make('exports.handler = () => new Promise(resolve => setTimeout(resolve, 60_000));', { timeout: 1 });
    expect((await failure()).errorMessage).toContain('Task timed out after 1.00 seconds');
  });

  test('is stopped even if it blocks the processor', async () => {
    await make('exports.handler = async () => { for (;;); };', { timeout: 1 });
    expect((await failure()).errorMessage).toContain('Task timed out');
  });

  test('can end its process', async () => {
    await make('exports.handler = async () => process.exit(3);');
    expect(await failure()).toMatchObject({ errorType: 'Runtime.ExitError', errorMessage: expect.stringContaining('exit status 3') });
  });

  test('can wait for a result that never comes: its runtime ends, as that of AWS does', async () => {
    await make('exports.handler = () => new Promise(() => {});');
    expect(await failure()).toMatchObject({ errorType: 'Runtime.ExitError', errorMessage: expect.stringContaining('Runtime exited without providing a reason') });
  });

  test('can have an uncaught error', async () => {
    await make('exports.handler = () => { setTimeout(() => { throw new Error("late"); }, 1); return new Promise(() => {}); };');
    expect(await failure()).toMatchObject({ errorType: 'Error', errorMessage: 'late' });
  });

  test('can have an unhandled rejection', async () => {
    await make('exports.handler = () => { Promise.reject(new Error("adrift")); return new Promise(() => {}); };');
    expect(await failure()).toMatchObject({ errorType: 'Runtime.UnhandledPromiseRejection', errorMessage: 'adrift' });
  });

  test('returns an error if its module cannot be loaded', async () => {
    await make('require("not-there");');
    expect((await failure()).errorMessage).toContain("Cannot find module 'not-there'");
  });

  test('returns an error if the handler does not exist', async () => {
    await make('exports.other = async () => {};');
    expect(await failure()).toMatchObject({ errorType: 'Runtime.HandlerNotFound', errorMessage: 'index.handler is undefined or not exported' });
  });

  test('can run out of memory', async () => {
    await make('exports.handler = async () => { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); };', { timeout: 30 });
    expect((await failure()).errorType).toBe('Runtime.ExitError');
  });

  test('handles the next event in a new process after a crash', async () => {
    await make('let count = 0; exports.handler = async (event) => { if (event.crash) process.exit(1); return ++count; };');
    expect(await invoke()).toBe(1);
    await failure({ crash: true });
    expect(await invoke()).toBe(1);
  });
});

describe('Processes', () => {
  const COUNTING = 'let count = 0; exports.handler = async (event) => { await new Promise((r) => setTimeout(r, event.wait)); return [process.pid, ++count]; };';

  test('are kept for the next event', async () => {
    await make(COUNTING);
    const [first] = await invoke({ wait: 0 }) as number[];
    expect(await invoke({ wait: 0 })).toEqual([first, 2]);
  });

  test('handle one event at a time', async () => {
    await make(COUNTING);
    const responses = await Promise.all([invoke({ wait: 300 }), invoke({ wait: 300 })]) as number[][];
    expect(responses[0][0]).not.toBe(responses[1][0]);
  });

  test('are replaced when the code changes', async () => {
    const configuration = await make('exports.handler = async () => "old";');
    expect(await invoke()).toBe('old');
    objects['new.zip'] = zip({ 'index.js': 'exports.handler = async () => "new";' });
    await lambda.updateFunction({ ...configuration, code: { bucket: 'assets', key: 'new.zip' } });
    expect(await invoke()).toBe('new');
  });

  test('complete their events when the code changes, and then end', async () => {
    const configuration = await make('exports.handler = async () => { await new Promise((r) => setTimeout(r, 500)); return process.pid; };');
    const running = invoke();
    await lambda.updateFunction({ ...configuration, code: { zipFile: 'exports.handler = async () => "new";' } });
    expect(await invoke()).toBe('new');
    const pid = await running as number;
    await until(() => !isAlive(pid));
  });

  test('can be killed while they are busy, as a fault', async () => {
    await make('exports.handler = () => { console.log("at work"); return new Promise(resolve => setTimeout(resolve, 60_000)); };');
    const running = failure();
    await until(() => lambda.logs('work').includes('at work'));
    await lambda.killRunning('work');
    expect((await running).errorType).toBe('Runtime.ExitError');
  });

  test('are ended by close, and their folder is deleted', async () => {
    await make('exports.handler = async () => [process.pid, process.env.LAMBDA_RUNTIME_DIR];');
    const [pid, folder] = await invoke() as [number, string];
    expect(existsSync(folder)).toBe(true);
    await lambda.close();
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(folder)).toBe(false);
  });
});

describe('An event', () => {
  const ARN = 'arn:aws:lambda:eu-central-1:111122223333:function:work';

  test('is delivered once to a function that succeeds', async () => {
    await make('exports.handler = async (event) => { console.log(event.name); };');
    lambda.invokeWithEvent(ARN, { name: 'Create' });
    await until(() => lambda.logs('work').length > 0);
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(lambda.logs('work')).toEqual(['Create']);
  });

  test('is delivered twice again to a function that fails, with the same request id', async () => {
    await make('exports.handler = async (event, context) => { console.log(event.name, context.awsRequestId); throw new Error("no"); };');
    lambda.invokeWithEvent(ARN, { name: 'Create' });
    const deliveries = () => lambda.logs('work').filter(line => line.startsWith('Create'));
    await until(() => deliveries().length === 3);
    await new Promise(resolve => setTimeout(resolve, 150));
    expect(deliveries()).toHaveLength(3);
    expect(new Set(deliveries()).size).toBe(1);
  });

  test('for a missing function is rejected', () => {
    expect(() => lambda.invokeWithEvent(`${ARN}-not`, {})).toThrow('Function not found');
  });
});

describe('Logs', () => {
  test('have one entry for each console call', async () => {
    await make('exports.handler = async () => { console.log("two\\nlines", { n: 1 }); console.error("bad"); };');
    await invoke();
    expect(lambda.logs('work')).toEqual(['two\nlines { n: 1 }', 'bad']);
  });

  test('omit levels below the log level of the function', async () => {
    await make('exports.handler = async () => { console.log("chatter"); console.error("bad"); };', { applicationLogLevel: 'WARN' });
    await invoke();
    expect(lambda.logs('work')).toEqual(['bad']);
  });

  test('have output that does not use the console', async () => {
    await make('exports.handler = async () => { process.stdout.write("raw\\n"); };');
    await invoke();
    await until(() => lambda.logs('work').includes('raw'));
  });
});
