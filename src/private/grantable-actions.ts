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

/** IAM authorizes tag actions on the ARN of the tagged resource only. On the ARN of the domain, they would allow tagging the domain. */
export const OBJECT_TYPE_TAG_ACTIONS = ['profile:ListTagsForResource', 'profile:TagResource', 'profile:UntagResource'];
