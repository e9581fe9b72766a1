import { Code } from './code';
import { Style } from './layout';

/** An app to be written: one stack with object types of one domain. */
export interface AppModel {
  readonly domainName: string;
  readonly region: string;
  /** The name of the stack, such as `RetailObjectTypes`. */
  readonly stackName: string;
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
  readonly props: Code;
  /** What the reader of the code has to know. */
  readonly comments: readonly string[];
  /** Whether it stands there as a comment only, since an app with it couldn't be synthesized. */
  readonly isDisabled: boolean;
}

/** Writes the model in one language: files by their paths. */
export type LanguageWriter = (model: AppModel) => ReadonlyMap<string, string>;

/** Module and name of what isn't of this library. */
export const NAMES_OF_OTHERS: Readonly<Record<string, 'core' | 'kms'>> = { Duration: 'core', Key: 'kms' };

/** Puts what can't be synthesized into comments, line by line, at the place where the text begins. */
export function disabled(text: string, { comment }: Style): string {
  const indent = /^ */.exec(text)![0];
  return text.split('\n').map(line => `${indent}${comment} ${line.slice(indent.length)}`.trimEnd()).join('\n');
}

/** As Python spells a name of the library's API. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`).replace(/^_/, '');
}

/** Collects the names of the library that a text uses, for its imports. */
export class UsedNames {
  private readonly names = new Set<string>();

  public use(name: string): string {
    this.names.add(name);
    return name;
  }

  public of(module: 'library' | 'core' | 'kms'): string[] {
    return [...this.names].filter(name => (NAMES_OF_OTHERS[name] ?? 'library') === module).sort();
  }
}
