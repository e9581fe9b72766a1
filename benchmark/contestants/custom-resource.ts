import * as path from 'node:path';
import { CustomResource, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as customResources from 'aws-cdk-lib/custom-resources';
import { putInputOf, Sample } from './sample';

export const HANDWRITTEN_FUNCTION = path.resolve('benchmark', 'contestants', 'handwritten-function');
const PROVIDER_ID = 'ObjectTypeProvider';

/** A typical handwritten custom resource: one function for the stack, invoked by the provider framework. */
export function addCustomResource(stack: Stack, sample: Sample): void {
  const provider = stack.node.tryFindChild(PROVIDER_ID) as customResources.Provider | undefined ?? handwrittenProvider(stack);
  new CustomResource(stack, sample.id, {
    serviceToken: provider.serviceToken,
    resourceType: 'Custom::ObjectType',
    properties: putInputOf(sample),
  });
}

function handwrittenProvider(stack: Stack): customResources.Provider {
  const onEventHandler = new lambda.Function(stack, 'ObjectTypeFunction', {
    code: lambda.Code.fromAsset(HANDWRITTEN_FUNCTION),
    handler: 'index.handler',
    runtime: lambda.Runtime.NODEJS_24_X,
    initialPolicy: [new iam.PolicyStatement({
      actions: ['profile:PutProfileObjectType', 'profile:DeleteProfileObjectType', 'profile:TagResource'],
      resources: [stack.formatArn({ service: 'profile', resource: 'domains', resourceName: '*' })],
    })],
  });
  return new customResources.Provider(stack, PROVIDER_ID, { onEventHandler });
}
