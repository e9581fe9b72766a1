import { Service, ServiceRequest, ServiceResponse } from './service';

/** What `cdk bootstrap` of a recent CLI would have written. */
const BOOTSTRAP_VERSION = '30';

/** A model of the parameter store, as far as the CDK CLI and CloudFormation's SSM parameter types ask. */
export class SystemsManager implements Service {
  private readonly parameters = new Map<string, string>();

  public putParameter(name: string, value: string): void {
    this.parameters.set(name, value);
  }

  /** Every qualifier counts as bootstrapped. */
  public parameterValue(name: string): string | undefined {
    return this.parameters.get(name) ?? (/^\/cdk-bootstrap\/[^/]+\/version$/.test(name) ? BOOTSTRAP_VERSION : undefined);
  }

  public async handle(request: ServiceRequest): Promise<ServiceResponse> {
    const action = String(request.headers['x-amz-target'] ?? '').replace('AmazonSSM.', '');
    if (action !== 'GetParameter') return error(501, 'NotModeled', `the local AWS does not model the action ${action || request.path} of SSM`);
    const { Name } = JSON.parse(request.body.toString('utf8')) as { Name: string };
    const value = this.parameterValue(Name);
    if (value === undefined) return error(400, 'ParameterNotFound', `the parameter ${Name} does not exist`);
    return json(200, { Parameter: { Name, Type: 'String', Value: value, Version: 1, DataType: 'text' } });
  }
}

function json(status: number, body: Record<string, unknown>, headers: Record<string, string> = {}): ServiceResponse {
  return { status, headers: { 'content-type': 'application/x-amz-json-1.1', ...headers }, body: JSON.stringify(body) };
}

function error(status: number, code: string, message: string): ServiceResponse {
  return json(status, { __type: code, message }, { 'x-amzn-errortype': code });
}
