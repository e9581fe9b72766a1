import { Stack } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { DEFAULT_MAX_CONCURRENCY, MAX_CONCURRENCY } from './lanes';
import { MAX_HANDLER_TIMEOUT, MIN_HANDLER_TIMEOUT } from './timeouts';
import { isUnresolved } from './unresolved';
import { ObjectTypeError } from '../model/object-type-error';
import type { ProfileObjectTypeProviderAttributes, ProfileObjectTypeProviderProps } from '../profile-object-type-provider-props';

const MIN_NODE_VERSION = 22;
const MAX_SECURITY_GROUPS = 5;
/** Lambda's quota for all names and values together. */
const MAX_ENVIRONMENT_BYTES = 4096;

/** @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime */
const RESERVED_VARIABLES = new Set([
  '_HANDLER', '_X_AMZN_TRACE_ID', 'AWS_DEFAULT_REGION', 'AWS_REGION', 'AWS_EXECUTION_ENV', 'AWS_LAMBDA_FUNCTION_NAME', 'AWS_LAMBDA_FUNCTION_MEMORY_SIZE',
  'AWS_LAMBDA_FUNCTION_VERSION', 'AWS_LAMBDA_INITIALIZATION_TYPE', 'AWS_LAMBDA_LOG_GROUP_NAME', 'AWS_LAMBDA_LOG_STREAM_NAME', 'AWS_ACCESS_KEY',
  'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_LAMBDA_RUNTIME_API', 'LAMBDA_TASK_ROOT', 'LAMBDA_RUNTIME_DIR',
]);

/** Throws one error with all problems of the properties of a provider. */
export function checkProvider(construct: Construct, props: ProfileObjectTypeProviderProps): void {
  const checks = [timeoutProblems, maxConcurrencyProblems, memoryProblems, runtimeProblems, networkProblems, environmentProblems];
  throwProblems(construct, checks.flatMap(problemsOf => problemsOf(props)));
}

export function checkImportedProvider(construct: Construct, attributes: Pick<ProfileObjectTypeProviderAttributes, 'serviceToken' | 'maxConcurrency'>): void {
  throwProblems(construct, maxConcurrencyProblems(attributes));
  checkServiceToken(construct, attributes.serviceToken);
}

/** CloudFormation requires a service token of the stack's region. The handler calls the service in its own account. */
function checkServiceToken(construct: Construct, serviceToken: string): void {
  if (isUnresolved(serviceToken)) return;
  const match = /^arn:[^:]+:lambda:([^:]+):([^:]+):function:.+$/.exec(serviceToken);
  if (match === null) {
    throwProblems(construct, [`The service token "${serviceToken}" is not the ARN of a Lambda function. Pass the serviceToken of a ProfileObjectTypeProvider.`]);
  }
  const [, region, account] = match!;
  const stack = Stack.of(construct);
  const isElsewhere = (here: string, there: string) => !isUnresolved(here) && here !== there;
  if (isElsewhere(stack.region, region) || isElsewhere(stack.account, account)) {
    throwProblems(construct, [`The service token "${serviceToken}" is in aws://${account}/${region}, but the stack is in ${stack.environment}. Both must be in the same account and region. Create a provider in this account and region.`]);
  }
}

function throwProblems(construct: Construct, problems: string[]): void {
  if (problems.length > 0) throw new ObjectTypeError(problems.map(problem => `${construct.node.path}: ${problem}`).join('\n'));
}

function timeoutProblems({ timeout }: ProfileObjectTypeProviderProps): string[] {
  if (timeout === undefined || timeout.isUnresolved()) return [];
  const seconds = timeout.toMilliseconds() / 1000;
  if (Number.isInteger(seconds) && seconds >= MIN_HANDLER_TIMEOUT.toSeconds() && seconds <= MAX_HANDLER_TIMEOUT.toSeconds()) return [];
  return [`The timeout is ${timeout.toHumanString()}. Whole seconds from 10 seconds to 14 minutes are allowed. Use for example Duration.minutes(5).`];
}

/** It determines the dependencies in the template, so it cannot be a token. */
function maxConcurrencyProblems({ maxConcurrency = DEFAULT_MAX_CONCURRENCY }: { readonly maxConcurrency?: number }): string[] {
  if (Number.isInteger(maxConcurrency) && maxConcurrency >= 1 && maxConcurrency <= MAX_CONCURRENCY) return [];
  return [`The maxConcurrency is ${isUnresolved(maxConcurrency) ? 'an unresolved token' : maxConcurrency}. Whole numbers from 1 to ${MAX_CONCURRENCY} are allowed. Use for example ${DEFAULT_MAX_CONCURRENCY}, or ${MAX_CONCURRENCY} for no limit.`];
}

function memoryProblems({ memorySize }: ProfileObjectTypeProviderProps): string[] {
  if (memorySize === undefined || isUnresolved(memorySize)) return [];
  if (Number.isInteger(memorySize) && memorySize >= 128 && memorySize <= 10_240) return [];
  return [`The memorySize is ${memorySize} MiB. Whole numbers from 128 to 10,240 are allowed. Use for example 256.`];
}

function runtimeProblems({ runtime }: ProfileObjectTypeProviderProps): string[] {
  if (runtime === undefined || isUnresolved(runtime.name)) return [];
  const version = Number(/^nodejs(\d+)\./.exec(runtime.name)?.[1]);
  // A Node.js runtime with a name of another form can be newer than this library.
  if (runtime.family === lambda.RuntimeFamily.NODEJS && !(version < MIN_NODE_VERSION) && runtime.name !== 'nodejs') return [];
  return [`The runtime is ${runtime.name}. The handler requires Node.js ${MIN_NODE_VERSION} or newer. Use for example Runtime.NODEJS_24_X.`];
}

function networkProblems({ vpc, vpcSubnets, securityGroups }: ProfileObjectTypeProviderProps): string[] {
  if (vpc === undefined) {
    return vpcSubnets === undefined && securityGroups === undefined ? [] : ['The vpcSubnets or securityGroups are set without a vpc. They have no effect without one. Set vpc too, or remove them.'];
  }
  if (securityGroups === undefined || (securityGroups.length >= 1 && securityGroups.length <= MAX_SECURITY_GROUPS)) return [];
  return [`The provider has ${securityGroups.length} securityGroups. Lambda allows 1 to ${MAX_SECURITY_GROUPS}. ${securityGroups.length === 0 ? 'Add one, or remove the property' : `Remove ${securityGroups.length - MAX_SECURITY_GROUPS}`}.`];
}

function environmentProblems({ environment = {} }: ProfileObjectTypeProviderProps): string[] {
  const names = Object.keys(environment);
  const problems = names.flatMap(name => {
    if (RESERVED_VARIABLES.has(name)) return [`The environment variable "${name}" is reserved by Lambda. Choose another name.`];
    if (isUnresolved(name) || /^[a-zA-Z][a-zA-Z0-9_]+$/.test(name)) return [];
    return [`The environment variable "${name}" has an invalid name. A name begins with a letter and has at least 2 letters, digits and "_". Rename it.`];
  });
  const bytes = Object.entries(environment).flat().filter(text => !isUnresolved(text)).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return bytes <= MAX_ENVIRONMENT_BYTES ? problems : [...problems, `The environment has ${bytes} bytes. Lambda allows ${MAX_ENVIRONMENT_BYTES}. Remove or shorten variables.`];
}
