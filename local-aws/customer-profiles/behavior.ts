/**
 * How the service behaves where no documentation settles it, or where an account differs. Tests run both ways; the
 * defaults are the stricter reading.
 */
export interface Behavior {
  /** What becomes of an optional member that a later Put leaves out. Unknown in the service. */
  membersLeftOut: 'cleared' | 'kept';
  /** Tags in a Put of a type that exists: the service says they are for creation only, not what it does with them. */
  tagsInPutOnExisting: 'refuse' | 'ignore' | 'apply';
  /** Whether TagResource and UntagResource count as an update, which shows in LastUpdatedAt. Unknown in the service. */
  taggingIsUpdate: boolean;
  /** Mapping members beside a TemplateId: documented as a thing not to do. */
  mappingBesideTemplate: 'refuse' | 'ignore';
  /** Mappings that the administrator guide says are rejected. Tests about something else may accept them. */
  invalidMappings: 'refuse' | 'accept';
  /** The service documents its 404 as "does not exist, or access was denied". */
  deniedGet: 403 | 404;
  /** Whether Get answers for a type that nobody made when a template has its name. Seen, not documented. */
  templatesAnswerGet: boolean;
  /** How fine the service's clock is: with whole seconds, what was just made may look older than the request that made it. */
  timestamps: 'milliseconds' | 'seconds';
  /** How far the service's clock is ahead of the other clocks, in milliseconds. Negative: behind. */
  clockOffset: number;
  /** What the response of a Put says of LastUpdatedAt. Recorded responses have it; none says that it is the same as in Get. */
  lastUpdatedAtOfPut: 'as in Get' | 'in seconds' | 'missing';
  /** Whether Get shows defaults that nobody has sent: a content type for each field, empty lists for each key. */
  defaults: 'left out' | 'filled in';
  /** Whether Get has a member Tags. If not, ListTagsForResource has them. */
  tagsInGet: boolean;
  /** How many milliseconds after a write Get still shows what was there before. */
  staleReads: number;
  /** How many milliseconds after a Delete Get still shows the object type. Whether the service deletes in the background is unknown. */
  deletion: number;
  /** A quota that AWS raises on request. */
  objectTypesPerDomain: number;
  /** What every Get shows: how the service counts is unknown. */
  maxAvailableProfileObjectCount: number;
  /** How many items a page has where MaxResults is left out. Small, so that who doesn't page is found out. */
  pageSize: number;
}

export const DEFAULT_BEHAVIOR: Readonly<Behavior> = {
  membersLeftOut: 'cleared',
  tagsInPutOnExisting: 'refuse',
  taggingIsUpdate: false,
  mappingBesideTemplate: 'refuse',
  invalidMappings: 'refuse',
  deniedGet: 403,
  templatesAnswerGet: false,
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
