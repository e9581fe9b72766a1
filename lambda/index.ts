import { CustomerProfilesClient } from '@aws-sdk/client-customer-profiles';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { CdkCustomResourceEvent, CdkCustomResourceResponse, Context } from 'aws-lambda';
import { attributesOf } from './attributes';
import { Deadline } from './deadline';
import { DesiredObjectType } from './desired-object-type';
import { HandlerError } from './handler-error';
import { log } from './log';
import { Location, ObjectType } from './object-type';
import { onCreate } from './on-create';
import { onDelete } from './on-delete';
import { onUpdate } from './on-update';
import { formatPhysicalId, ObjectTypeIdentity, parsePhysicalId } from './physical-id';
import { parsePreviousProperties, parseProperties } from './properties';
import { RetryWithinDeadline } from './retry-strategy';

/** Kept back from the function's time, for saying in time that an event failed. */
const TIME_TO_ANSWER_MILLISECONDS = 3_000;

/** Shared by all events that the function sees, for its open connections. */
const requestHandler = new NodeHttpHandler({ connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true });

/** Called by the provider framework, which answers CloudFormation with what is returned or thrown. */
export async function handler(event: CdkCustomResourceEvent, context: Context): Promise<CdkCustomResourceResponse> {
  const { RequestType: requestType, RequestId: requestId, StackId: stackId, LogicalResourceId: logicalResourceId } = event;
  const request = { requestType, requestId, stackId, logicalResourceId };
  log('INFO', `${requestType} begins`, request);
  try {
    const response = await respond(event, context);
    log('INFO', `${requestType} succeeded`, { ...request, physicalResourceId: response.PhysicalResourceId });
    return response;
  } catch (error) {
    const { message, stack, cause } = error as Error;
    log('ERROR', `${requestType} failed: ${message}`, { ...request, stack: cause instanceof Error ? cause.stack : stack });
    throw error instanceof HandlerError ? error : new HandlerError(`The handler failed unexpectedly: ${String(error)}. See its log for where.`, { cause: error });
  }
}

async function respond(event: CdkCustomResourceEvent, context: Context): Promise<CdkCustomResourceResponse> {
  const startedAt = Date.now();
  const deadline = Deadline.in(context.getRemainingTimeInMillis() - TIME_TO_ANSWER_MILLISECONDS);
  const client = new CustomerProfilesClient({ requestHandler, retryStrategy: new RetryWithinDeadline(deadline) });
  const objectTypeOf = (identity: ObjectTypeIdentity) => new ObjectType(identity, client, locationOf(event.StackId), deadline);

  if (event.RequestType === 'Delete') {
    // Works from the physical id: the properties may be those of a create that failed on them.
    const identity = parsePhysicalId(event.PhysicalResourceId);
    if (identity) {
      await onDelete(objectTypeOf(identity), parsePreviousProperties(event.ResourceProperties).owner);
    } else {
      log('INFO', 'Nothing to delete: the physical id isn\'t one that this handler has given', { physicalResourceId: event.PhysicalResourceId });
    }
    return { PhysicalResourceId: event.PhysicalResourceId };
  }

  const properties = parseProperties(event.ResourceProperties);
  const previous = parsePreviousProperties(event.RequestType === 'Update' ? event.OldResourceProperties : undefined);
  const desired = new DesiredObjectType(properties, event.RequestId, previous);
  const physicalId = formatPhysicalId(desired.identity);
  const isUpdateInPlace = event.RequestType === 'Update' && event.PhysicalResourceId === physicalId;
  const definition = await (isUpdateInPlace ? onUpdate : onCreate)(objectTypeOf(desired.identity), desired, startedAt);
  return { PhysicalResourceId: physicalId, Data: attributesOf(definition) };
}

/** The function runs in its stack's account and region: a provider of another one is refused at synth. */
function locationOf(stackId: string): Location {
  const [, partition, , region, accountId] = stackId.split(':');
  return { partition, region, accountId };
}
