import { Arn, Stack } from 'aws-cdk-lib';
import type { aws_customerprofiles as customerprofiles } from 'aws-cdk-lib';

export interface ArnEnvironment {
  readonly account?: string;
  readonly region?: string;
}

export function domainArn(stack: Stack, domainName: string, environment: ArnEnvironment = {}): string {
  return Arn.format({ service: 'profile', resource: 'domains', resourceName: domainName, ...environment }, stack);
}

/** The service's ARN of an object type, or of all of a domain for the name `*`. */
export function objectTypeArn(stack: Stack, domainName: string, objectTypeName: string, environment: ArnEnvironment = {}): string {
  return domainArn(stack, `${domainName}/object-types/${objectTypeName}`, environment);
}

/** The ARNs of an object type and of its domain: the service asks for both. */
export function arnsOf(objectType: customerprofiles.IObjectTypeRef): { domain: string; objectType: string } {
  const stack = Stack.of(objectType);
  const { domainName, objectTypeName } = objectType.objectTypeRef;
  const { account, region } = objectType.env;
  return {
    domain: domainArn(stack, domainName, { account, region }),
    objectType: objectTypeArn(stack, domainName, objectTypeName, { account, region }),
  };
}
