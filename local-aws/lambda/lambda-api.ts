import { randomUUID } from 'crypto';
import { Iam } from '../iam/iam';
import { Principal, Service, ServiceRequest, ServiceResponse } from '../service';
import { Lambda } from './lambda';
import { LambdaError, notModeled } from './lambda-error';
import { LambdaFunction } from './lambda-function';

const FUNCTION = /^\/2015-03-31\/functions\/([^/]+)(\/configuration|\/invocations|\/code)?$/;

/** The operations of Lambda's API that functions and the CDK CLI call: Invoke, GetFunction, GetFunctionConfiguration and, for a hotswap, UpdateFunctionCode. */
export class LambdaApi implements Service {
  constructor(private readonly iam: Iam, private readonly lambda: Lambda) {}

  public async handle(request: ServiceRequest): Promise<ServiceResponse> {
    try {
      return await this.serve(request);
    } catch (error) {
      if (!(error instanceof LambdaError)) throw error;
      return json(error.status, { Type: 'User', Message: error.message, ...error.members }, { 'x-amzn-errortype': error.errorName });
    }
  }

  private async serve(request: ServiceRequest): Promise<ServiceResponse> {
    const [, name, operation] = FUNCTION.exec(request.path) ?? [];
    const what = `${request.method} ${operation ?? ''}`.trim();
    if (name === undefined || !['GET', 'GET /configuration', 'POST /invocations', 'PUT /code'].includes(what)) throw notModeled(`${request.method} ${request.path}`);
    if (request.query.has('Qualifier') && request.query.get('Qualifier') !== '$LATEST') throw notModeled('versions and aliases');
    const nameOrArn = decodeURIComponent(name);
    switch (what) {
      case 'POST /invocations': return this.invoke(nameOrArn, request);
      case 'PUT /code': return this.updateCode(nameOrArn, request);
      case 'GET': return json(200, { Configuration: this.configurationOf(nameOrArn, request.principal, 'lambda:GetFunction'), Code: { RepositoryType: 'S3' } });
      default: return json(200, this.configurationOf(nameOrArn, request.principal, 'lambda:GetFunctionConfiguration'));
    }
  }

  private async invoke(nameOrArn: string, request: ServiceRequest): Promise<ServiceResponse> {
    this.requirePermission(request.principal, 'lambda:InvokeFunction', nameOrArn);
    const found = this.lambda.getFunction(nameOrArn);
    const event = request.body.length === 0 ? '{}' : request.body.toString('utf8');
    requireJson(event);
    if (request.headers['x-amz-log-type'] === 'Tail') throw notModeled('LogType Tail');
    switch (request.headers['x-amz-invocation-type'] ?? 'RequestResponse') {
      case 'Event':
        this.lambda.invokeWithEvent(found.arn, JSON.parse(event) as Record<string, unknown>);
        return { status: 202, headers: headers() };
      case 'RequestResponse': {
        const requestId = randomUUID();
        const result = await this.lambda.invoke(found.arn, event, requestId);
        const executed = { ...headers(requestId), 'x-amz-executed-version': '$LATEST' };
        if ('payload' in result) return { status: 200, headers: executed, body: result.payload };
        return { status: 200, headers: { ...executed, 'x-amz-function-error': 'Unhandled' }, body: JSON.stringify(result.error) };
      }
      default: throw notModeled(`InvocationType ${String(request.headers['x-amz-invocation-type'])}`);
    }
  }

  private async updateCode(nameOrArn: string, request: ServiceRequest): Promise<ServiceResponse> {
    this.requirePermission(request.principal, 'lambda:UpdateFunctionCode', nameOrArn);
    const { S3Bucket, S3Key, ...rest } = JSON.parse(request.body.toString('utf8')) as Record<string, string>;
    if (S3Bucket === undefined || S3Key === undefined || Object.keys(rest).length > 0) throw notModeled(`UpdateFunctionCode with ${Object.keys(rest).join(', ')}`);
    const { configuration } = this.lambda.getFunction(nameOrArn);
    await this.lambda.updateFunction({ ...configuration, code: { bucket: S3Bucket, key: S3Key } });
    return json(200, this.configurationOf(nameOrArn, request.principal, 'lambda:UpdateFunctionCode'));
  }

  private configurationOf(nameOrArn: string, principal: Principal, action: string): object {
    this.requirePermission(principal, action, nameOrArn);
    const { arn, configuration, lastModified }: LambdaFunction = this.lambda.getFunction(nameOrArn);
    return {
      FunctionName: configuration.functionName,
      FunctionArn: arn,
      Runtime: configuration.runtime,
      Role: configuration.roleArn,
      Handler: configuration.handler,
      Description: configuration.description ?? '',
      Timeout: configuration.timeout,
      MemorySize: configuration.memorySize,
      LastModified: lastModified.toISOString().replace('Z', '+0000'),
      Version: '$LATEST',
      Environment: { Variables: configuration.environment },
      LoggingConfig: { LogGroup: configuration.logGroupName },
      // On AWS, a new function is pending for some seconds. Here, it is ready when CloudFormation completes it.
      State: 'Active',
      LastUpdateStatus: 'Successful',
      PackageType: 'Zip',
    };
  }

  /** Checks the permission on the function as it was named. A qualifier is part of the ARN that a policy must allow. */
  private requirePermission(principal: Principal, action: string, nameOrArn: string): void {
    const resource = nameOrArn.startsWith('arn:') ? nameOrArn : this.lambda.functionArn(nameOrArn);
    const denial = principal.roleName === undefined ? undefined : this.iam.denial(principal.roleName, action, resource);
    if (denial === undefined) return;
    throw new LambdaError('AccessDeniedException', 403, `User: ${principal.arn} is not authorized to perform: ${action} on resource: ${resource} ${denial}`);
  }
}

function requireJson(event: string): void {
  try {
    JSON.parse(event);
  } catch (error) {
    throw new LambdaError('InvalidRequestContentException', 400, `Could not parse request body into json: ${(error as Error).message}`);
  }
}

function json(status: number, body: object, more: Record<string, string> = {}): ServiceResponse {
  return { status, headers: { ...headers(), ...more }, body: JSON.stringify(body) };
}

function headers(requestId: string = randomUUID()): Record<string, string> {
  return { 'content-type': 'application/json', 'x-amzn-requestid': requestId };
}
