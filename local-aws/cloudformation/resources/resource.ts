import { DeletionPolicy, Properties } from '../template/template';

/** One physical resource, as CloudFormation believes it to be. */
export interface PhysicalResource {
  readonly logicalResourceId: string;
  readonly resourceType: string;
  readonly physicalResourceId: string;
  /** With all intrinsics resolved, as they were last sent. */
  readonly properties: Properties;
  /** What `Ref` gives. */
  readonly ref: string;
  readonly attributes: Record<string, unknown>;
  readonly noEcho: boolean;
  /** By the template that it comes from: its delete waits for those that depend on it (docs/cloudformation-semantics.md, rule 14). */
  readonly dependencies: ReadonlySet<string>;
  readonly deletionPolicy: DeletionPolicy;
  readonly updateReplacePolicy: 'Delete' | 'Retain';
}

/** An update that was sent and didn't succeed: nobody knows how far it came. */
export interface UpdateAttempt {
  readonly properties: Properties;
  /** The id in the answer that said FAILED. */
  readonly answeredPhysicalResourceId?: string;
}

/** A logical resource of a stack. */
export class StackResource {
  public status = '';
  public statusReason?: string;
  public timestamp = new Date();
  /** What there is now. Nothing, where the first create hasn't come so far. */
  public current?: PhysicalResource;
  /** What there was when the stack was last stable. */
  public stable?: PhysicalResource;
  /** Whether an update has succeeded since then. */
  public isUpdated = false;
  /** The update that the next update has to mend. */
  public attempt?: UpdateAttempt;

  constructor(public readonly logicalResourceId: string, public readonly resourceType: string) {}
}
