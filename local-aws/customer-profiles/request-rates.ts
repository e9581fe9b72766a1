import { OperationName, OPERATIONS } from './constraints';
import { TokenBucket } from './token-bucket';

/** The requests per second that the service accepts for each operation, from all callers in the account and region. */
export type RequestRates = Readonly<Record<OperationName, number>>;

/**
 * The default quotas of an account. AWS increases them on request.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/amazon-connect-service-limits.html
 */
export const PUBLISHED_RATES: RequestRates = {
  PutProfileObjectType: 1,
  GetProfileObjectType: 10,
  DeleteProfileObjectType: 1,
  ListProfileObjectTypes: 5,
  TagResource: 5,
  UntagResource: 5,
  ListTagsForResource: 5,
  ListProfileObjectTypeTemplates: 5,
  GetProfileObjectTypeTemplate: 5,
  CreateDomain: 1,
  UpdateDomain: 1,
  GetDomain: 5,
  DeleteDomain: 1,
};

/** No limits, for tests of other behavior. */
export const UNLIMITED_RATES = Object.fromEntries(Object.keys(OPERATIONS).map(operation => [operation, Infinity])) as unknown as RequestRates;

/** A bucket of tokens for each operation. */
export class RequestLimits {
  private readonly buckets: ReadonlyMap<string, TokenBucket>;

  constructor(rates: RequestRates) {
    this.buckets = new Map(Object.entries(rates).map(([operation, perSecond]) => [operation, new TokenBucket(perSecond)]));
  }

  /** Whether the service accepts this request. */
  public take(operation: OperationName): boolean {
    return this.buckets.get(operation)!.take();
  }
}
