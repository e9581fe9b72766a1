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

/** An operation on a stack: a create, an update, a rollback or a delete. */
export interface RunningOperation {
  readonly cancellation: AbortController;
  readonly done: Promise<void>;
}

/** The state of a stack. The operations change it. */
export class Stack implements Resources {
  public status = 'REVIEW_IN_PROGRESS';
  public statusReason?: string;
  public readonly creationTime = new Date();
  public lastUpdatedTime?: Date;
  public deletionTime?: Date;
  /** The configuration, which the current operation applies. */
  public configuration?: Configuration;
  /** The last stable configuration, to which a rollback returns. */
  public stableConfiguration?: Configuration;
  public outputs: Output[] = [];
  public enableTerminationProtection = false;
  /** Whether the stack waits for its cleanup, which starts with that of the parent. Only a nested stack waits. */
  public awaitsCleanup = false;
  public settings: StackSettings = { notificationArns: [], disableRollback: false, retainExceptOnCreate: false };
  public readonly resources = new Map<string, StackResource>();
  /** The resources that a rollback or a deletion has deleted. The API still describes them. */
  public readonly formerResources = new Map<string, StackResource>();
  /** The resources created since the last stable state. The cleanup of a rollback deletes them. */
  public made: PhysicalResource[] = [];
  /** The resources replaced since the last stable state. The cleanup of an update deletes them. */
  public replaced: PhysicalResource[] = [];
  public readonly changeSets = new Map<string, ChangeSet>();
  public operation?: RunningOperation;
  /** Identifies the events of one operation. A rollback is a separate operation. */
  public operationId?: string;
  /** The number of events at the last read. */
  public describedEvents = 0;
  /** Newest first, as the API returns them. */
  public readonly events: StackEvent[] = [];

  /** `parent`: the parent stack. */
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

  /** For an event of a physical resource that is no longer the current one. */
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

  /** From the Data of the last response (docs/cloudformation-semantics.md, rule 13). */
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

  /** Called after a completed operation, which cannot be rolled back anymore. */
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
    // No two events have the same time, because readers sort by it.
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
