import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { FieldSource, ObjectTypeMapping, ProfileObjectType, StandardIdentifier } from 'cdk-customer-profiles';

const OBJECT_TYPE = 'Custom::CustomerProfilesObjectType';

class ShopStack extends Stack {
  constructor(app: App) {
    super(app, 'Shop', { env: { account: '111122223333', region: 'eu-central-1' } });
    const orders = new ProfileObjectType(this, 'Orders', {
      domainName: 'retail',
      objectTypeName: 'ShopOrder',
      mapping: ObjectTypeMapping.custom({
        fields: { 'orderId': { source: FieldSource.field('id') } },
        keys: { 'shopOrderId': [{ fieldNames: ['orderId'], standardIdentifiers: [StandardIdentifier.UNIQUE, StandardIdentifier.PROFILE] }] },
      }),
    });
    orders.grants.putObjects(new iam.Role(this, 'Ingest', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
  }
}

const stack = new ShopStack(new App());
const template = Template.fromStack(stack);

test('orders are mapped by their id', () => {
  template.hasResourceProperties(OBJECT_TYPE, {
    DomainName: 'retail',
    ObjectTypeName: 'ShopOrder',
    Fields: { orderId: { Source: '_source.id' } },
    Keys: { shopOrderId: [{ FieldNames: ['orderId'] }] },
  });
});

test('orders outlive the stack', () => {
  template.hasResource(OBJECT_TYPE, { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
});

test('only orders may be ingested', () => {
  template.hasResourceProperties('AWS::IAM::Policy', {
    Roles: [{ Ref: Match.stringLikeRegexp('^Ingest') }],
    PolicyDocument: { Statement: [Match.objectLike({ Action: 'profile:PutProfileObject' })] },
  });
});

test('the mappings give no warning', () => {
  Annotations.fromStack(stack).hasNoWarning('*', Match.stringLikeRegexp('cdk-customer-profiles:'));
});
