/**
 * The actions that IAM authorizes on object types, each on both the domain's and the object type's ARN.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonconnectcustomerprofiles.html
 */
export const OBJECT_TYPE_ACTIONS = [
  'profile:DeleteProfileObject',
  'profile:DeleteProfileObjectType',
  'profile:GetObjectTypeAttributeStatistics',
  'profile:GetProfileObjectType',
  'profile:ListObjectTypeAttributeValues',
  'profile:ListObjectTypeAttributes',
  'profile:ListProfileObjects',
  'profile:PutProfileObject',
  'profile:PutProfileObjectType',
];

/** These ask for the ARN of what is tagged alone: on the domain's they would let somebody tag the domain. */
export const OBJECT_TYPE_TAG_ACTIONS = ['profile:ListTagsForResource', 'profile:TagResource', 'profile:UntagResource'];
