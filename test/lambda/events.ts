import { GetProfileObjectTypeResponse } from '@aws-sdk/client-customer-profiles';
import { Context } from 'aws-lambda';

export const STACK_ID = 'arn:aws:cloudformation:eu-central-1:123456789012:stack/Shop/0c3b5ad0-9a8e-11f1-8000-000000000001';
export const ARN = 'arn:aws:profile:eu-central-1:123456789012:domains/retail/object-types/ShopOrder';
export const OWNER_MARK = 'cdk-customer-profiles:owner';

/** Properties as CloudFormation hands them over: every scalar a string. */
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

/** The members that a Put for these properties has. */
export const MEMBERS: GetProfileObjectTypeResponse & { DomainName: string } = {
  DomainName: 'retail',
  ObjectTypeName: 'ShopOrder',
  Description: 'Orders',
  ExpirationDays: 30,
  AllowProfileCreation: true,
  Fields: PROPERTIES.Fields as GetProfileObjectTypeResponse['Fields'],
  Keys: PROPERTIES.Keys as GetProfileObjectTypeResponse['Keys'],
};

type Properties = Record<string, unknown>;

export function createEvent(properties: Properties = PROPERTIES, requestId = 'request-1'): any {
  return {
    RequestType: 'Create',
    RequestId: requestId,
    ResponseURL: 'https://signed.example/answer?secret',
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

/** A response URL as CloudFormation signed it so many seconds ago. */
export function sentBefore(seconds: number): string {
  const date = new Date(Date.now() - seconds * 1000).toISOString().replace(/[-:]|\.\d+/g, '');
  return `https://signed.example/answer?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=${date}&X-Amz-Expires=7200&X-Amz-Signature=secret`;
}

/** A function's context with so much time left. */
export function contextWith(milliseconds: number): Context {
  const end = Date.now() + milliseconds;
  return { getRemainingTimeInMillis: () => end - Date.now() } as Context;
}

/** Collects the lines of the log, parsed, and keeps them off the screen. */
export function captureLog(): { lines(): any[]; text(): string } {
  const write = jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  const text = () => write.mock.calls.map(([chunk]) => String(chunk)).join('');
  return { text, lines: () => text().split('\n').filter(line => line !== '').map(line => JSON.parse(line)) };
}
