/**
 * The behavior of the service where it is not documented, or where accounts differ. Tests run with each value. The defaults
 * are the stricter ones.
 */
export interface Behavior {
  /** The effect on an optional member that a later Put omits. Not documented. */
  membersLeftOut: 'cleared' | 'kept';
  /** The effect of tags in a Put of an existing object type. The service documents that they are for creation only. */
  tagsInPutOnExisting: 'reject' | 'ignore' | 'apply';
  /** Whether TagResource and UntagResource change LastUpdatedAt. Not documented. */
  taggingIsUpdate: boolean;
  /** Mapping members in addition to a TemplateId. The documentation advises against them. */
  mappingBesideTemplate: 'reject' | 'ignore';
  /** Mappings that the service rejects according to the administrator guide. Tests of other behavior can accept them. */
  invalidMappings: 'reject' | 'accept';
  /** The service documents its 404 as "does not exist, or access was denied". */
  deniedGet: 403 | 404;
  /** Whether Get returns an object type that does not exist but has the name of a template. Observed, not documented. */
  getReturnsTemplates: boolean;
  /** The resolution of the service's clock. With whole seconds, a new object type can look older than its request. */
  timestamps: 'milliseconds' | 'seconds';
  /** The difference of the service's clock to the other clocks, in milliseconds. Positive: ahead. */
  clockOffset: number;
  /** LastUpdatedAt in the response of a Put. Recorded responses have it. Whether it equals that of Get is not documented. */
  lastUpdatedAtOfPut: 'as in Get' | 'in seconds' | 'missing';
  /** Whether Get returns defaults that were not sent: a content type for each field, and empty lists for each key. */
  defaults: 'left out' | 'filled in';
  /** Whether the response of Get has the member Tags. Otherwise, only ListTagsForResource has the tags. */
  tagsInGet: boolean;
  /** The time after a write for which Get returns the previous state, in milliseconds. */
  staleReads: number;
  /**
   * The time after a Delete for which Get returns the object type, in milliseconds. Whether the service deletes in the
   * background is not documented.
   */
  deletion: number;
  /** A quota that AWS increases on request. */
  objectTypesPerDomain: number;
  /** The value in each response of Get. How the service counts is not documented. */
  maxAvailableProfileObjectCount: number;
  /** The number of items in a page without MaxResults. Small, so that a client without pagination fails. */
  pageSize: number;
}

export const DEFAULT_BEHAVIOR: Readonly<Behavior> = {
  membersLeftOut: 'cleared',
  tagsInPutOnExisting: 'reject',
  taggingIsUpdate: false,
  mappingBesideTemplate: 'reject',
  invalidMappings: 'reject',
  deniedGet: 403,
  getReturnsTemplates: false,
  timestamps: 'milliseconds',
  clockOffset: 0,
  lastUpdatedAtOfPut: 'as in Get',
  defaults: 'left out',
  tagsInGet: true,
  staleReads: 0,
  deletion: 0,
  objectTypesPerDomain: 100,
  maxAvailableProfileObjectCount: 1000,
  pageSize: 10,
};
