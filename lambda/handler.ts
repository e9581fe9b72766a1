import { CustomerProfilesClient, CustomerProfilesClientConfig } from '@aws-sdk/client-customer-profiles';
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
import { parsePreviousProperties, parseProperties } from './properties';
import { RetryWithinDeadline } from './retry-strategy';
import { sentAt } from './sent-at';
import { formatPhysicalId, ObjectTypeIdentity, parsePhysicalId } from '../src/model/physical-id';

/** Kept back from the function's time, for saying in time that an event failed. */
const TIME_TO_ANSWER_MILLISECONDS = 3_000;
/** Where a resource says nothing else (docs/cloudformation-semantics.md, rule 6). */
const LONGEST_SERVICE_TIMEOUT_SECONDS = 3_600;

export type Handler = (event: CdkCustomResourceEvent, context: Context) => Promise<CdkCustomResourceResponse>;

/** What sends the requests to the service; all events share it, for its open connections. */
export type RequestHandler = CustomerProfilesClientConfig['requestHandler'];

/** A function for the provider framework, which answers CloudFormation with what is returned or thrown. */
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
      throw error instanceof HandlerError ? error : new HandlerError(`The handler failed unexpectedly: ${String(error)}. See its log for where.`, { cause: error });
    }
  };
}

async function respond(event: CdkCustomResourceEvent, context: Context, requestHandler: RequestHandler): Promise<CdkCustomResourceResponse> {
  const sent = sentAt(event.ResponseURL);
  const waitedFor = sent + Number(event.ResourceProperties.ServiceTimeout ?? LONGEST_SERVICE_TIMEOUT_SECONDS) * 1000 - Date.now();
  if (waitedFor <= 0) {
    throw new HandlerError('This event was delivered after CloudFormation had stopped waiting for it, and changes nothing.');
  }
  const deadline = Deadline.in(context.getRemainingTimeInMillis() - TIME_TO_ANSWER_MILLISECONDS).earlier(waitedFor);
  const client = new CustomerProfilesClient({ requestHandler, retryStrategy: new RetryWithinDeadline(deadline) });
  const objectTypeOf = (identity: ObjectTypeIdentity) => new ObjectType(identity, client, locationOf(event.StackId), deadline);

  if (event.RequestType === 'Delete') {
    // Works from the physical id: the properties may be those of a create that failed on them.
    const identity = parsePhysicalId(event.PhysicalResourceId);
    const { members: { DomainName: domainName, ObjectTypeName: objectTypeName }, owner } = parsePreviousProperties(event.ResourceProperties);
    if (identity) {
      await onDelete(objectTypeOf(identity), owner, sent);
    } else {
      log('WARN', 'Nothing to delete: the physical id isn\'t one that this handler has given. What the create without an answer may have made stays, '
        + 'with its owner mark, and the next deploy picks it up', { physicalResourceId: event.PhysicalResourceId, domainName, objectTypeName });
    }
    return { PhysicalResourceId: event.PhysicalResourceId };
  }

  const properties = parseProperties(event.ResourceProperties);
  const previous = parsePreviousProperties(event.RequestType === 'Update' ? event.OldResourceProperties : undefined);
  const desired = new DesiredObjectType(properties, event.RequestId, sent, previous);
  const physicalId = formatPhysicalId(desired.identity);
  const isUpdateInPlace = event.RequestType === 'Update' && event.PhysicalResourceId === physicalId;
  const definition = await (isUpdateInPlace ? onUpdate : onCreate)(objectTypeOf(desired.identity), desired);
  return { PhysicalResourceId: physicalId, Data: attributesOf(definition, desired.identity, locationOf(event.StackId)) };
}

/** The function runs in its stack's account and region: a provider of another one is refused at synth. */
function locationOf(stackId: string): Location {
  const [, partition, , region, accountId] = stackId.split(':');
  return { partition, region, accountId };
}
