/** The context of a request to a resource type. */
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
  /** The value of `Ref`, if it differs from the physical id. */
  readonly ref?: string;
  /** The values of `GetAtt`. A reference to another name is an error. */
  readonly attributes: Record<string, unknown>;
  /** Whether the values of `GetAtt` are hidden. @default false */
  readonly noEcho?: boolean;
}

/**
 * A resource type of the CloudFormation model. If `create` or `update` throws, the resource fails with the message as the
 * reason. All intrinsic functions in the properties are resolved. The values have the types of the template.
 */
export interface ResourceType {
  readonly typeName: string;
  /**
   * The properties that the model evaluates or can ignore. Any other property is an error. If there are names such as
   * `Code.S3Key`, the object `Code` has no other members.
   * @default - any
   */
  readonly propertyNames?: readonly string[];
  /** How an existing resource is imported into a stack. @default - It can't be imported. */
  readonly importer?: ResourceImporter;
  create(properties: Record<string, unknown>, context: ResourceContext): Promise<ResourceState>;
  /** Another physical id is a replacement. The cleanup phase deletes the old resource. */
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
  /** Reads a resource without changing it. Throws if it does not exist. */
  read(identifier: Readonly<Record<string, string>>): Promise<ResourceState>;
}

/** Invokes functions for CloudFormation. */
export interface EventInvoker {
  /**
   * Queues an event for a function, like an asynchronous invocation of Lambda. The caller does not see the result.
   * After an error, Lambda delivers the event up to two more times (docs/cloudformation-semantics.md, rule 5). Throws
   * if the function does not exist.
   */
  invokeWithEvent(functionArn: string, event: Record<string, unknown>): void;
}
