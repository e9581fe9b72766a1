import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { ObjectTypeMapping, ProfileObjectType, ProfileObjectTypeProps, StandardIdentifier } from '../../../src';
import { ENVIRONMENT } from '../examples';

/** A small app with a mistake, and what its author reads: an error as it is thrown, or each warning with its construct. */
export interface WrongApp {
  readonly mistake: string;
  readonly app: (stack: Stack) => unknown;
  readonly reads: string[];
}

export const { UNIQUE, PROFILE, LOOKUP_ONLY, NEW_ONLY, SECONDARY } = StandardIdentifier;

/** The fields and keys of a mapping that is right, to be spread beside what is wrong. */
export const FIELDS = { id: { source: '_source.id' } };
export const KEYS = { shopOrderId: [{ fieldNames: ['id'], standardIdentifiers: [UNIQUE, PROFILE] }] };

export function rightMapping(): ObjectTypeMapping {
  return ObjectTypeMapping.custom({ fields: FIELDS, keys: KEYS });
}

/** An object type that is right but for what is given. */
export function objectType(stack: Stack, props: Partial<ProfileObjectTypeProps> = {}, id = 'Orders'): ProfileObjectType {
  return new ProfileObjectType(stack, id, { domainName: 'retail', objectTypeName: 'ShopOrder', mapping: rightMapping(), ...props });
}

/** What is printed for a wrong app, line by line. */
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

/** How the id to acknowledge is printed differs between versions of aws-cdk-lib. */
function withoutVersion(warning: string): string {
  return warning.replace(/ \[ack: .*(cdk-customer-profiles:\w+)\]$/, ' [ack: $1]');
}
