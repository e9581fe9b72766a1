import { Stack } from 'aws-cdk-lib';
import * as customResources from 'aws-cdk-lib/custom-resources';
import { putInputOf, Sample } from './sample';

/** The AwsCustomResource of aws-cdk-lib. */
export function addAwsCustomResource(stack: Stack, sample: Sample): void {
  const { DomainName, ObjectTypeName } = putInputOf(sample);
  const put: customResources.AwsSdkCall = {
    service: 'customer-profiles',
    action: 'PutProfileObjectType',
    parameters: putInputOf(sample),
    physicalResourceId: customResources.PhysicalResourceId.of(`${DomainName}|${ObjectTypeName}`),
    outputPaths: ['ObjectTypeName'],
  };
  new customResources.AwsCustomResource(stack, sample.id, {
    resourceType: 'Custom::ObjectTypeByCall',
    onCreate: put,
    onUpdate: put,
    onDelete: { service: 'customer-profiles', action: 'DeleteProfileObjectType', parameters: { DomainName, ObjectTypeName } },
    policy: customResources.AwsCustomResourcePolicy.fromSdkCalls({
      resources: [stack.formatArn({ service: 'profile', resource: 'domains', resourceName: `${DomainName}*` })],
    }),
    installLatestAwsSdk: false,
  });
}
