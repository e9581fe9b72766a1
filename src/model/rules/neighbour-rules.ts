import { Rule } from './rule';

/** What an object type shares with others of the same domain; each is named by its construct's path. */
export interface Neighbours {
  readonly domainName: string;
  readonly objectTypeName: string;
  /** Another object type of this stack with the same domain and name. */
  readonly twinInStack?: string;
  /** One of another stack that is deployed to the same account and region. */
  readonly twinElsewhere?: string;
  /** Keys of the same name whose fields have other content types elsewhere. */
  readonly otherwiseTypedKeys: OtherwiseTypedKey[];
  /** The domain, where it is an L1 of the app that isn't retained while this object type is. */
  readonly unretainedDomain?: string;
}

export interface OtherwiseTypedKey {
  readonly name: string;
  readonly contentTypes: string;
  readonly otherContentTypes: string;
  readonly otherObjectType: string;
}

const sameTypeInStack: Rule<Neighbours> = {
  id: 'sameType',
  level: 'error',
  check: ({ domainName, objectTypeName, twinInStack }) => twinInStack === undefined ? [] : [
    `object type ${objectTypeName} of domain ${domainName} is defined by ${twinInStack} too; each would overwrite the other: give one of them another name, or remove it.`,
  ],
};

const sameTypeElsewhere: Rule<Neighbours> = {
  id: 'sameType',
  level: 'warning',
  check: ({ domainName, objectTypeName, twinElsewhere }) => twinElsewhere === undefined ? [] : [
    `object type ${objectTypeName} of domain ${domainName} is defined by ${twinElsewhere} too, in the same account and region; the second to be deployed would be refused: give one of them another name, or deploy only one of the stacks.`,
  ],
};

const sharedKey: Rule<Neighbours> = {
  id: 'sharedKey',
  level: 'warning',
  check: ({ domainName, otherwiseTypedKeys }) => otherwiseTypedKeys.map(({ name, contentTypes, otherContentTypes, otherObjectType }) =>
    `key "${name}" joins the objects of all types of domain ${domainName} that have it, but its fields are ${contentTypes} here and ${otherContentTypes} in ${otherObjectType}, so that equal values may not meet: use one content type, or different key names.`),
};

const domainNotRetained: Rule<Neighbours> = {
  id: 'domainNotRetained',
  level: 'warning',
  check: ({ unretainedDomain }) => unretainedDomain === undefined ? [] : [
    `the object type is retained, but its domain ${unretainedDomain} isn't: deleting the domain takes every object with it. Give the domain a retaining policy, as with domain.applyRemovalPolicy(RemovalPolicy.RETAIN).`,
  ],
};

export const neighbourRules: Rule<Neighbours>[] = [domainNotRetained, sharedKey, sameTypeInStack, sameTypeElsewhere];
