import { Context } from 'aws-lambda';
import { createHandler } from '../../lambda/handler';

/** Settings that the SDK and the provider framework would otherwise not find, or read from files. No request is sent to the endpoint. */
const ENVIRONMENT = {
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'AKIAVIRTUALTIME',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
  AWS_USE_FIPS_ENDPOINT: 'false',
  AWS_USE_DUALSTACK_ENDPOINT: 'false',
  AWS_RETRY_MODE: 'standard',
  AWS_MAX_ATTEMPTS: '3',
  AWS_DEFAULTS_MODE: 'standard',
  AWS_SDK_UA_APP_ID: 'test',
  AWS_AUTH_SCHEME_PREFERENCE: 'sigv4',
  USER_ON_EVENT_FUNCTION_ARN: 'arn:aws:lambda:eu-central-1:123456789012:function:handler',
};

const EVENT = { RequestType: 'Delete', PhysicalResourceId: 'retail|ShopOrder', StackId: 'arn:aws:cloudformation:eu-central-1:123456789012:stack/Shop/1', ResourceProperties: {} };
const RESPONSES = [
  { statusCode: 200, headers: {}, body: Buffer.from('{"ObjectTypeName":"ShopOrder","Tags":{}}') },
  { statusCode: 400, headers: { 'x-amzn-errortype': 'BadRequestException' }, body: new Uint8Array() },
];

/** Loads the modules that the SDK loads with its first requests, in real time, and hides the log of the handler. */
export async function loadClient(): Promise<void> {
  Object.assign(process.env, ENVIRONMENT);
  jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  for (const response of RESPONSES) {
    const service = { handle: async () => ({ response }) };
    await createHandler(service as never)(EVENT as never, { getRemainingTimeInMillis: () => 60_000 } as Context).catch(() => undefined);
    // Loads the modules that a request does not wait for.
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}
