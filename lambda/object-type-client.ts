import {
  CustomerProfilesClient,
  DeleteProfileObjectTypeCommand,
  GetProfileObjectTypeCommand,
  GetProfileObjectTypeResponse,
  ListTagsForResourceCommand,
  PutProfileObjectTypeCommand,
  PutProfileObjectTypeRequest,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-customer-profiles';
import type { FinalizeHandler, MiddlewareStack } from '@smithy/types';
import { HandlerError } from './handler-error';
import { markRetryableWhilePermissionsPropagate, Operation, ServiceCallError } from './service-error';
import { Tags } from './tag-difference';
import { TimeLimit } from './time-limit';
import { ArnLocation, formatObjectTypeArn } from '../src/model/object-type-arn';
import { ObjectTypeIdentity } from '../src/model/physical-id';
import { isNotFound, isRejection } from '../src/model/service-errors';

/** The object type as Get and Put return it. */
export type Definition = Partial<GetProfileObjectTypeResponse>;

/**
 * Decides by the current object type, or undefined if it is absent, whether to send the call or skip it because it is no
 * longer needed. Throws to end the event.
 */
export type BeforeCall = (now: Definition | undefined) => 'call' | 'skip';

/** The time after a write that is reserved for a read, which shows whether a write without a response was applied. */
const RESERVED_FOR_READ_MILLISECONDS = 2_000;
/** The age of the last read or write after which a write reads the object type again, because another event may have changed it. */
const MAX_READ_AGE_MILLISECONDS = 2_000;
/** The number of reads before a write, if the responses are so slow that they are outdated when they arrive. */
const MAX_READS = 3;
/** The time after which an absent object type is read again, because a read can be stale. */
const STALE_READ_MILLISECONDS = 4_000;

/** The calls of one event on one object type. The error of each call says what to do. */
export class ObjectTypeClient {
  private isWritten = false;
  private knownAt = Date.now();

  constructor(
    public readonly identity: ObjectTypeIdentity,
    private readonly client: CustomerProfilesClient,
    private readonly location: ArnLocation,
    public readonly timeLimit: TimeLimit,
  ) {}

  public get arn(): string {
    return formatObjectTypeArn(this.identity, this.location);
  }

  /** Whether a write of this event was applied, or may have been. */
  public get hasWritten(): boolean {
    return this.isWritten;
  }

  /** Returns undefined if the service responds that the object type does not exist. */
  public async get(): Promise<Definition | undefined> {
    const definition = await absentAsUndefined(this.call('GetProfileObjectType', new GetProfileObjectTypeCommand(this.names)));
    // `{}` means that there are no tags. If the member is missing, the owner is unknown.
    return definition && !definition.Tags ? { ...definition, Tags: await this.listTags() } : definition;
  }

  /** Reads an object type that should exist. A read shortly after a write can be stale, so it reads twice. */
  public async getExisting(): Promise<Definition | undefined> {
    const definition = await this.get();
    if (definition) {
      return definition;
    }
    await this.timeLimit.wait(STALE_READ_MILLISECONDS);
    return this.get();
  }

  public async put(members: Omit<PutProfileObjectTypeRequest, 'DomainName' | 'ObjectTypeName'>, beforeCall: BeforeCall): Promise<Definition> {
    return this.write('PutProfileObjectType', new PutProfileObjectTypeCommand({ ...this.names, ...members }), beforeCall);
  }

  /** Deletes the object type and all its objects. Returns false if the service responds that it does not exist. */
  public async delete(beforeCall: BeforeCall): Promise<boolean> {
    const response = this.write('DeleteProfileObjectType', new DeleteProfileObjectTypeCommand(this.names), beforeCall);
    return await absentAsUndefined(response) !== undefined;
  }

  public async tag(tags: Tags, beforeCall: BeforeCall): Promise<void> {
    await this.write('TagResource', new TagResourceCommand({ resourceArn: this.arn, tags: { ...tags } }), beforeCall);
  }

  public async untag(tagKeys: readonly string[], beforeCall: BeforeCall): Promise<void> {
    await this.write('UntagResource', new UntagResourceCommand({ resourceArn: this.arn, tagKeys: [...tagKeys] }), beforeCall);
  }

  public toString(): string {
    return `object type ${this.identity.objectTypeName} in domain ${this.identity.domainName}`;
  }

  private get names(): { DomainName: string; ObjectTypeName: string } {
    return { DomainName: this.identity.domainName, ObjectTypeName: this.identity.objectTypeName };
  }

  private async listTags(): Promise<Tags> {
    // A 404 here does not mean that there are no tags: Get has just found the object type.
    const { tags = {} } = await this.call('ListTagsForResource', new ListTagsForResourceCommand({ resourceArn: this.arn }));
    return tags;
  }

  /** Reads the object type before each retry of a write, and before a write some time after the last call. */
  private async write<Output extends object>(operation: Operation, command: Command<Output>, beforeCall: BeforeCall): Promise<Output> {
    let isRetry = false;
    // Inside the SDK's retries, so that the read comes after the wait.
    insideRetries(command, next => async args => {
      for (let reads = 0; reads < MAX_READS && (isRetry || Date.now() - this.knownAt > MAX_READ_AGE_MILLISECONDS); reads++) {
        isRetry = false;
        const now = await this.get();
        if (beforeCall(now) === 'skip') {
          return { output: { $metadata: {}, ...now } as unknown as Output, response: undefined };
        }
      }
      isRetry = true;
      try {
        const result = await next(args);
        this.isWritten = true;
        return result;
      } catch (error) {
        // A rejected call has changed nothing. After any other error, the call may have been applied.
        this.isWritten ||= !isRejection(error);
        throw error;
      }
    });
    return this.call(operation, command, RESERVED_FOR_READ_MILLISECONDS);
  }

  private async call<Output extends object>(operation: Operation, command: Command<Output>, reservedTime = 0): Promise<Output> {
    const beganAt = Date.now();
    let attemptedAt = beganAt;
    insideRetries(command, next => async args => {
      attemptedAt = Date.now();
      return next(args).catch(error => {
        throw markRetryableWhilePermissionsPropagate(operation, error, Date.now() - beganAt);
      });
    });
    const abortSignal = AbortSignal.timeout(Math.max(0, this.timeLimit.remainingMilliseconds() - reservedTime));
    try {
      const output = await this.client.send(command as never, { abortSignal }) as unknown as Output;
      // A read between two attempts can be newer.
      this.knownAt = Math.max(this.knownAt, attemptedAt);
      return output;
    } catch (error) {
      // Absence is a result, too.
      if (isNotFound(error)) this.knownAt = Math.max(this.knownAt, attemptedAt);
      throw error instanceof HandlerError ? error : new ServiceCallError(operation, this.identity, error);
    }
  }
}

interface Command<Output extends object> {
  readonly middlewareStack: MiddlewareStack<any, Output>;
}

function insideRetries<Output extends object>(
  command: Command<Output>, middleware: (next: FinalizeHandler<any, Output>) => FinalizeHandler<any, Output>,
): void {
  command.middlewareStack.addRelativeTo(middleware, { relation: 'after', toMiddleware: 'retryMiddleware' });
}

async function absentAsUndefined<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isNotFound((error as Error).cause)) {
      return undefined;
    }
    throw error;
  }
}
