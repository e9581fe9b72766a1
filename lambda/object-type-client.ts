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
import { allowRetryWhilePermissionsSpread, Operation, ServiceCallError } from './service-error';
import { Tags } from './tag-difference';
import { TimeLimit } from './time-limit';
import { ArnLocation, formatObjectTypeArn } from '../src/model/object-type-arn';
import { ObjectTypeIdentity } from '../src/model/physical-id';
import { isNotFound, isRefusal } from '../src/model/service-errors';

/** What the service returns about an object type, by Get and by Put. */
export type Definition = Partial<GetProfileObjectTypeResponse>;

/**
 * Decides by the current object type, undefined if there is none, whether a call is still to be made: 'skip' if it is no
 * longer needed. Throws if the event has to end.
 */
export type BeforeCall = (now: Definition | undefined) => 'call' | 'skip';

/** Kept back from the time of a Put, to find out whether it was applied if it is not answered. */
const TIME_TO_READ_MILLISECONDS = 2_000;
/** If the last read or write is older, another event may have changed the object type since. */
const READ_IS_OLD_MILLISECONDS = 2_000;
/** An absent object type is read again after that time, before it counts as absent. */
const STALE_READ_MILLISECONDS = 4_000;

/** The calls of one event for one object type. Each fails with an error that says what to do. */
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

  /** Returns undefined if the service says that there is no such object type. */
  public async get(): Promise<Definition | undefined> {
    const definition = await absentAsUndefined(this.call('GetProfileObjectType', new GetProfileObjectTypeCommand(this.names)));
    // `{}` means that there are no tags; no member at all does not tell whose the object type is.
    return definition && !definition.Tags ? { ...definition, Tags: await this.listTags() } : definition;
  }

  /** For an object type that should exist: one that was written a moment ago may not be shown yet. */
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

  /** Deletes the object type and every object that was ingested for it. Returns false if the service says that there is none. */
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

  /** Reads the object type before a write that is tried again, or first tried a while after the last call. */
  private async write<Output extends object>(operation: Operation, command: Command<Output>, beforeCall: BeforeCall): Promise<Output> {
    let isRetry = false;
    // Inside the SDK's retries, so that the read comes after the wait.
    insideRetries(command, next => async args => {
      if (isRetry || Date.now() - this.knownAt > READ_IS_OLD_MILLISECONDS) {
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
        // A call that the service refused has changed nothing. After any other error it may have been applied.
        this.isWritten ||= !isRefusal(error);
        throw error;
      }
    });
    return this.call(operation, command, TIME_TO_READ_MILLISECONDS);
  }

  private async call<Output extends object>(operation: Operation, command: Command<Output>, timeKeptBack = 0): Promise<Output> {
    const beganAt = Date.now();
    insideRetries(command, next => async args => next(args).catch(error => {
      throw allowRetryWhilePermissionsSpread(operation, error, Date.now() - beganAt);
    }));
    const abortSignal = AbortSignal.timeout(Math.max(0, this.timeLimit.remainingMilliseconds() - timeKeptBack));
    try {
      const output = await this.client.send(command as never, { abortSignal }) as unknown as Output;
      // A read between two attempts is later than the beginning.
      this.knownAt = Math.max(this.knownAt, beganAt);
      return output;
    } catch (error) {
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
