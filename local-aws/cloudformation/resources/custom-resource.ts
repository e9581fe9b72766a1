import { randomBytes, randomUUID } from 'crypto';
import { CustomResourceResponse, CustomResourceRequest, parseResponse } from './custom-resource-response';
import { ProviderContext, ResourceCancelled, ResourceFailure, ResourceProvider, canonical } from './resource-provider';
import { EventInvoker, ResourceState } from './resource-type';
import { ResponseUrls } from './response-urls';
import { UnsettledRules } from '../operations/operation';
import { Properties } from '../template/template';

const DEFAULT_SERVICE_TIMEOUT = 3600;

/** Resources that a function provides: `Custom::*` and `AWS::CloudFormation::CustomResource`. */
export class CustomResourceProvider implements ResourceProvider {
  /** `second`: the duration of a second of ServiceTimeout, in milliseconds. */
  constructor(
    private readonly invoker: EventInvoker,
    private readonly responseUrls: ResponseUrls,
    private readonly second: number,
    private readonly cancelledRequests: UnsettledRules['cancelledRequests'] = 'ignored',
  ) {}

  public async create(properties: Properties, context: ProviderContext, cancellation: AbortSignal): Promise<ResourceState> {
    // The id of a resource without a response (docs/cloudformation-semantics.md, rule 7).
    const madeUpId = `${context.stackName}-${context.logicalResourceId}-${randomBytes(6).toString('hex').toUpperCase()}`;
    return this.request('Create', properties, context, {}, madeUpId, cancellation);
  }

  public async update(
    physicalResourceId: string, properties: Properties, oldProperties: Properties, context: ProviderContext, cancellation: AbortSignal,
  ): Promise<ResourceState> {
    // docs/cloudformation-semantics.md, rule 16.
    if (properties.ServiceToken !== oldProperties.ServiceToken) throw new Error('Modifying service token is not allowed.');
    const members = { PhysicalResourceId: physicalResourceId, OldResourceProperties: stringified(oldProperties) };
    return this.request('Update', properties, context, members, undefined, cancellation);
  }

  public async delete(physicalResourceId: string, properties: Properties, context: ProviderContext): Promise<void> {
    await this.request('Delete', properties, context, { PhysicalResourceId: physicalResourceId }, physicalResourceId);
  }

  public isChange(properties: Properties, oldProperties: Properties): boolean {
    return canonical(stringified(properties)) !== canonical(stringified(oldProperties));
  }

  /** Sends an event and waits for the response (docs/cloudformation-semantics.md, rules 1, 4 and 6). */
  private async request(
    requestType: CustomResourceRequest['RequestType'],
    properties: Properties,
    context: ProviderContext,
    members: Record<string, unknown>,
    idWithoutResponse: string | undefined,
    cancellation?: AbortSignal,
  ): Promise<ResourceState> {
    const { ServiceToken: serviceToken } = properties;
    if (typeof serviceToken !== 'string' || !/^arn:[^:]+:lambda:/.test(serviceToken)) {
      throw new Error(`Invalid service token: the model invokes functions only, by their ARN, not ${JSON.stringify(serviceToken)}`);
    }
    const seconds = serviceTimeout(properties.ServiceTimeout);
    const url = this.responseUrls.issue();
    const request: CustomResourceRequest = {
      RequestType: requestType,
      RequestId: randomUUID(),
      StackId: context.stackId,
      LogicalResourceId: context.logicalResourceId,
    };
    let timer: NodeJS.Timeout | undefined;
    let cancel: (() => void) | undefined;
    const cancelled = (id = idWithoutResponse) => new ResourceCancelled(`Resource ${requestType === 'Create' ? 'creation' : 'update'} cancelled`, id);
    const isAwaited = this.cancelledRequests === 'awaited';
    try {
      this.invoker.invokeWithEvent(serviceToken, {
        ServiceToken: serviceToken,
        ...request,
        ResponseURL: url.href,
        ResourceType: context.resourceType,
        ...members,
        ResourceProperties: stringified(properties),
      });
      const response = await Promise.race([
        url.body.then(body => parseResponse(body, request)),
        new Promise<never>((_, reject) => {
          const sentence = `CloudFormation did not receive a response from your Custom Resource within ${seconds} seconds. `
            + `Please check your logs for requestId [${request.RequestId}].`;
          timer = setTimeout(() => reject(new ResourceFailure(sentence, idWithoutResponse)), seconds * this.second);
          // This timer must not keep a process alive that has closed the server.
          timer.unref();
        }),
        new Promise<never>((_, reject) => {
          cancel = () => reject(cancelled());
          if (isAwaited) return;
          if (cancellation?.aborted) cancel();
          cancellation?.addEventListener('abort', cancel);
        }),
      ]);
      if (cancellation?.aborted) throw cancelled(response.PhysicalResourceId);
      return stateOf(response, request);
    } catch (error) {
      if (isAwaited && cancellation?.aborted && !(error instanceof ResourceCancelled)) throw cancelled();
      // An invalid response has no physical id, so a resource with an unknown id can exist.
      if (!(error instanceof ResourceFailure) && url.isUsed) throw new ResourceFailure((error as Error).message, idWithoutResponse);
      throw error;
    } finally {
      clearTimeout(timer);
      if (cancel) cancellation?.removeEventListener('abort', cancel);
      // A later response is accepted and has no effect.
      url.forget();
    }
  }
}

function stateOf(response: CustomResourceResponse, request: CustomResourceRequest): ResourceState {
  if (response.Status === 'FAILED') {
    const sentence = `Received response status [FAILED] from custom resource. Message returned: ${response.Reason} (RequestId: ${request.RequestId})`;
    throw new ResourceFailure(sentence, response.PhysicalResourceId);
  }
  return { physicalResourceId: response.PhysicalResourceId, attributes: response.Data, noEcho: response.NoEcho };
}

/** docs/cloudformation-semantics.md, rule 2. */
export function stringified(value: Properties): Properties;
export function stringified(value: unknown): unknown;
export function stringified(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(stringified);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, stringified(member)]));
}

function serviceTimeout(value: unknown): number {
  const seconds = value === undefined ? DEFAULT_SERVICE_TIMEOUT : Number(value);
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > DEFAULT_SERVICE_TIMEOUT) {
    throw new Error(`Invalid ServiceTimeout ${JSON.stringify(value)}: it is a whole number of seconds from 1 to ${DEFAULT_SERVICE_TIMEOUT}`);
  }
  return seconds;
}
