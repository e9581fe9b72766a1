import { putInputOf, Sample } from './contestants/sample';

const ENVELOPE = {
  RequestId: 'request-1',
  ResponseURL: 'https://cloudformation.example/answer',
  StackId: 'arn:aws:cloudformation:us-east-1:123456789012:stack/Shop/0c3b5ad0-9a8e-11f1-8000-000000000001',
  ResourceType: 'Custom::CustomerProfilesObjectType',
  LogicalResourceId: 'Orders',
};

/** The properties as CloudFormation sends them: every scalar is a string. */
function propertiesOf(sample: Sample, tags = sample.tags) {
  const { AllowProfileCreation, ExpirationDays, ...members } = putInputOf(sample);
  return { ...members, AllowProfileCreation: String(AllowProfileCreation), ExpirationDays: String(ExpirationDays), Tags: tags, Owner: `Shop/${sample.id}`, ServiceToken: 'arn' };
}

export function createEvent(sample: Sample) {
  return { ...ENVELOPE, RequestType: 'Create', ResourceProperties: propertiesOf(sample) };
}

/** An Update with the same properties, or with one tag changed and one removed. */
export function updateEvent(sample: Sample, areTagsChanged = false) {
  const { team, ...others } = sample.tags;
  return {
    ...ENVELOPE,
    RequestType: 'Update',
    RequestId: 'request-2',
    PhysicalResourceId: physicalIdOf(sample),
    OldResourceProperties: propertiesOf(sample),
    ResourceProperties: propertiesOf(sample, areTagsChanged ? { ...others, stage: 'trial' } : sample.tags),
  };
}

export function deleteEvent(sample: Sample) {
  return { ...ENVELOPE, RequestType: 'Delete', RequestId: 'request-3', PhysicalResourceId: physicalIdOf(sample), ResourceProperties: propertiesOf(sample) };
}

/** The properties of AwsCustomResource in the template. */
export function callEvent(sample: Sample) {
  const call = { service: 'customer-profiles', action: 'PutProfileObjectType', parameters: putInputOf(sample), physicalResourceId: { id: physicalIdOf(sample) } };
  return { ...ENVELOPE, RequestType: 'Create', ResourceProperties: { Create: JSON.stringify(call), InstallLatestAwsSdk: 'false', ServiceToken: 'arn' } };
}

function physicalIdOf({ domainName, objectTypeName }: Sample): string {
  return `${domainName}|${objectTypeName}`;
}
