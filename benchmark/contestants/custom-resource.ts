import * as path from 'node:path';
import { CustomResource, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as customResources from 'aws-cdk-lib/custom-resources';
import { putInputOf, Sample } from './sample';

export const HAND_MADE_FUNCTION = path.resolve('benchmark', 'contestants', 'hand-made-function');
const PROVIDER_ID = 'ObjectTypeProvider';

/** A custom resource as people write it by hand: one function for the stack, behind CDK's provider framework. */
export function addCustomResource(stack: Stack, sample: Sample): void {
  const provider = stack.node.tryFindChild(PROVIDER_ID) as customResources.Provider | undefined ?? handMadeProvider(stack);
  new CustomResource(stack, sample.id, {
    serviceToken: provider.serviceToken,
    resourceType: 'Custom::ObjectType',
    properties: putInputOf(sample),
  });
}

function handMadeProvider(stack: Stack): customResources.Provider {
  const onEventHandler = new lambda.Function(stack, 'ObjectTypeFunction', {
    code: lambda.Code.fromAsset(HAND_MADE_FUNCTION),
    handler: 'index.handler',
    runtime: lambda.Runtime.NODEJS_24_X,
    initialPolicy: [new iam.PolicyStatement({
      actions: ['profile:PutProfileObjectType', 'profile:DeleteProfileObjectType', 'profile:TagResource'],
      resources: [stack.formatArn({ service: 'profile', resource: 'domains', resourceName: '*' })],
    })],
  });
  return new customResources.Provider(stack, PROVIDER_ID, { onEventHandler });
}
