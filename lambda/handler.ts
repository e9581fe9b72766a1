import { CustomerProfilesClient, CustomerProfilesClientConfig } from '@aws-sdk/client-customer-profiles';
import type { CdkCustomResourceEvent, CdkCustomResourceResponse, Context } from 'aws-lambda';
import { attributesOf } from './attributes';
import { DesiredObjectType } from './desired-object-type';
import { sentAt } from './event-time';
import { HandlerError } from './handler-error';
import { log } from './log';
import { ObjectTypeClient } from './object-type-client';
import { onCreate } from './on-create';
import { onDelete, onDeleteAfterFailedCreate } from './on-delete';
import { onUpdate } from './on-update';
import { parsePreviousProperties, parseProperties } from './properties';
import { RetryWithinTimeLimit } from './retry-strategy';
import { TimeLimit } from './time-limit';
import { ArnLocation } from '../src/model/object-type-arn';
import { formatPhysicalId, ObjectTypeIdentity, parsePhysicalId } from '../src/model/physical-id';

/** The time before the timeout of the function that is reserved for the response. */
const RESERVED_FOR_RESPONSE_MILLISECONDS = 3_000;
/** The default of CloudFormation (docs/cloudformation-semantics.md, rule 6). */
const DEFAULT_SERVICE_TIMEOUT_SECONDS = 3_600;

export type Handler = (event: CdkCustomResourceEvent, context: Context) => Promise<CdkCustomResourceResponse>;

/** Sends the requests to the service. All events share it, so that connections are reused. */
export type RequestHandler = CustomerProfilesClientConfig['requestHandler'];

/** Returns the function that the provider framework invokes. The framework responds to CloudFormation with its result or error. */
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
  const waitsUntil = (sent + Number(event.ResourceProperties.ServiceTimeout ?? DEFAULT_SERVICE_TIMEOUT_SECONDS)) * 1000;
  if (waitsUntil <= Date.now()) {
    throw new HandlerError('This event was delivered after the serviceTimeout, when CloudFormation no longer waits for it. Nothing was changed.');
  }
  const timeLimit = TimeLimit.in(Math.min(context.getRemainingTimeInMillis() - RESERVED_FOR_RESPONSE_MILLISECONDS, waitsUntil - Date.now()));
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

/** Deletes the object type of the physical id. The properties can be invalid, because they can be those of a failed Create. */
async function respondToDelete(
  event: CdkCustomResourceEvent & { readonly RequestType: 'Delete' }, sent: number, clientOf: (identity: ObjectTypeIdentity) => ObjectTypeClient,
): Promise<void> {
  const { members: { DomainName: domainName, ObjectTypeName: objectTypeName }, owner } = parsePreviousProperties(event.ResourceProperties);
  const identity = parsePhysicalId(event.PhysicalResourceId);
  const propertiesIdentity = parsePhysicalId(formatPhysicalId({ domainName: String(domainName ?? ''), objectTypeName: String(objectTypeName ?? '') }));
  if (identity) {
    await onDelete(clientOf(identity), { owner, sentAt: sent });
  } else if (propertiesIdentity) {
    await onDeleteAfterFailedCreate(clientOf(propertiesIdentity), { owner, sentAt: sent });
  } else {
    log('INFO', 'Nothing was deleted: the properties do not name an object type', { domainName, objectTypeName });
  }
}

/** The function runs in the account and region of the stack. Synthesis fails for any other provider. */
function locationOf(stackId: string): ArnLocation {
  const [, partition, , region, accountId] = stackId.split(':');
  return { partition, region, accountId };
}
