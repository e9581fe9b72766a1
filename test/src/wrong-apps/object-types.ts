import { App, aws_customerprofiles as customerprofiles, Duration, RemovalPolicies, RemovalPolicy, Stack, Stage, Tags } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { FieldContentType, ObjectTypeMapping, ProfileObjectType, ProfileObjectTypeProvider } from '../../../src';
import { ENVIRONMENT } from '../examples';
import { FIELDS, KEYS, objectType, WrongApp } from './wrong-app';

/** Invalid object types. */
export const REJECTED_OBJECT_TYPES: WrongApp[] = [
  {
    mistake: 'more domains than the policies of the handler\'s role can have',
    app: stack => {
      for (let index = 0; index < 30; index++) objectType(stack, { domainName: `domain-of-the-shop${index}` }, `Orders${index}`);
    },
    reads: [
      'Validation failed with the following errors:',
      '  [Shop/CustomerProfilesObjectTypeProvider/HandlerRole] [rolePolicies] The inline policies of the handler\'s role have at least 12765 characters together, with one policy for each domain and each key. IAM allows 10240. Create a second ProfileObjectTypeProvider, and set it as the provider of the object types of some of the domains.',
    ],
  },
  {
    mistake: 'no domain',
    app: stack => objectType(stack, { domainName: undefined }),
    reads: ['The object type Shop/Orders is invalid:', '[domain] Neither domain nor domainName is set. Exactly one of them is required. Set domain or domainName.'],
  },
  {
    mistake: 'a domain and the name of one',
    app: stack => objectType(stack, { domain: customerprofiles.CfnDomain.fromDomainName(stack, 'Domain', 'retail') }),
    reads: ['The object type Shop/Orders is invalid:', '[domain] Both domain (Shop/Domain) and domainName ("retail") are set. Exactly one of them is allowed. Remove domainName.'],
  },
  {
    mistake: 'an empty owner',
    app: stack => objectType(stack, { owner: '' }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[owner] The owner is "". At least 1 character other than a space is required. Set the owner that the owner tag shows, or remove the property.',
    ],
  },
  {
    mistake: 'an ARN instead of the domain\'s name',
    app: stack => objectType(stack, { domainName: 'arn:aws:profile:eu-central-1:111122223333:domains/retail' }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[domainName] Domain name "arn:aws:profile:eu-central-1:111122223333:domains/retail" is not valid. A domain name has 1 to 64 letters (a-z, A-Z), digits, "_", or "-". Use the name of the domain, not its ARN.',
    ],
  },
  {
    mistake: 'a title instead of a name',
    app: stack => objectType(stack, { objectTypeName: 'Shop Order' }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[objectTypeName] Object type name "Shop Order" is not valid. An object type name has 1 to 255 letters (a-z, A-Z), digits, "_", or "-", and begins with a letter. Rename the object type.',
    ],
  },
  {
    mistake: 'two long names',
    app: stack => objectType(stack, { domainName: 'd'.repeat(60), objectTypeName: 'Order'.repeat(30) }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[arnLength] Domain name and object type name have 210 characters together. The service limits the ARN of a tagged resource to 256 characters, which leaves 180 for both names. Shorten the object type name by 30 characters.',
    ],
  },
  {
    mistake: 'an empty description',
    app: stack => objectType(stack, { description: '' }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[description] The description has 0 characters. A description has 1 to 1,000 characters. Remove the property, or set a description.',
    ],
  },
  {
    mistake: 'a manual as description',
    app: stack => objectType(stack, { description: 'All about orders. '.repeat(60) }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[description] The description has 1080 characters. A description has 1 to 1,000 characters. Shorten it.',
    ],
  },
  {
    mistake: 'an expiration in hours',
    app: stack => objectType(stack, { expiration: Duration.hours(36) }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[expiration] The expiration is 1.5 days. The service allows whole days from 1 to 1,098. Set an expiration in that range, for example Duration.days(365).',
    ],
  },
  {
    mistake: 'objects that are kept for ten years',
    app: stack => objectType(stack, { expiration: Duration.days(3650) }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[expiration] The expiration is 3650 days. The service allows whole days from 1 to 1,098. Set an expiration in that range, for example Duration.days(365).',
    ],
  },
  {
    mistake: 'counts of nothing',
    app: stack => objectType(stack, { maxProfileObjectCount: 0, sourcePriority: 1.5 }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[count] maxProfileObjectCount is 0. The service allows whole numbers from 1. Set such a number, or remove the property.',
      '[count] sourcePriority is 1.5. The service allows whole numbers from 1. Set such a number, or remove the property.',
    ],
  },
  {
    mistake: 'an alias as key',
    app: stack => objectType(stack, { encryptionKey: kms.Alias.fromAliasName(stack, 'Key', 'alias/shop') }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[encryptionKey] The encryptionKey Shop/Key is an alias. Only a key is allowed, because a policy cannot name an alias. Pass the key, for example by kms.Key.fromKeyArn.',
    ],
  },
  {
    mistake: 'an alias as the domain\'s key',
    app: stack => objectType(stack, { domainEncryptionKey: kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-central-1:111122223333:alias/shop') }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[domainEncryptionKey] The domainEncryptionKey Shop/Key is an alias. Only a key is allowed, because a policy cannot name an alias. Pass the key, for example by kms.Key.fromKeyArn.',
    ],
  },
  {
    mistake: 'a snapshot as removal policy',
    app: stack => objectType(stack, { removalPolicy: RemovalPolicy.SNAPSHOT }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[removalPolicy] The removal policy is SNAPSHOT. An object type has no snapshots. Use RETAIN_ON_UPDATE_OR_DELETE, RETAIN or DESTROY.',
    ],
  },
  {
    mistake: 'a snapshot for everything in the stack',
    app: stack => {
      objectType(stack);
      RemovalPolicies.of(stack).snapshot();
    },
    reads: [
      'Validation failed with the following errors:',
      '  [Shop/Orders] [removalPolicy] The removal policy is SNAPSHOT. An object type has no snapshots. Use RETAIN_ON_UPDATE_OR_DELETE, RETAIN or DESTROY.',
    ],
  },
  {
    mistake: 'a serviceTimeout that CloudFormation rejects',
    app: stack => objectType(stack, { serviceTimeout: Duration.hours(2) }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[serviceTimeout] The serviceTimeout is 7200 seconds. Whole seconds from 1 to 3,600 are allowed. Use for example Duration.minutes(15).',
    ],
  },
  {
    mistake: 'a serviceTimeout shorter than the handler\'s timeout',
    app: stack => objectType(stack, { serviceTimeout: Duration.minutes(2) }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[serviceTimeout] The serviceTimeout is 2 minutes, but the timeout of the provider\'s handler is 5 minutes. The serviceTimeout must be longer. Increase it, or decrease the timeout of the provider.',
    ],
  },
  {
    mistake: 'a provider of another region',
    app: stack => {
      const other = new Stack(stack.node.root as App, 'Platform', { env: { account: '111122223333', region: 'us-east-1' } });
      objectType(stack, { provider: new ProfileObjectTypeProvider(other, 'Provider') });
    },
    reads: [
      'The object type Shop/Orders is invalid:',
      '[provider] The provider Platform/Provider is in aws://111122223333/us-east-1, but the object type is in aws://111122223333/eu-central-1. Both must be in the same account and region. Create a provider in this account and region, or remove the property.',
    ],
  },
  {
    mistake: 'a provider of another stage',
    app: stack => {
      const other = new Stack(new Stage(stack.node.root as App, 'Test', ENVIRONMENT), 'Platform');
      objectType(stack, { provider: new ProfileObjectTypeProvider(other, 'Provider') });
    },
    reads: [
      'The object type Shop/Orders is invalid:',
      '[provider] The provider Test/Platform/Provider is in another stage. Both must be in the same stage. Create a provider in this stage, or remove the property.',
    ],
  },
  {
    mistake: 'tags that the service or a template can\'t have',
    app: stack => {
      const orders = objectType(stack, { tags: { 'cost center': '42', 'aws:owner': 'me', 'note': 'n'.repeat(300), 'Ref': 'main' } });
      Tags.of(orders).add('cdk-customer-profiles:owner', 'me');
    },
    reads: [
      'Validation failed with the following errors:',
      '  [Shop/Orders] [tags] Tag key "Ref" is not valid. A template cannot contain this key. Change the key, or keep an inherited tag off this object type with Tags.of(objectType).remove(key) or with excludeResourceTypes.',
      '  [Shop/Orders] [tags] Tag key "aws:owner" is not valid. AWS reserves keys that begin with "aws:". Change the key, or keep an inherited tag off this object type with Tags.of(objectType).remove(key) or with excludeResourceTypes.',
      '  [Shop/Orders] [tags] Tag key "cdk-customer-profiles:owner" is not valid. This library records the owner of an object type under this key. Change the key, or keep an inherited tag off this object type with Tags.of(objectType).remove(key) or with excludeResourceTypes.',
      '  [Shop/Orders] [tags] Tag key "cost center" is not valid. A tag key has 1 to 128 letters (a-z, A-Z), digits, or characters of "+-=._:/,;<", and no spaces. Change the key, or keep an inherited tag off this object type with Tags.of(objectType).remove(key) or with excludeResourceTypes.',
      '  [Shop/Orders] [tags] The value of tag "note" has 300 characters. The service allows 256. Shorten it.',
    ],
  },
  {
    mistake: 'a tag that JavaScript would lose',
    app: stack => objectType(stack, { tags: JSON.parse('{ "__proto__": "x" }') }),
    reads: [
      'Validation failed with the following errors:',
      '  [Shop/Orders] [tags] Tag key "__proto__" is not valid. A template cannot contain this key. Change the key, or keep an inherited tag off this object type with Tags.of(objectType).remove(key) or with excludeResourceTypes.',
    ],
  },
  {
    mistake: 'fifty tags from an aspect',
    app: stack => {
      const orders = objectType(stack);
      for (let index = 0; index < 50; index++) Tags.of(orders).add(`tag${index}`, 'x');
    },
    reads: [
      'Validation failed with the following errors:',
      '  [Shop/Orders] [tags] The object type has 50 tags. The service allows 50 tags, and one of them is the owner tag of this library. Remove 1, or keep an inherited tag off this object type with Tags.of(objectType).remove(key) or with excludeResourceTypes.',
    ],
  },
  {
    mistake: 'a key of two object types with different content types',
    app: stack => {
      const mapping = (contentType: FieldContentType) => ObjectTypeMapping.custom({ fields: { ...FIELDS, card: { source: '_source.card', contentType } }, keys: { ...KEYS, cardNumber: [{ fieldNames: ['card'] }] } });
      objectType(stack, { mapping: mapping(FieldContentType.NUMBER) });
      objectType(stack, { mapping: mapping(FieldContentType.STRING), objectTypeName: 'Stay' }, 'Stays');
    },
    reads: [
      'Validation failed with the following errors:',
      '  [Shop/Orders] [sharedKey] Key "cardNumber" has content type NUMBER here and STRING in Shop/Stays. All object types of domain "retail" share a key by its name, and the service rejects a second content type. Use one content type, or another key name.',
      '  [Shop/Stays] [sharedKey] Key "cardNumber" has content type STRING here and NUMBER in Shop/Orders. All object types of domain "retail" share a key by its name, and the service rejects a second content type. Use one content type, or another key name.',
    ],
  },
  {
    mistake: 'the same object type twice in a stack',
    app: stack => {
      objectType(stack);
      objectType(stack, {}, 'AlsoOrders');
    },
    reads: [
      'Validation failed with the following errors:',
      '  [Shop/Orders] [sameType] Object type "ShopOrder" of domain "retail" is also declared by Shop/AlsoOrders. Each would overwrite the other. Rename one of them, or remove it.',
      '  [Shop/AlsoOrders] [sameType] Object type "ShopOrder" of domain "retail" is also declared by Shop/Orders. Each would overwrite the other. Rename one of them, or remove it.',
    ],
  },
  {
    mistake: 'several mistakes at once',
    app: stack => objectType(stack, { domainName: 'my shop', objectTypeName: '2nd', expiration: Duration.days(0), removalPolicy: RemovalPolicy.SNAPSHOT, serviceTimeout: Duration.minutes(1) }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[domainName] Domain name "my shop" is not valid. A domain name has 1 to 64 letters (a-z, A-Z), digits, "_", or "-". Use the name of the domain, not its ARN.',
      '[objectTypeName] Object type name "2nd" is not valid. An object type name has 1 to 255 letters (a-z, A-Z), digits, "_", or "-", and begins with a letter. Rename the object type.',
      '[expiration] The expiration is 0 days. The service allows whole days from 1 to 1,098. Set an expiration in that range, for example Duration.days(365).',
      '[removalPolicy] The removal policy is SNAPSHOT. An object type has no snapshots. Use RETAIN_ON_UPDATE_OR_DELETE, RETAIN or DESTROY.',
      '[serviceTimeout] The serviceTimeout is 1 minute, but the timeout of the provider\'s handler is 5 minutes. The serviceTimeout must be longer. Increase it, or decrease the timeout of the provider.',
    ],
  },
];

/** Object types that are likely a mistake. */
export const DOUBTFUL_OBJECT_TYPES: WrongApp[] = [
  {
    mistake: 'more events at the same time than the timeout of the handler allows',
    app: stack => {
      const provider = new ProfileObjectTypeProvider(stack, 'Provider', { maxConcurrency: 60 });
      Array.from({ length: 60 }, (_, index) => objectType(stack, { provider, objectTypeName: `Order${index}` }, `Orders${index}`));
    },
    reads: ['/Shop: CloudFormation can work on 60 object types of this stack at the same time. Customer Profiles accepts one PutProfileObjectType per second, so an event can take about 360 seconds, but the timeout of the handler is 300 seconds. Set maxConcurrency: 49 or timeout: Duration.minutes(7) on each provider, or acknowledge this warning if AWS has increased the quota. [ack: cdk-customer-profiles:concurrency]'],
  },
  {
    mistake: 'the name of a standard object type',
    app: stack => objectType(stack, { objectTypeName: '_webAnalytics' }),
    reads: ['/Shop/Orders: Object type name "_webAnalytics" begins with "_", like the names of the service\'s standard objects. Begin the name of your own object type with a letter. [ack: cdk-customer-profiles:standardObjectName]'],
  },
  {
    mistake: 'the name of a domain that is in the same stack and has a key',
    app: stack => {
      const domain = new customerprofiles.CfnDomain(stack, 'Domain', {
        domainName: 'retail', defaultExpirationDays: 365, defaultEncryptionKey: 'arn:aws:kms:eu-central-1:111122223333:key/1',
      });
      domain.applyRemovalPolicy(RemovalPolicy.RETAIN);
      objectType(stack);
    },
    reads: [
      '/Shop/Orders: The domain Shop/Domain has its own encryption key, but the handler has no permissions on it. Set domainEncryptionKey to that key. [ack: cdk-customer-profiles:domainKey]',
      '/Shop/Orders: Domain name "retail" is the name of Shop/Domain in the same stack, but without a reference CloudFormation can create the object type before the domain. Reference the domain construct instead of its name, for example with domain.ref. [ack: cdk-customer-profiles:domainReference]',
    ],
  },
  {
    mistake: 'a domain that is deleted with the stack, with the retained object type',
    app: stack => {
      const domain = new customerprofiles.CfnDomain(stack, 'Domain', { domainName: 'retail', defaultExpirationDays: 365 });
      objectType(stack, { domainName: domain.ref });
    },
    reads: ['/Shop/Orders: The object type is retained, but its domain Shop/Domain is not. Deleting the domain also deletes every object of the object type. Retain the domain, for example with domain.applyRemovalPolicy(RemovalPolicy.RETAIN). [ack: cdk-customer-profiles:domainNotRetained]'],
  },
  {
    mistake: 'a key of two object types whose fields can have different content types',
    app: stack => {
      const mapping = (contentType?: FieldContentType) => ObjectTypeMapping.custom({ fields: { ...FIELDS, card: { source: '_source.card', contentType } }, keys: { ...KEYS, cardNumber: [{ fieldNames: ['card'] }] } });
      objectType(stack, { mapping: mapping(FieldContentType.NUMBER) });
      objectType(stack, { mapping: mapping(), objectTypeName: 'Stay' }, 'Stays');
    },
    reads: [
      '/Shop/Orders: Key "cardNumber" has content type NUMBER here and STRING in Shop/Stays. All object types of domain "retail" share a key by its name, and the service rejects a second content type. Use one content type, or another key name. [ack: cdk-customer-profiles:sharedKey]',
      '/Shop/Stays: Key "cardNumber" has content type STRING here and NUMBER in Shop/Orders. All object types of domain "retail" share a key by its name, and the service rejects a second content type. Use one content type, or another key name. [ack: cdk-customer-profiles:sharedKey]',
    ],
  },
  {
    mistake: 'the same object type in two stacks of one account and region',
    app: stack => {
      objectType(stack);
      objectType(new Stack(stack.node.root as App, 'Copy', ENVIRONMENT));
    },
    reads: ['/Shop/Orders: Object type "ShopOrder" of domain "retail" is also declared by Copy/Orders, in the same account and region. The second deployment fails or overwrites the first. Rename one of them, or remove it. [ack: cdk-customer-profiles:sameType]'],
  },
];

/** Invalid providers, grants and imports. */
export const REJECTED_USES: WrongApp[] = [
  {
    mistake: 'a handler that may run longer than the function in front of it',
    app: stack => new ProfileObjectTypeProvider(stack, 'Provider', { timeout: Duration.minutes(15) }),
    reads: ['Shop/Provider: The timeout is 15 minutes. Whole seconds from 10 seconds to 14 minutes are allowed. Use for example Duration.minutes(5).'],
  },
  {
    mistake: 'subnets without their VPC',
    app: stack => new ProfileObjectTypeProvider(stack, 'Provider', { vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED } }),
    reads: ['Shop/Provider: The vpcSubnets or securityGroups are set without a vpc. They have no effect without one. Set vpc too, or remove them.'],
  },
  {
    mistake: 'a misspelled action',
    app: stack => objectType(stack).grants.actions(new iam.User(stack, 'User'), 'profile:GetProfileObject'),
    reads: ['Shop/Orders: The action "profile:GetProfileObject" cannot be granted on an object type. The actions on object types are "profile:DeleteProfileObject", "profile:DeleteProfileObjectType", "profile:GetObjectTypeAttributeStatistics", "profile:GetProfileObjectType", "profile:ListObjectTypeAttributeValues", "profile:ListObjectTypeAttributes", "profile:ListProfileObjects", "profile:PutProfileObject", "profile:PutProfileObjectType", "profile:ListTagsForResource", "profile:TagResource", "profile:UntagResource". Did you mean "profile:GetProfileObjectType"?'],
  },
  {
    mistake: 'an action of another service',
    app: stack => objectType(stack).grants.actions(new iam.User(stack, 'User'), 's3:GetObject'),
    reads: ['Shop/Orders: The action "s3:GetObject" cannot be granted on an object type. The actions on object types are "profile:DeleteProfileObject", "profile:DeleteProfileObjectType", "profile:GetObjectTypeAttributeStatistics", "profile:GetProfileObjectType", "profile:ListObjectTypeAttributeValues", "profile:ListObjectTypeAttributes", "profile:ListProfileObjects", "profile:PutProfileObject", "profile:PutProfileObjectType", "profile:ListTagsForResource", "profile:TagResource", "profile:UntagResource". Name one of them, or write your own policy statement.'],
  },
  {
    mistake: 'no action',
    app: stack => objectType(stack).grants.actions(new iam.User(stack, 'User')),
    reads: ['Shop/Orders: No action is given. The actions on object types are "profile:DeleteProfileObject", "profile:DeleteProfileObjectType", "profile:GetObjectTypeAttributeStatistics", "profile:GetProfileObjectType", "profile:ListObjectTypeAttributeValues", "profile:ListObjectTypeAttributes", "profile:ListProfileObjects", "profile:PutProfileObject", "profile:PutProfileObjectType", "profile:ListTagsForResource", "profile:TagResource", "profile:UntagResource". Name one of them, or write your own policy statement.'],
  },
  {
    mistake: 'the domain\'s ARN instead of the object type\'s',
    app: stack => ProfileObjectType.fromProfileObjectTypeArn(stack, 'Orders', 'arn:aws:profile:eu-central-1:111122223333:domains/retail'),
    reads: ['Shop/Orders: "arn:aws:profile:eu-central-1:111122223333:domains/retail" is not the ARN of an object type. An ARN has the form arn:<partition>:profile:<region>:<account>:domains/<domain>/object-types/<object type>. Pass such an ARN, or use fromProfileObjectTypeAttributes.'],
  },
];
