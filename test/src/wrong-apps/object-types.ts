import { App, aws_customerprofiles as customerprofiles, Duration, RemovalPolicies, RemovalPolicy, Stack, Stage, Tags } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { FieldContentType, ObjectTypeMapping, ProfileObjectType, ProfileObjectTypeProvider } from '../../../src';
import { ENVIRONMENT } from '../examples';
import { FIELDS, KEYS, objectType, WrongApp } from './wrong-app';

/** Object types that are refused. */
export const REFUSED_OBJECT_TYPES: WrongApp[] = [
  {
    mistake: 'more domains than the handler\'s role has room for',
    app: stack => {
      for (let index = 0; index < 30; index++) objectType(stack, { domainName: `domain-of-the-shop${index}` }, `Orders${index}`);
    },
    reads: [
      'Validation failed with the following errors:',
      '  [Shop/CustomerProfilesObjectTypeProvider/HandlerRole] [rolePolicies] The inline policies of the handler\'s role have at least 11835 characters together, with one policy for each domain and each key. IAM allows 10240. Create a second ProfileObjectTypeProvider, and set it as the provider of the object types of some of the domains.',
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
      '[domainName] domain name "arn:aws:profile:eu-central-1:111122223333:domains/retail" has to be 1 to 64 letters of the English alphabet, digits, "_" or "-": give the name of the domain, not its ARN or its title.',
    ],
  },
  {
    mistake: 'a title instead of a name',
    app: stack => objectType(stack, { objectTypeName: 'Shop Order' }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[objectTypeName] object type name "Shop Order" has to be 1 to 255 letters of the English alphabet, digits, "_" or "-", and to begin with a letter: choose such a name.',
    ],
  },
  {
    mistake: 'the name of a standard object type',
    app: stack => objectType(stack, { objectTypeName: '_order' }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[objectTypeName] object type name "_order" begins with "_", which the service keeps for its own standard object types: begin with a letter.',
    ],
  },
  {
    mistake: 'two long names',
    app: stack => objectType(stack, { domainName: 'd'.repeat(60), objectTypeName: 'Order'.repeat(30) }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[arnLength] domain name and object type name have 210 characters together; at most 180 are allowed, since the service tags no ARN of more than 256: shorten the object type name by 30.',
    ],
  },
  {
    mistake: 'an empty description',
    app: stack => objectType(stack, { description: '' }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[description] the description has 0 characters; 1 to 1,000 are allowed: write one, or leave the property out.',
    ],
  },
  {
    mistake: 'a manual as description',
    app: stack => objectType(stack, { description: 'All about orders. '.repeat(60) }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[description] the description has 1080 characters; 1 to 1,000 are allowed: shorten it.',
    ],
  },
  {
    mistake: 'an expiration in hours',
    app: stack => objectType(stack, { expiration: Duration.hours(36) }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[expiration] the expiration is 1.5 days; whole days from 1 to 1,098 are allowed: give for example Duration.days(365), or leave it out for the domain\'s.',
    ],
  },
  {
    mistake: 'objects that are kept for ten years',
    app: stack => objectType(stack, { expiration: Duration.days(3650) }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[expiration] the expiration is 3650 days; whole days from 1 to 1,098 are allowed: give for example Duration.days(365), or leave it out for the domain\'s.',
    ],
  },
  {
    mistake: 'counts of nothing',
    app: stack => objectType(stack, { maxProfileObjectCount: 0, sourcePriority: 1.5 }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[count] maxProfileObjectCount is 0; whole numbers from 1 are allowed: give one, or leave it out for the service\'s own.',
      '[count] sourcePriority is 1.5; whole numbers from 1 are allowed: give one, or leave it out for the service\'s own.',
    ],
  },
  {
    mistake: 'an alias as key',
    app: stack => objectType(stack, { encryptionKey: kms.Alias.fromAliasName(stack, 'Key', 'alias/shop') }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[encryptionKey] The encryptionKey Shop/Key is an alias. Only a key is allowed, because a policy can\'t name an alias. Pass the key, for example by kms.Key.fromKeyArn.',
    ],
  },
  {
    mistake: 'an alias as the domain\'s key',
    app: stack => objectType(stack, { domainEncryptionKey: kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-central-1:111122223333:alias/shop') }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[domainEncryptionKey] The domainEncryptionKey Shop/Key is an alias. Only a key is allowed, because a policy can\'t name an alias. Pass the key, for example by kms.Key.fromKeyArn.',
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
    mistake: 'a serviceTimeout that CloudFormation doesn\'t know',
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
      const orders = objectType(stack, { tags: { 'cost centre': '42', 'aws:owner': 'me', 'note': 'n'.repeat(300), 'Ref': 'main' } });
      Tags.of(orders).add('cdk-customer-profiles:owner', 'me');
    },
    reads: [
      'Validation failed with the following errors:',
      '  [Shop/Orders] [tags] tag "Ref" has a key that a template takes for a function: choose another key.',
      '  [Shop/Orders] [tags] tag "aws:owner" begins with "aws:", which is reserved: choose another key.',
      '  [Shop/Orders] [tags] tag "cdk-customer-profiles:owner" is the mark by which this library knows its own object types: choose another key.',
      '  [Shop/Orders] [tags] tag key "cost centre" has to be 1 to 128 letters of the English alphabet, digits or characters of "+-=._:/,;<", without spaces: rename it.',
      '  [Shop/Orders] [tags] the value of tag "note" has 300 characters; at most 256 are allowed: shorten it.',
    ],
  },
  {
    mistake: 'a tag that JavaScript would lose',
    app: stack => objectType(stack, { tags: JSON.parse('{ "__proto__": "x" }') }),
    reads: [
      'Validation failed with the following errors:',
      '  [Shop/Orders] [tags] tag "__proto__" has a key that JavaScript drops: choose another key.',
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
      '  [Shop/Orders] [tags] 50 tags are given; 49 are allowed, since the service takes 50 and one is the mark of the owning resource: remove 1, or keep Tags.of(…) away with Tags.of(objectType).remove(…).',
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
      '  [Shop/Orders] [sameType] object type "ShopOrder" of domain "retail" is defined by Shop/AlsoOrders too; each would overwrite the other: give one of them another name, or remove it.',
      '  [Shop/AlsoOrders] [sameType] object type "ShopOrder" of domain "retail" is defined by Shop/Orders too; each would overwrite the other: give one of them another name, or remove it.',
    ],
  },
  {
    mistake: 'several mistakes at once',
    app: stack => objectType(stack, { domainName: 'my shop', objectTypeName: '2nd', expiration: Duration.days(0), removalPolicy: RemovalPolicy.SNAPSHOT, serviceTimeout: Duration.minutes(1) }),
    reads: [
      'The object type Shop/Orders is invalid:',
      '[domainName] domain name "my shop" has to be 1 to 64 letters of the English alphabet, digits, "_" or "-": give the name of the domain, not its ARN or its title.',
      '[objectTypeName] object type name "2nd" has to be 1 to 255 letters of the English alphabet, digits, "_" or "-", and to begin with a letter: choose such a name.',
      '[expiration] the expiration is 0 days; whole days from 1 to 1,098 are allowed: give for example Duration.days(365), or leave it out for the domain\'s.',
      '[removalPolicy] The removal policy is SNAPSHOT. An object type has no snapshots. Use RETAIN_ON_UPDATE_OR_DELETE, RETAIN or DESTROY.',
      '[serviceTimeout] The serviceTimeout is 1 minute, but the timeout of the provider\'s handler is 5 minutes. The serviceTimeout must be longer. Increase it, or decrease the timeout of the provider.',
    ],
  },
];

/** Object types that are likely a mistake. */
export const DOUBTFUL_OBJECT_TYPES: WrongApp[] = [
  {
    mistake: 'a domain that goes with the stack, and takes the retained objects with it',
    app: stack => {
      const domain = new customerprofiles.CfnDomain(stack, 'Domain', { domainName: 'retail', defaultExpirationDays: 365 });
      objectType(stack, { domainName: domain.ref });
    },
    reads: ['/Shop/Orders: the object type is retained, but its domain Shop/Domain isn\'t: deleting the domain takes every object with it. Give the domain a retaining policy, as with domain.applyRemovalPolicy(RemovalPolicy.RETAIN). [ack: cdk-customer-profiles:domainNotRetained]'],
  },
  {
    mistake: 'a key of two object types whose fields are told apart by their content type',
    app: stack => {
      const mapping = (contentType: FieldContentType) => ObjectTypeMapping.custom({ fields: { ...FIELDS, card: { source: '_source.card', contentType } }, keys: { ...KEYS, cardNumber: [{ fieldNames: ['card'] }] } });
      objectType(stack, { mapping: mapping(FieldContentType.NUMBER) });
      objectType(stack, { mapping: mapping(FieldContentType.STRING), objectTypeName: 'Stay' }, 'Stays');
    },
    reads: [
      '/Shop/Orders: key "cardNumber" joins the objects of all types of domain "retail" that have it, but its fields are NUMBER here and STRING in Shop/Stays, so that equal values may not meet: use one content type, or different key names. [ack: cdk-customer-profiles:sharedKey]',
      '/Shop/Stays: key "cardNumber" joins the objects of all types of domain "retail" that have it, but its fields are STRING here and NUMBER in Shop/Orders, so that equal values may not meet: use one content type, or different key names. [ack: cdk-customer-profiles:sharedKey]',
    ],
  },
  {
    mistake: 'the same object type in two stacks of one account and region',
    app: stack => {
      objectType(stack);
      objectType(new Stack(stack.node.root as App, 'Copy', ENVIRONMENT));
    },
    reads: ['/Shop/Orders: object type "ShopOrder" of domain "retail" is defined by Copy/Orders too, in the same account and region; the second to be deployed would be refused: give one of them another name, or deploy only one of the stacks. [ack: cdk-customer-profiles:sameType]'],
  },
];

/** What is refused beside object types: providers, grants and imports. */
export const REFUSED_USES: WrongApp[] = [
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
    mistake: 'a misspelt action',
    app: stack => objectType(stack).grants.actions(new iam.User(stack, 'User'), 'profile:GetProfileObject'),
    reads: ['Shop/Orders: The action "profile:GetProfileObject" can\'t be granted on an object type. The actions on object types are "profile:DeleteProfileObject", "profile:DeleteProfileObjectType", "profile:GetObjectTypeAttributeStatistics", "profile:GetProfileObjectType", "profile:ListObjectTypeAttributeValues", "profile:ListObjectTypeAttributes", "profile:ListProfileObjects", "profile:PutProfileObject", "profile:PutProfileObjectType", "profile:ListTagsForResource", "profile:TagResource", "profile:UntagResource". Did you mean "profile:GetProfileObjectType"?'],
  },
  {
    mistake: 'an action of another service',
    app: stack => objectType(stack).grants.actions(new iam.User(stack, 'User'), 's3:GetObject'),
    reads: ['Shop/Orders: The action "s3:GetObject" can\'t be granted on an object type. The actions on object types are "profile:DeleteProfileObject", "profile:DeleteProfileObjectType", "profile:GetObjectTypeAttributeStatistics", "profile:GetProfileObjectType", "profile:ListObjectTypeAttributeValues", "profile:ListObjectTypeAttributes", "profile:ListProfileObjects", "profile:PutProfileObject", "profile:PutProfileObjectType", "profile:ListTagsForResource", "profile:TagResource", "profile:UntagResource". Name one of them, or write your own policy statement.'],
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
