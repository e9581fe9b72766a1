import { CfnResource } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import type { MappingDefinition, ObjectTypeKind } from '../model/rules';

/** The properties of an object type that the rules across constructs check. */
export interface ObjectTypeFacts {
  readonly domainName: string;
  readonly objectTypeName: string;
  readonly mapping: MappingDefinition;
  /** Whether the handler has permissions on a key of the domain. */
  readonly hasDomainEncryptionKey: boolean;
}

/** An object type of the app: one of this library, or an L1. */
export interface RegisteredObjectType {
  readonly kind: ObjectTypeKind;
  readonly construct: IConstruct;
  /** The resource of the template, which has the deletion policy. */
  readonly resource: CfnResource;
  /** Reads the facts at synthesis: the properties of an L1 can change until then. */
  readonly facts: () => ObjectTypeFacts;
}
