import { App, Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as fc from 'fast-check';
import { asDelivered } from './as-delivered';
import { DesiredObjectType } from '../lambda/desired-object-type';
import { parseProperties } from '../lambda/properties';
import { FieldContentType, ObjectTypeMapping, ObjectTypeTemplate, ProfileObjectType, ProfileObjectTypeProps, StandardIdentifier } from '../src';

/** The properties that the handler reads from an event for a construct with these props. */
function propertiesInEvent(props: Omit<ProfileObjectTypeProps, 'domainName'>) {
  const stack = new Stack(new App(), 'Shop');
  new ProfileObjectType(stack, 'Orders', { domainName: 'retail', objectTypeName: 'ShopOrder', ...props });
  const [resource] = Object.values(Template.fromStack(stack).findResources('Custom::CustomerProfilesObjectType'));
  return parseProperties(asDelivered(resource.Properties));
}

const fieldNames = fc.uniqueArray(fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_-]{0,20}$/).filter(name => !['Ref', 'Tags', 'tags'].includes(name)), { minLength: 1, maxLength: 8 });
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter(value => !value.includes('${'));

describe('Properties of the custom resource', () => {
  test('arrive at the handler with the types of the service', () => {
    fc.assert(fc.property(
      fieldNames, text, fc.integer({ min: 1, max: 1098 }), fc.integer({ min: 1 }), fc.integer({ min: 1 }), fc.boolean(),
      (names, description, days, count, priority, allowProfileCreation) => {
        const properties = propertiesInEvent({
          description,
          expiration: Duration.days(days),
          maxProfileObjectCount: count,
          sourcePriority: priority,
          adoptExisting: true,
          tags: { team: 'shop' },
          mapping: ObjectTypeMapping.custom({
            allowProfileCreation,
            sourceLastUpdatedTimestampFormat: 'yyyy',
            fields: Object.fromEntries(names.map(name => [name, { source: '_source.x', target: '_profile.Attributes.x', contentType: FieldContentType.STRING }])),
            keys: { k: [{ fieldNames: [names[0]], standardIdentifiers: [StandardIdentifier.PROFILE, StandardIdentifier.UNIQUE] }] },
          }),
        });

        expect(properties).toEqual({
          DomainName: 'retail',
          ObjectTypeName: 'ShopOrder',
          Description: description,
          ExpirationDays: days,
          MaxProfileObjectCount: count,
          SourcePriority: priority,
          AllowProfileCreation: allowProfileCreation,
          SourceLastUpdatedTimestampFormat: 'yyyy',
          Fields: Object.fromEntries(names.map(name => [name, { Source: '_source.x', Target: '_profile.Attributes.x', ContentType: 'STRING' }])),
          Keys: { k: [{ FieldNames: [names[0]], StandardIdentifiers: ['PROFILE', 'UNIQUE'] }] },
          Tags: { team: 'shop' },
          Owner: 'DeployedName/Orders',
          AdoptExisting: true,
        });
      },
    ), { numRuns: 25 });
  });

  test('contain no fields and keys if there is a template', () => {
    const properties = propertiesInEvent({ mapping: ObjectTypeMapping.fromTemplate(ObjectTypeTemplate.CTR) });

    expect(new DesiredObjectType(properties, { requestId: 'request', sentAt: 0, isInPlace: false }).members).toEqual({ Description: 'ShopOrder', TemplateId: 'CTR' });
  });

  test('contain no members that the app does not set', () => {
    const properties = propertiesInEvent({
      mapping: ObjectTypeMapping.custom({
        fields: { id: { source: '_source.id' } },
        keys: { k: [{ fieldNames: ['id'], standardIdentifiers: [StandardIdentifier.PROFILE, StandardIdentifier.UNIQUE] }] },
      }),
    });

    expect(Object.keys(properties).sort()).toEqual(['Description', 'DomainName', 'Fields', 'Keys', 'ObjectTypeName', 'Owner']);
  });
});
