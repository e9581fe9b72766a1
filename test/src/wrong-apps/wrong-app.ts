import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { ObjectTypeMapping, ProfileObjectType, ProfileObjectTypeProps, StandardIdentifier } from '../../../src';
import { ENVIRONMENT } from '../examples';

/** A small app with a mistake, and its output: the error that is thrown, or each warning with its construct. */
export interface WrongApp {
  readonly mistake: string;
  readonly app: (stack: Stack) => unknown;
  readonly reads: string[];
}

export const { UNIQUE, PROFILE, LOOKUP_ONLY, NEW_ONLY, SECONDARY } = StandardIdentifier;

/** The fields and keys of a valid mapping, to combine with an invalid part. */
export const FIELDS = { id: { source: '_source.id' } };
export const KEYS = { shopOrderId: [{ fieldNames: ['id'], standardIdentifiers: [UNIQUE, PROFILE] }] };

export function rightMapping(): ObjectTypeMapping {
  return ObjectTypeMapping.custom({ fields: FIELDS, keys: KEYS });
}

/** An object type that is valid except for the given props. */
export function objectType(stack: Stack, props: Partial<ProfileObjectTypeProps> = {}, id = 'Orders'): ProfileObjectType {
  return new ProfileObjectType(stack, id, { domainName: 'retail', objectTypeName: 'ShopOrder', mapping: rightMapping(), ...props });
}

/** The output for an invalid app, in lines. */
export function readingOf({ app }: WrongApp): string[] {
  const tree = new App();
  const stack = new Stack(tree, 'Shop', ENVIRONMENT);
  try {
    app(stack);
    tree.synth();
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  return Annotations.fromStack(stack).findWarning('*', Match.anyValue()).map(({ id, entry }) => `${id}: ${withoutVersion(String(entry.data))}`);
}

/** The format of the id to acknowledge depends on the version of aws-cdk-lib. */
function withoutVersion(warning: string): string {
  return warning.replace(/ \[ack: .*(cdk-customer-profiles:\w+)\]$/, ' [ack: $1]');
}
