import { ResourceContext, ResourceImporter, ResourceState, ResourceType } from './resource-type';
import { Properties } from '../template/template';

export interface ProviderContext extends ResourceContext {
  readonly resourceType: string;
  /** Called when a create has a physical id before it ends. */
  readonly onInitiated?: (physicalResourceId: string) => void;
}

/** Creates, updates and deletes resources of a type. If it throws, the resource fails with the message as the reason. */
export interface ResourceProvider {
  /** The properties that a template may have. @default - any */
  readonly propertyNames?: readonly string[];
  /** @default - Resources of this type can't be imported. */
  readonly importer?: ResourceImporter;
  create(properties: Properties, context: ProviderContext, cancellation: AbortSignal): Promise<ResourceState>;
  update(
    physicalResourceId: string, properties: Properties, oldProperties: Properties, context: ProviderContext, cancellation: AbortSignal,
  ): Promise<ResourceState>;
  delete(physicalResourceId: string, properties: Properties, context: ProviderContext): Promise<void>;
  /** Rolls back an update, if that differs from an update to the previous properties. */
  rollBack?(physicalResourceId: string, context: ProviderContext): Promise<ResourceState>;
  /** For a resource whose cleanup waits for the cleanup of its stack. */
  cleanUp?(physicalResourceId: string): Promise<void>;
  /** Whether the resource treats properties as equal that differ in the template. */
  isChange(properties: Properties, oldProperties: Properties): boolean;
}

/** A failure after which the resource may exist or may have changed. After any other error, nothing was started. */
export class ResourceFailure extends Error {
  constructor(message: string, public readonly physicalResourceId: string | undefined) {
    super(message);
  }
}

/** The failure of a resource that was in progress when another one failed. */
export class ResourceCancelled extends ResourceFailure {}

/** A native type. A running call cannot be canceled, so the operation waits for it. */
export class NativeResourceProvider implements ResourceProvider {
  public readonly propertyNames?: readonly string[];
  public readonly importer?: ResourceImporter;

  constructor(private readonly type: ResourceType) {
    this.propertyNames = type.propertyNames;
    this.importer = type.importer;
  }

  public async create(properties: Properties, context: ProviderContext): Promise<ResourceState> {
    return this.type.create(properties, context);
  }

  public async update(
    physicalResourceId: string, properties: Properties, oldProperties: Properties, context: ProviderContext,
  ): Promise<ResourceState> {
    try {
      return await this.type.update(physicalResourceId, properties, oldProperties, context);
    } catch (error) {
      throw new ResourceFailure((error as Error).message, undefined);
    }
  }

  public async delete(physicalResourceId: string, properties: Properties, context: ProviderContext): Promise<void> {
    return this.type.delete(physicalResourceId, properties, context);
  }

  public isChange(properties: Properties, oldProperties: Properties): boolean {
    return canonical(properties) !== canonical(oldProperties);
  }
}

/** JSON with sorted map members. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join()}}`;
}
