import { CustomerProfilesClient, CustomerProfilesClientConfig } from '@aws-sdk/client-customer-profiles';
import type { CdkCustomResourceEvent, CdkCustomResourceResponse, Context } from 'aws-lambda';
import { attributesOf } from './attributes';
import { DesiredObjectType } from './desired-object-type';
import { sentAt } from './event-time';
import { HandlerError } from './handler-error';
import { log } from './log';
import { ObjectTypeClient } from './object-type-client';
import { onCreate } from './on-create';
import { onDelete, onDeleteOfUnansweredCreate } from './on-delete';
import { onUpdate } from './on-update';
import { parsePreviousProperties, parseProperties } from './properties';
import { RetryWithinTimeLimit } from './retry-strategy';
import { TimeLimit } from './time-limit';
import { ArnLocation } from '../src/model/object-type-arn';
import { formatPhysicalId, ObjectTypeIdentity, parsePhysicalId } from '../src/model/physical-id';

/** Kept back from the timeout of the function, to respond in time that an event failed. */
const TIME_TO_RESPOND_MILLISECONDS = 3_000;
/** The default of CloudFormation (docs/cloudformation-semantics.md, rule 6). */
const LONGEST_SERVICE_TIMEOUT_SECONDS = 3_600;

export type Handler = (event: CdkCustomResourceEvent, context: Context) => Promise<CdkCustomResourceResponse>;

/** Sends the requests to the service. All events share it, and its open connections. */
export type RequestHandler = CustomerProfilesClientConfig['requestHandler'];

/** A function for the provider framework, which responds to CloudFormation with what is returned or thrown. */
export function createHandler(requestHandler: RequestHandler): Handler {
  return async (event, context) => {
    const { RequestType: requestType, RequestId: requestId, StackId: stackId, LogicalResourceId: logicalResourceId } = event;
    const request = { requestType, requestId, stackId, logicalResourceId };
    log('INFO', `${requestType} begins`, request);
    try {
      const response = await respond(event, context, requestHandler);
      log('INFO', `${requestType} succeeded`, { ...request, physicalResourceId: response.PhysicalResourceId });
      return response;
    } catch (error) {
      const { message, stack, cause } = error as Error;
      log('ERROR', `${requestType} failed: ${message}`, { ...request, stack: cause instanceof Error ? cause.stack : stack });
      throw error instanceof HandlerError ? error : new HandlerError(`The handler failed unexpectedly: ${String(error)}. See the stack trace in its log.`, { cause: error });
    }
  };
}

async function respond(event: CdkCustomResourceEvent, context: Context, requestHandler: RequestHandler): Promise<CdkCustomResourceResponse> {
  const sent = sentAt(event.ResponseURL);
  const waitsUntil = (sent + Number(event.ResourceProperties.ServiceTimeout ?? LONGEST_SERVICE_TIMEOUT_SECONDS)) * 1000;
  if (waitsUntil <= Date.now()) {
    throw new HandlerError('This event was delivered after the serviceTimeout, when CloudFormation no longer waits for it. Nothing was changed.');
  }
  const timeLimit = TimeLimit.in(Math.min(context.getRemainingTimeInMillis() - TIME_TO_RESPOND_MILLISECONDS, waitsUntil - Date.now()));
  const client = new CustomerProfilesClient({ requestHandler, retryStrategy: new RetryWithinTimeLimit(timeLimit) });
  const clientOf = (identity: ObjectTypeIdentity) => new ObjectTypeClient(identity, client, locationOf(event.StackId), timeLimit);

  if (event.RequestType === 'Delete') {
    await respondToDelete(event, sent, clientOf);
    return { PhysicalResourceId: event.PhysicalResourceId };
  }

  const properties = parseProperties(event.ResourceProperties);
  const physicalId = formatPhysicalId({ domainName: properties.DomainName, objectTypeName: properties.ObjectTypeName });
  const isInPlace = event.RequestType === 'Update' && event.PhysicalResourceId === physicalId;
  const previous = parsePreviousProperties(event.RequestType === 'Update' ? event.OldResourceProperties : undefined);
  const desired = new DesiredObjectType(properties, { requestId: event.RequestId, sentAt: sent, isInPlace }, previous);
  const objectType = clientOf(desired.identity);
  const definition = await (isInPlace ? onUpdate : onCreate)(objectType, desired);
  return { PhysicalResourceId: physicalId, Data: attributesOf(objectType, definition) };
}

/** The physical id names the object type, since the properties may be those of a Create that failed because of them. */
async function respondToDelete(
  event: CdkCustomResourceEvent & { readonly RequestType: 'Delete' }, sent: number, clientOf: (identity: ObjectTypeIdentity) => ObjectTypeClient,
): Promise<void> {
  const { members: { DomainName: domainName, ObjectTypeName: objectTypeName }, owner } = parsePreviousProperties(event.ResourceProperties);
  const answered = parsePhysicalId(event.PhysicalResourceId);
  const described = parsePhysicalId(formatPhysicalId({ domainName: String(domainName ?? ''), objectTypeName: String(objectTypeName ?? '') }));
  if (answered) {
    await onDelete(clientOf(answered), { owner, sentAt: sent });
  } else if (described) {
    await onDeleteOfUnansweredCreate(clientOf(described), { owner, sentAt: sent });
  } else {
    log('INFO', 'Nothing was deleted: the properties name no object type', { domainName, objectTypeName });
  }
}

/** The function runs in the account and region of the stack: a provider of another one is rejected at synthesis. */
function locationOf(stackId: string): ArnLocation {
  const [, partition, , region, accountId] = stackId.split(':');
  return { partition, region, accountId };
}
