import { createHash } from 'crypto';
import type { GetProfileObjectTypeResponse } from '@aws-sdk/client-customer-profiles';
import type { Context } from 'aws-lambda';

export const STACK_ID = 'arn:aws:cloudformation:eu-central-1:123456789012:stack/Shop/0c3b5ad0-9a8e-11f1-8000-000000000001';
export const OWNER_TAG = 'cdk-customer-profiles:owner';
/** The time when the events are sent, in seconds since 1970: 2026-11-27T12:00:00Z. */
export const SENT_AT = 1_795_780_800;
/** The time when the existing object types were created. */
export const CREATED_AT = new Date('2026-03-01T10:00:00.000Z');

type Properties = Record<string, unknown>;
export type Definition = Partial<GetProfileObjectTypeResponse>;

/** Properties as CloudFormation sends them: every scalar is a string. */
export const PROPERTIES = {
  ServiceToken: 'arn:aws:lambda:eu-central-1:123456789012:function:Framework',
  ServiceTimeout: '900',
  DomainName: 'retail',
  ObjectTypeName: 'ShopOrder',
  Description: 'Orders',
  ExpirationDays: '30',
  AllowProfileCreation: 'true',
  Fields: { orderId: { Source: '_source.id' }, total: { Source: '_source.total', Target: '_order.TotalPrice', ContentType: 'NUMBER' } },
  Keys: { shopOrderId: [{ FieldNames: ['orderId'], StandardIdentifiers: ['UNIQUE', 'ORDER'] }] },
  Tags: { team: 'shop' },
  Owner: 'Shop/Orders',
};

/** The members of a Put for these properties. */
export const MEMBERS = {
  Description: 'Orders',
  ExpirationDays: 30,
  AllowProfileCreation: true,
  Fields: PROPERTIES.Fields as Definition['Fields'],
  Keys: PROPERTIES.Keys as Definition['Keys'],
};

/** The response URL that CloudFormation signs at a time. */
function responseUrl(seconds: number): string {
  const date = new Date(seconds * 1000).toISOString().replace(/[-:]|\.\d+/g, '');
  return `https://signed.example/response?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=${date}&X-Amz-Expires=7200&X-Amz-Signature=secret`;
}

export function createEvent(properties: Properties = PROPERTIES, requestId = 'request-1'): any {
  return {
    RequestType: 'Create',
    RequestId: requestId,
    ResponseURL: responseUrl(SENT_AT),
    StackId: STACK_ID,
    ResourceType: 'Custom::CustomerProfilesObjectType',
    LogicalResourceId: 'Orders',
    ServiceToken: PROPERTIES.ServiceToken,
    ResourceProperties: properties,
  };
}

export function updateEvent(properties: Properties = PROPERTIES, oldProperties: Properties = PROPERTIES, physicalId = 'retail|ShopOrder'): any {
  return {
    ...createEvent(properties, 'request-2'),
    RequestType: 'Update',
    PhysicalResourceId: physicalId,
    OldResourceProperties: oldProperties,
  };
}

export function deleteEvent(physicalId = 'retail|ShopOrder', properties: Properties = PROPERTIES): any {
  return { ...createEvent(properties, 'request-3'), RequestType: 'Delete', PhysicalResourceId: physicalId };
}

/** The same event, sent a number of seconds later. */
export function sentLater(seconds: number, event: any): any {
  return { ...event, ResponseURL: responseUrl(SENT_AT + seconds) };
}

/** The owner tag of an event that was sent a number of seconds after the events above. */
export function ownerTag(origin: string, seconds = -100, requestId = 'request-0', owner = 'Shop/Orders'): string {
  return `${owner} ${origin}@${SENT_AT + seconds}.${createHash('sha256').update(requestId).digest('hex').slice(0, 8)}`;
}

/** The object type with this owner tag and the members above, as the service returns it. */
export function held(tag: string | undefined, changes: Definition = {}): Definition {
  return { ...MEMBERS, CreatedAt: CREATED_AT, LastUpdatedAt: CREATED_AT, Tags: { team: 'shop', ...tag !== undefined && { [OWNER_TAG]: tag } }, ...changes };
}

/** The context of a function with a remaining time in milliseconds. */
export function contextWith(milliseconds: number): Context {
  const end = Date.now() + milliseconds;
  return { getRemainingTimeInMillis: () => end - Date.now() } as Context;
}
