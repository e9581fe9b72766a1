import { Duration, Stack } from 'aws-cdk-lib';
import { Sample } from './sample';
import { FieldContentType, FieldSource, ObjectTypeMapping, ProfileObjectType, StandardIdentifier, StandardOrder } from '../../src';

/** The construct of this library. */
export function addProfileObjectType(stack: Stack, sample: Sample): void {
  new ProfileObjectType(stack, sample.id, {
    domainName: sample.domainName,
    objectTypeName: sample.objectTypeName,
    description: sample.description,
    mapping: ObjectTypeMapping.custom({
      allowProfileCreation: true,
      fields: Object.fromEntries(sample.fields.map(({ name, source, target, contentType }) => [name, {
        source: FieldSource.field(source), target: StandardOrder.attribute(target), contentType: FieldContentType.of(contentType),
      }])),
      keys: Object.fromEntries(sample.keys.map(({ name, fieldName, standardIdentifiers }) => [name, [{
        fieldNames: [fieldName], standardIdentifiers: standardIdentifiers.map(StandardIdentifier.of),
      }]])),
    }),
    expiration: Duration.days(sample.expirationDays),
    tags: sample.tags,
  });
}
