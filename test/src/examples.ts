import { App, Stack, StackProps } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { Construct } from 'constructs';
import { FieldContentType, FieldSource, ObjectTypeMapping, ProfileObjectType, ProfileObjectTypeProps, StandardIdentifier } from '../../src';

export const RESOURCE_TYPE = 'Custom::CustomerProfilesObjectType';

/** A valid mapping without warnings. */
export function orderMapping(): ObjectTypeMapping {
  return ObjectTypeMapping.custom({
    fields: {
      orderId: { source: FieldSource.field('id') },
      email: { source: FieldSource.field('email'), contentType: FieldContentType.EMAIL_ADDRESS },
    },
    keys: {
      shopOrderId: [{ fieldNames: ['orderId'], standardIdentifiers: [StandardIdentifier.UNIQUE] }],
      _email: [{ fieldNames: ['email'], standardIdentifiers: [StandardIdentifier.PROFILE] }],
    },
  });
}

export function orders(scope: Construct, props: Partial<ProfileObjectTypeProps> = {}, id = 'Orders'): ProfileObjectType {
  return new ProfileObjectType(scope, id, { domainName: 'retail', objectTypeName: 'ShopOrder', mapping: orderMapping(), ...props });
}

export function shopStack(props: StackProps = {}, id = 'Shop', app = new App()): Stack {
  return new Stack(app, id, props);
}

/** A known account and region. */
export const ENVIRONMENT = { env: { account: '111122223333', region: 'eu-central-1' } };

/** The properties of the only object type of the stack. */
export function propertiesOf(stack: Stack): { [name: string]: any } {
  const resources = Object.values(Template.fromStack(stack).findResources(RESOURCE_TYPE));
  expect(resources).toHaveLength(1);
  return resources[0].Properties;
}

/** The ids of this library's warnings in the stack, each once. */
export function warningsOf(stack: Stack): string[] {
  const texts = Annotations.fromStack(stack).findWarning('*', Match.anyValue()).map(message => String(message.entry.data));
  return [...new Set(texts.flatMap(text => /cdk-customer-profiles:(\w+)/.exec(text)?.[1] ?? []))].sort();
}

/** The distinct rule ids at the beginning of each line of the error. */
export function problemsOf(make: () => unknown): string[] {
  return [...new Set([...messageOf(make).matchAll(/^\[(\w+)\]/gm)].map(match => match[1]))].sort();
}

export function messageOf(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}
