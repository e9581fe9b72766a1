import { Template } from 'aws-cdk-lib/assertions';

export function objectTypesIn(template: Template): object[] {
  return Object.values(template.findResources('Custom::CustomerProfilesObjectType')).map(({ Properties: { ServiceToken, ...properties } }) => properties);
}
