/** What a resource type knows about the request that it serves. */
export interface ResourceContext {
  readonly stackId: string;
  readonly stackName: string;
  readonly logicalResourceId: string;
  readonly accountId: string;
  readonly region: string;
  readonly partition: string;
}

export interface ResourceState {
  readonly physicalResourceId: string;
  /** What `Ref` gives, where that isn't the physical id. */
  readonly ref?: string;
  /** What `GetAtt` gives. A name that isn't here fails the resource that asks for it. */
  readonly attributes: Record<string, unknown>;
  /** Whether what `GetAtt` gives is shown to nobody. @default false */
  readonly noEcho?: boolean;
}

/**
 * A type of resource that the CloudFormation model can make. What `create` and `update` throw fails the resource, with
 * the error's message as the reason. Properties arrive with all intrinsics resolved, and with the types the template
 * gives them.
 */
export interface ResourceType {
  readonly typeName: string;
  /**
   * The properties that the model evaluates, or knows to make no difference. A template with another one is refused. If there
   * are names such as `Code.S3Key`, the object `Code` has no other members.
   *
   * @default - any
   */
  readonly propertyNames?: readonly string[];
  /** How a resource that exists is imported into a stack. @default - It can't be. */
  readonly importer?: ResourceImporter;
  create(properties: Record<string, unknown>, context: ResourceContext): Promise<ResourceState>;
  /** Another physical id than before is a replacement: the old one is deleted in the cleanup phase. */
  update(
    physicalResourceId: string,
    properties: Record<string, unknown>,
    oldProperties: Record<string, unknown>,
    context: ResourceContext,
  ): Promise<ResourceState>;
  delete(physicalResourceId: string, properties: Record<string, unknown>, context: ResourceContext): Promise<void>;
}

export interface ResourceImporter {
  /** The properties that identify a resource. */
  readonly identifiers: readonly string[];
  /** Reads a resource, without any change. Throws if it doesn't exist. */
  read(identifier: Readonly<Record<string, string>>): Promise<ResourceState>;
}

/** Invokes functions for CloudFormation. */
export interface EventInvoker {
  /**
   * Queues an event for a function as Lambda's asynchronous invocation does: what the function returns or throws is
   * invisible to the caller, and an error makes Lambda deliver the same event up to twice more
   * (docs/cloudformation-semantics.md, rule 5). Throws where there is no such function.
   */
  invokeWithEvent(functionArn: string, event: Record<string, unknown>): void;
}
