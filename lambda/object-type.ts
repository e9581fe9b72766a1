import {
  CustomerProfilesClient,
  DeleteProfileObjectTypeCommand,
  GetProfileObjectTypeCommand,
  GetProfileObjectTypeResponse,
  PutProfileObjectTypeCommand,
  PutProfileObjectTypeRequest,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-customer-profiles';
import type { FinalizeHandler, MiddlewareStack } from '@smithy/types';
import { Deadline } from './deadline';
import { HandlerError } from './handler-error';
import { isNotFound, Operation, serviceCallFailed } from './service-error';
import { Tags } from './tags';
import { Tries } from './tries';
import { ObjectTypeIdentity } from '../src/model/physical-id';

/** What the service answers about an object type, by Get and by Put. */
export type Definition = Partial<GetProfileObjectTypeResponse>;

/** An account in a region, as the parts of an ARN. */
export interface Location {
  readonly partition: string;
  readonly region: string;
  readonly accountId: string;
}

/**
 * Looks at the service before a call is tried again, or first tried long after the last look: answers what serves as the
 * call's answer where an earlier try has got through, and throws where the call isn't to be made any more.
 */
export type BeforeTry = (earlier: Tries) => Promise<Definition | undefined>;

/** Kept back from the time of a call that changes something, for finding out whether it got through. */
const TIME_TO_LOOK_MILLISECONDS = 2_000;
/** A call that took longer may have been overtaken. */
const SIGHT_IS_OLD_MILLISECONDS = 5_000;

/** One object type at the service. A method is one call; it fails with an error that says what to do. */
export class ObjectType {
  /** Since when nobody has told what is there. */
  private seenAt = Date.now();

  constructor(
    public readonly identity: ObjectTypeIdentity,
    private readonly client: CustomerProfilesClient,
    private readonly location: Location,
    private readonly deadline: Deadline,
  ) {}

  /** Undefined where the service says that there is none. */
  public async get(): Promise<Definition | undefined> {
    return absentAsUndefined(this.call('GetProfileObjectType', abortSignal =>
      this.client.send(new GetProfileObjectTypeCommand(this.names), { abortSignal })));
  }

  public async put(members: Omit<PutProfileObjectTypeRequest, 'DomainName' | 'ObjectTypeName'>, beforeTry: BeforeTry): Promise<Definition> {
    const command = new PutProfileObjectTypeCommand({ ...this.names, ...members });
    this.look(command, beforeTry);
    return this.call('PutProfileObjectType', abortSignal => this.client.send(command, { abortSignal }), TIME_TO_LOOK_MILLISECONDS);
  }

  /** Deletes the object type and every object that was ingested for it. */
  public async delete(): Promise<void> {
    await absentAsUndefined(this.call('DeleteProfileObjectType', abortSignal =>
      this.client.send(new DeleteProfileObjectTypeCommand(this.names), { abortSignal })));
  }

  public async tag(tags: Tags, beforeTry: BeforeTry): Promise<void> {
    const command = new TagResourceCommand({ resourceArn: this.arn, tags: { ...tags } });
    this.look(command, beforeTry);
    await this.call('TagResource', abortSignal => this.client.send(command, { abortSignal }));
  }

  public async untag(tagKeys: readonly string[], beforeTry?: BeforeTry): Promise<void> {
    const command = new UntagResourceCommand({ resourceArn: this.arn, tagKeys: [...tagKeys] });
    this.look(command, beforeTry);
    await this.call('UntagResource', abortSignal => this.client.send(command, { abortSignal }));
  }

  public toString(): string {
    return `object type ${this.identity.objectTypeName} in domain ${this.identity.domainName}`;
  }

  private get names(): { DomainName: string; ObjectTypeName: string } {
    return { DomainName: this.identity.domainName, ObjectTypeName: this.identity.objectTypeName };
  }

  private get arn(): string {
    const { partition, region, accountId } = this.location;
    const { domainName, objectTypeName } = this.identity;
    return `arn:${partition}:profile:${region}:${accountId}:domains/${domainName}/object-types/${objectTypeName}`;
  }

  /** Inside the SDK's retries, so that the look comes after the wait. */
  private look<Input extends object, Output extends object>(
    command: { middlewareStack: MiddlewareStack<Input, Output> }, beforeTry?: BeforeTry,
  ): void {
    const tries = new Tries();
    const middleware = (next: FinalizeHandler<Input, Output>): FinalizeHandler<Input, Output> => async args => {
      const isSightOld = Date.now() - this.seenAt > SIGHT_IS_OLD_MILLISECONDS;
      const answer = isSightOld || !tries.isFirst ? await beforeTry?.(tries) : undefined;
      return answer ? { output: answer as Output, response: undefined } : tries.make(() => next(args));
    };
    command.middlewareStack.addRelativeTo(middleware, { relation: 'after', toMiddleware: 'retryMiddleware' });
  }

  private async call<T>(operation: Operation, send: (abortSignal: AbortSignal) => Promise<T>, timeKeptBack = 0): Promise<T> {
    const beganAt = Date.now();
    try {
      const answer = await send(AbortSignal.timeout(Math.max(0, this.deadline.millisecondsLeft() - timeKeptBack)));
      this.seenAt = beganAt;
      return answer;
    } catch (error) {
      throw error instanceof HandlerError ? error : serviceCallFailed(operation, this.identity, error);
    }
  }
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
