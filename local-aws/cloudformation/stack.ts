import { randomUUID } from 'crypto';
import { ChangeSet } from './change-set';
import { PhysicalResource, StackResource } from './resources/resource';
import { StackSettings } from './stack-settings';
import { Configuration, Output, Resources } from './template/configuration';

export interface StackEvent {
  readonly StackId: string;
  readonly StackName: string;
  readonly EventId: string;
  readonly OperationId?: string;
  readonly LogicalResourceId: string;
  readonly PhysicalResourceId: string;
  readonly ResourceType: string;
  readonly Timestamp: Date;
  readonly ResourceStatus: string;
  readonly ResourceStatusReason?: string;
}

/** An operation that runs on a stack: a create, an update, a rollback or a delete. */
export interface RunningOperation {
  readonly cancellation: AbortController;
  readonly done: Promise<void>;
}

/** The state of a stack. What happens to it is in the operations. */
export class Stack implements Resources {
  public status = 'REVIEW_IN_PROGRESS';
  public statusReason?: string;
  public readonly creationTime = new Date();
  public lastUpdatedTime?: Date;
  public deletionTime?: Date;
  /** What it is, or is on its way to. */
  public configuration?: Configuration;
  /** What it was when it was last stable, and what a rollback returns to. */
  public stableConfiguration?: Configuration;
  public outputs: Output[] = [];
  public enableTerminationProtection = false;
  /** Whether it has come to its cleanup, which begins with the parent's. Only a nested stack waits. */
  public awaitsCleanup = false;
  public settings: StackSettings = { notificationArns: [], disableRollback: false, retainExceptOnCreate: false };
  public readonly resources = new Map<string, StackResource>();
  /** What a rolled-back create or a delete has removed: the API goes on to describe it. */
  public readonly formerResources = new Map<string, StackResource>();
  /** What was made since the stack was last stable: a rollback's cleanup deletes it. */
  public made: PhysicalResource[] = [];
  /** What was replaced since the stack was last stable: an update's cleanup deletes it. */
  public replaced: PhysicalResource[] = [];
  public readonly changeSets = new Map<string, ChangeSet>();
  public operation?: RunningOperation;
  /** Marks the events of one operation. A rollback is an operation of its own. */
  public operationId?: string;
  /** How many events there were when somebody last asked for them. */
  public describedEvents = 0;
  /** Newest first, as the API gives them. */
  public readonly events: StackEvent[] = [];

  /** `parent`: the stack that this one is a resource of. */
  constructor(public readonly name: string, public readonly id: string, public readonly parent?: Stack) {}

  public get root(): Stack {
    return this.parent?.root ?? this;
  }

  public get isInProgress(): boolean {
    return this.status.endsWith('_IN_PROGRESS') && this.status !== 'REVIEW_IN_PROGRESS' && !this.awaitsCleanup;
  }

  public setStatus(status: string, reason?: string): void {
    this.status = status;
    this.statusReason = reason;
    this.addEvent({ LogicalResourceId: this.name, PhysicalResourceId: this.id, ResourceType: 'AWS::CloudFormation::Stack' }, status, reason);
  }

  public setResourceStatus(resource: StackResource, status: string, reason?: string): void {
    resource.status = status;
    resource.statusReason = reason;
    resource.timestamp = new Date();
    this.addResourceEvent(resource, resource.current?.physicalResourceId ?? '', status, reason);
  }

  /** For an event about a physical resource that isn't the current one any more. */
  public addResourceEvent(
    resource: { readonly logicalResourceId: string; readonly resourceType: string },
    physicalResourceId: string,
    status: string,
    reason?: string,
  ): void {
    this.addEvent({
      LogicalResourceId: resource.logicalResourceId,
      PhysicalResourceId: physicalResourceId,
      ResourceType: resource.resourceType,
    }, status, reason);
  }

  public ref(logicalResourceId: string): unknown {
    return this.physicalResource(logicalResourceId).ref;
  }

  /** From the Data of the last answer (docs/cloudformation-semantics.md, rule 13). */
  public getAtt(logicalResourceId: string, attribute: string): unknown {
    const resource = this.physicalResource(logicalResourceId);
    const value = attributeOf(resource.attributes, attribute);
    if (value !== undefined) return value;
    if (isCustomResource(resource.resourceType)) {
      throw new Error(`CustomResource attribute error: Vendor response doesn't contain ${attribute} attribute `
        + `in object ${this.id}|${logicalResourceId}`);
    }
    throw new Error(`the model of ${resource.resourceType} gives ${logicalResourceId} no attribute ${attribute}; it gives ${
      Object.keys(resource.attributes).join(', ') || 'none'}`);
  }

  public isMasked(logicalResourceId: string): boolean {
    return this.physicalResource(logicalResourceId).noEcho;
  }

  /** After an operation that came to its end: there is nothing left to undo. */
  public settle(): void {
    this.stableConfiguration = this.configuration;
    this.made = [];
    this.replaced = [];
    for (const resource of this.resources.values()) {
      resource.stable = resource.current;
      resource.isUpdated = false;
      resource.attempt = undefined;
    }
  }

  private physicalResource(logicalResourceId: string): PhysicalResource {
    const current = this.resources.get(logicalResourceId)?.current;
    if (!current) throw new Error(`the resource ${logicalResourceId} doesn't exist yet`);
    return current;
  }

  private addEvent(about: Pick<StackEvent, 'LogicalResourceId' | 'PhysicalResourceId' | 'ResourceType'>, status: string, reason?: string): void {
    // No two events at one time, since readers sort by it.
    const earliest = (this.events[0]?.Timestamp.getTime() ?? 0) + 1;
    this.events.unshift({
      StackId: this.id,
      StackName: this.name,
      EventId: randomUUID(),
      ...this.operationId === undefined ? {} : { OperationId: this.operationId },
      ...about,
      Timestamp: new Date(Math.max(Date.now(), earliest)),
      ResourceStatus: status,
      ...reason === undefined ? {} : { ResourceStatusReason: reason },
    });
  }
}

export function isCustomResource(resourceType: string): boolean {
  return resourceType.startsWith('Custom::') || resourceType === 'AWS::CloudFormation::CustomResource';
}

function attributeOf(attributes: Record<string, unknown>, path: string): unknown {
  if (Object.hasOwn(attributes, path)) return attributes[path];
  const dot = path.indexOf('.');
  const nested = dot < 0 ? undefined : attributes[path.slice(0, dot)];
  return typeof nested === 'object' && nested !== null ? attributeOf(nested as Record<string, unknown>, path.slice(dot + 1)) : undefined;
}
