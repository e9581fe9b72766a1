import { Arn, ArnComponents, ArnFormat, Fn, Lazy, Stack, Token } from 'aws-cdk-lib';
import type { aws_customerprofiles as customerprofiles } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { isDynamicReference, isPlaceholder } from './unresolved';
import { ARN_SERVICE, domainArnResource, objectTypeArnResource, parseObjectTypeArn } from '../model/object-type-arn';
import { ObjectTypeError } from '../model/object-type-error';
import type { ObjectTypeIdentity } from '../model/physical-id';

export interface ArnEnvironment {
  readonly account?: string;
  readonly region?: string;
}

export function domainArn(stack: Stack, domainName: string, environment: ArnEnvironment = {}): string {
  return Arn.format({ service: ARN_SERVICE, resource: domainArnResource(domainName), arnFormat: ArnFormat.NO_RESOURCE_NAME, ...environment }, stack);
}

/** The ARN of an object type, or of all object types of a domain for the name `*`. */
export function objectTypeArn(stack: Stack, domainName: string, objectTypeName: string, environment: ArnEnvironment = {}): string {
  return Arn.format({ ...objectTypeArnComponents({ domainName, objectTypeName }), ...environment }, stack);
}

export function objectTypeArnComponents(identity: ObjectTypeIdentity): ArnComponents {
  return { service: ARN_SERVICE, resource: objectTypeArnResource(identity), arnFormat: ArnFormat.NO_RESOURCE_NAME };
}

/** The ARNs of an object type and of its domain: the service requires permissions on both. */
export function arnsOf(objectType: customerprofiles.IObjectTypeRef): { domain: string; objectType: string } {
  const stack = Stack.of(objectType);
  const { domainName, objectTypeName } = objectType.objectTypeRef;
  const { account, region } = objectType.env;
  return {
    domain: domainArn(stack, domainName, { account, region }),
    objectType: objectTypeArn(stack, domainName, objectTypeName, { account, region }),
  };
}

/** The names in the ARN of an object type. If the ARN is a token, CloudFormation splits it at deployment. */
export function namesOfArn(scope: Construct, id: string, arn: string): ObjectTypeIdentity {
  const path = [scope.node.path, id].filter(part => part !== '').join('/');
  // CDK synthesizes the app again with the value.
  if (isPlaceholder(arn)) return { domainName: arn, objectTypeName: arn };
  if (isDynamicReference(arn)) return { domainName: nameInDynamicReference(path, arn), objectTypeName: nameInDynamicReference(path, arn) };
  if (Token.isUnresolved(arn)) {
    const parts = Fn.split('/', arn);
    return { domainName: Fn.select(1, parts), objectTypeName: Fn.select(3, parts) };
  }
  const identity = parseObjectTypeArn(arn);
  if (identity === undefined) {
    throw new ObjectTypeError(`${path}: "${arn}" is not the ARN of an object type. An ARN has the form arn:<partition>:profile:<region>:<account>:domains/<domain>/object-types/<object type>. Pass such an ARN, or use fromProfileObjectTypeAttributes.`);
  }
  return identity;
}

/** CloudFormation resolves dynamic references after intrinsic functions, so `Fn::Split` would split the reference itself. */
function nameInDynamicReference(path: string, arn: string): string {
  return Lazy.uncachedString({
    produce: () => {
      throw new ObjectTypeError(`${path}: The names of an object type cannot be read from the dynamic reference "${arn}", because CloudFormation resolves it after all functions. Pass the names to fromProfileObjectTypeAttributes.`);
    },
  });
}
