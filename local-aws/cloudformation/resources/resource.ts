import { DeletionPolicy, Properties } from '../template/template';

/** A physical resource, as CloudFormation knows it. */
export interface PhysicalResource {
  readonly logicalResourceId: string;
  readonly resourceType: string;
  readonly physicalResourceId: string;
  /** The properties as last sent, with all intrinsic functions resolved. */
  readonly properties: Properties;
  /** The value of `Ref`. */
  readonly ref: string;
  readonly attributes: Record<string, unknown>;
  readonly noEcho: boolean;
  /** From its template. Its deletion waits for the resources that depend on it (docs/cloudformation-semantics.md, rule 14). */
  readonly dependencies: ReadonlySet<string>;
  readonly deletionPolicy: DeletionPolicy;
  readonly updateReplacePolicy: 'Delete' | 'Retain';
}

/** An update that was sent and failed. How much of it was applied is unknown. */
export interface UpdateAttempt {
  readonly properties: Properties;
  /** The id in the FAILED response. */
  readonly returnedPhysicalResourceId?: string;
}

/** A logical resource of a stack. */
export class StackResource {
  public status = '';
  public statusReason?: string;
  public timestamp = new Date();
  /** The current physical resource. Undefined until the first create has an id. */
  public current?: PhysicalResource;
  /** The physical resource of the last stable state. */
  public stable?: PhysicalResource;
  /** Whether an update has succeeded since the last stable state. */
  public isUpdated = false;
  /** The failed update that the next update must repair. */
  public attempt?: UpdateAttempt;

  constructor(public readonly logicalResourceId: string, public readonly resourceType: string) {}
}
