import { CfnResource } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import type { MappingDefinition } from '../model/rules';

/** What the rules across constructs know of one object type. */
export interface ObjectTypeFacts {
  readonly domainName: string;
  readonly objectTypeName: string;
  readonly mapping: MappingDefinition;
  /** Whether it adopts an object type that exists. */
  readonly adoptExisting: boolean;
}

/** An object type of the app: one of this library, or an L1. */
export interface RegisteredObjectType {
  readonly construct: IConstruct;
  /** The resource of the template, which has the deletion policy. */
  readonly resource: CfnResource;
  /** Reads the facts at synthesis: the properties of an L1 can change until then. */
  readonly facts: () => ObjectTypeFacts;
}
