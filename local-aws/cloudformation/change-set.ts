import { StackSettings } from './stack-settings';
import { Configuration } from './template/configuration';

export const NO_CHANGES = "The submitted information didn't contain changes. Submit different information to create a change set.";

export interface ChangeSet {
  readonly name: string;
  readonly id: string;
  readonly type: 'CREATE' | 'UPDATE' | 'IMPORT';
  readonly imports: readonly ResourceToImport[];
  readonly description?: string;
  readonly creationTime: Date;
  readonly configuration: Configuration;
  readonly settings: StackSettings;
  readonly changes: ResourceChange[];
  readonly hasChanges: boolean;
}

/** A member of the API's list `ResourcesToImport`. */
export interface ResourceToImport {
  readonly ResourceType: string;
  readonly LogicalResourceId: string;
  readonly ResourceIdentifier: Readonly<Record<string, string>>;
}

export interface ResourceChange {
  readonly Action: 'Add' | 'Import' | 'Modify' | 'Remove';
  readonly LogicalResourceId: string;
  readonly PhysicalResourceId?: string;
  readonly ResourceType: string;
  readonly Replacement?: 'Conditional';
  readonly Scope: string[];
  readonly Details: unknown[];
}
