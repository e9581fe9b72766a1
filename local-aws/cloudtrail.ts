import { Service, ServiceRequest, ServiceResponse } from './service';

/**
 * A model of CloudTrail without events. After a failure, the CDK CLI looks up denied calls here. On AWS, they appear only
 * minutes later.
 */
export class CloudTrail implements Service {
  public async handle(request: ServiceRequest): Promise<ServiceResponse> {
    const action = String(request.headers['x-amz-target'] ?? '').replace(/^.*\./, '');
    if (action === 'LookupEvents') return json(200, { Events: [] });
    return json(501, { __type: 'NotModeled', message: `the local AWS does not model the action ${action} of CloudTrail` });
  }
}

function json(status: number, body: Record<string, unknown>): ServiceResponse {
  return { status, headers: { 'content-type': 'application/x-amz-json-1.1' }, body: JSON.stringify(body) };
}
