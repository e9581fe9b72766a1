import { Code } from './code';
import { Style } from './layout';

/** The construct that represents an object type: of this library, or the L1 of aws-cdk-lib. */
export type ConstructName = 'ProfileObjectType' | 'CfnObjectType';

/** The app to write: one stack with object types of one domain. */
export interface AppModel {
  readonly domainName: string;
  readonly region: string;
  /** The beginning of the names of classes and files, such as `RetailObjectTypes`. */
  readonly name: string;
  /** The name of the stack for this domain. */
  readonly stackName: string;
  readonly construct: ConstructName;
  readonly encryptionKeys: readonly EncryptionKey[];
  readonly objectTypes: readonly ObjectTypeStatement[];
}

export interface EncryptionKey {
  readonly variable: string;
  readonly constructId: string;
  readonly arn: string;
}

/** One object type in the stack. */
export interface ObjectTypeStatement {
  readonly constructId: string;
  /** The value of the variable `mapping`, if the props refer to it. */
  readonly mapping?: Code;
  readonly props: Code;
  /** Notes for the reader of the code. */
  readonly comments: readonly string[];
  /** Whether the statement is written as a comment, because it cannot be synthesized. */
  readonly isDisabled: boolean;
}

/** Writes the model in one language: the contents of files by their paths. */
export type LanguageWriter = (model: AppModel) => ReadonlyMap<string, string>;

/** The class for object types, and the modules of names that are not of this library. */
export type Module = 'library' | 'core' | 'kms' | 'customerprofiles';

const MODULES: Readonly<Record<string, Module>> = {
  CfnObjectType: 'customerprofiles', CfnTag: 'core', Duration: 'core', IKey: 'kms', Key: 'kms', RemovalPolicy: 'core',
};

/** The context variable that selects a KMS key for another environment. */
export function contextOfKey({ variable }: EncryptionKey): string {
  return `${variable}Arn`;
}

/** Writes a statement that cannot be synthesized as comments, line by line. */
export function disabled(text: string, { comment }: Style): string {
  const indent = /^\s*/.exec(text)![0];
  return text.split('\n').map(line => `${indent}${comment} ${line.slice(indent.length)}`.trimEnd()).join('\n');
}

/** The name of a member of the library's API in Python. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`).replace(/^_/, '');
}

/** `RetailObjectTypes` becomes `retail-object-types`. */
export function kebabCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}

/** Collects the names that a text uses, for its imports. */
export class UsedNames {
  private readonly names = new Set<string>();

  public use(name: string): string {
    this.names.add(name);
    return name;
  }

  public moduleOf(name: string): Module {
    return MODULES[name] ?? 'library';
  }

  public of(module: Module): string[] {
    return [...this.names].filter(name => this.moduleOf(name) === module).sort();
  }
}
