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
import { Deadline } from './deadline';
import { ObjectTypeIdentity } from './physical-id';
import { isNotFound, Operation, serviceCallFailed } from './service-error';
import { Tags } from './tags';

/** What the service answers about an object type, by Get and by Put. */
export type Definition = Partial<GetProfileObjectTypeResponse>;

/** An account in a region, as the parts of an ARN. */
export interface Location {
  readonly partition: string;
  readonly region: string;
  readonly accountId: string;
}

/** One object type at the service. A method is one call; it fails with an error that says what to do. */
export class ObjectType {
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

  public async put(members: Omit<PutProfileObjectTypeRequest, 'DomainName' | 'ObjectTypeName'>): Promise<Definition> {
    return this.call('PutProfileObjectType', abortSignal =>
      this.client.send(new PutProfileObjectTypeCommand({ ...this.names, ...members }), { abortSignal }));
  }

  /** Deletes the object type and every object that was ingested for it. */
  public async delete(): Promise<void> {
    await absentAsUndefined(this.call('DeleteProfileObjectType', abortSignal =>
      this.client.send(new DeleteProfileObjectTypeCommand(this.names), { abortSignal })));
  }

  public async tag(tags: Tags): Promise<void> {
    await this.call('TagResource', abortSignal =>
      this.client.send(new TagResourceCommand({ resourceArn: this.arn, tags: { ...tags } }), { abortSignal }));
  }

  public async untag(tagKeys: readonly string[]): Promise<void> {
    await this.call('UntagResource', abortSignal =>
      this.client.send(new UntagResourceCommand({ resourceArn: this.arn, tagKeys: [...tagKeys] }), { abortSignal }));
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

  private async call<T>(operation: Operation, send: (abortSignal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      return await send(AbortSignal.timeout(this.deadline.millisecondsLeft()));
    } catch (error) {
      throw serviceCallFailed(operation, this.identity, error);
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
