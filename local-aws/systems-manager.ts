import { Service, ServiceRequest, ServiceResponse } from './service';

/** The bootstrap version that `cdk bootstrap` of a recent CLI stores. */
export const BOOTSTRAP_VERSION = '30';

/** A model of the parameter store, for the CDK CLI and for the SSM parameter types of CloudFormation. */
export class SystemsManager implements Service {
  /** The values of each parameter, the newest last. */
  private readonly parameters = new Map<string, string[]>();

  public putParameter(name: string, value: string): void {
    this.parameters.set(name, [...this.parameters.get(name) ?? [], value]);
  }

  /** Finds a parameter by name, or by name and version: `/shop/domain:2`. Every qualifier counts as bootstrapped. */
  public parameterValue(reference: string): string | undefined {
    const [name, version] = reference.split(':');
    const values = this.parameters.get(name) ?? [];
    return values[version === undefined ? values.length - 1 : Number(version) - 1] ?? (/^\/cdk-bootstrap\/[^/]+\/version$/.test(reference) ? BOOTSTRAP_VERSION : undefined);
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
