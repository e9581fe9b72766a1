import { aws_customerprofiles as customerprofiles, Stack } from 'aws-cdk-lib';
import { Sample } from './sample';

/** The L1 of aws-cdk-lib. */
export function addCfnObjectType(stack: Stack, sample: Sample): void {
  new customerprofiles.CfnObjectType(stack, sample.id, {
    domainName: sample.domainName,
    objectTypeName: sample.objectTypeName,
    description: sample.description,
    allowProfileCreation: true,
    fields: sample.fields.map(({ name, source, target, contentType }) => (
      { name, objectTypeField: { source: `_source.${source}`, target: `_order.Attributes.${target}`, contentType } }
    )),
    keys: sample.keys.map(({ name, fieldName, standardIdentifiers }) => (
      { name, objectTypeKeyList: [{ fieldNames: [fieldName], standardIdentifiers }] }
    )),
    expirationDays: sample.expirationDays,
    tags: Object.entries(sample.tags).map(([key, value]) => ({ key, value })),
  });
}
