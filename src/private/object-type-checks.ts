import { CfnDeletionPolicy, CfnResource, Duration, RemovalPolicy, Stack, Stage } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { CONCURRENCY_CHECK } from './concurrent-events';
import { isAlias } from './keys';
import { ROLE_CHECK } from './role-policy-size';
import { DEFAULT_SERVICE_TIMEOUT } from './timeouts';
import { isKnown, isUnresolved } from './unresolved';
import { ObjectTypeError, Problem } from '../model/object-type-error';
import { applyRules, Finding, objectTypeRules } from '../model/rules';
import type { ProfileObjectTypeProps } from '../profile-object-type-props';
import type { IProfileObjectTypeProvider } from '../profile-object-type-provider-props';

/** The checks that need constructs. They are not rules of the model, but docs/rules.md also lists them. */
export const CHECKS = ['domain', 'owner', 'encryptionKey', 'domainEncryptionKey', 'removalPolicy', 'serviceTimeout', 'provider', ROLE_CHECK] as const;

/** The checks that are warnings. */
export const CHECK_WARNINGS = [CONCURRENCY_CHECK] as const;

type CheckProblem = Problem<typeof CHECKS[number]>;

/** The names of an object type before the check of `domain` and `domainName`. */
export interface GivenNames {
  readonly domainName: string | undefined;
  readonly objectTypeName: string;
}

/**
 * Throws one error with all problems of an object type that are known when it is created.
 *
 * @returns the warnings
 */
export function checkObjectType(
  construct: Construct, names: GivenNames, props: ProfileObjectTypeProps, provider: IProfileObjectTypeProvider,
): Finding[] {
  const findings = applyRules(objectTypeRules, {
    ...names,
    description: props.description,
    maxProfileObjectCount: props.maxProfileObjectCount,
    sourcePriority: props.sourcePriority,
    expirationDays: expirationDaysOf(construct, props.expiration),
  }, isKnown);
  const problems: Problem[] = [
    ...domainProblems(construct, props),
    ...findings.filter(({ level }) => level === 'error'),
    ...ownerProblems(props.owner),
    ...aliasProblems('encryptionKey', props.encryptionKey),
    ...aliasProblems('domainEncryptionKey', props.domainEncryptionKey),
    ...removalPolicyProblems(props.removalPolicy),
    ...timeoutProblems(props.serviceTimeout ?? DEFAULT_SERVICE_TIMEOUT, provider.handlerTimeout),
    ...providerProblems(construct, provider),
  ];
  if (problems.length > 0) throw ObjectTypeError.ofProblems(problems, headingOf(construct));
  return findings;
}

export function checkRemovalPolicy(construct: Construct, removalPolicy: RemovalPolicy) {
  const problems = removalPolicyProblems(removalPolicy);
  if (problems.length > 0) throw ObjectTypeError.ofProblems(problems, headingOf(construct));
}

/** An aspect, such as that of `RemovalPolicies`, sets the policy on the resource itself. */
export function problemsOfAspects(resource: CfnResource): Problem[] {
  return removalPolicyProblems(resource.cfnOptions.deletionPolicy === CfnDeletionPolicy.SNAPSHOT ? RemovalPolicy.SNAPSHOT : undefined);
}

export function expirationDaysOf(construct: Construct, expiration: Duration | undefined): number | undefined {
  if (expiration?.isUnresolved() && expiration.unitLabel() !== 'days') {
    const problem = { id: 'expiration', message: `The expiration is an unresolved token in ${expiration.unitLabel()}. CloudFormation cannot convert it to days. Use Duration.days(…).` };
    throw ObjectTypeError.ofProblems([problem], headingOf(construct));
  }
  // The integral conversion would throw an error that does not say what is allowed.
  return expiration?.toDays({ integral: false });
}

function headingOf(construct: Construct): string {
  return `The object type ${construct.node.path} is invalid:`;
}

function domainProblems(construct: Construct, { domain, domainName }: ProfileObjectTypeProps): CheckProblem[] {
  if (domain === undefined) {
    return domainName === undefined ? [{ id: 'domain', message: 'Neither domain nor domainName is set. Exactly one of them is required. Set domain or domainName.' }] : [];
  }
  if (domainName !== undefined) {
    return [{ id: 'domain', message: `Both domain (${domain.node.path}) and domainName ("${domainName}") are set. Exactly one of them is allowed. Remove domainName.` }];
  }
  const here = Stack.of(construct);
  const there = domain.env;
  const isElsewhere = (one: string, other: string) => !isUnresolved(one) && !isUnresolved(other) && one !== other;
  if (!isElsewhere(here.account, there.account) && !isElsewhere(here.region, there.region)) return [];
  return [{ id: 'domain', message: `The domain ${domain.node.path} is in aws://${there.account}/${there.region}, but the object type is in ${here.environment}. Both must be in the same account and region. Create the object type in a stack of the domain's account and region.` }];
}

function ownerProblems(owner: string | undefined): CheckProblem[] {
  if (owner === undefined || isUnresolved(owner) || owner.trim() !== '') return [];
  return [{ id: 'owner', message: `The owner is "${owner}". At least 1 character other than a space is required. Set the owner that the owner tag shows, or remove the property.` }];
}

/** An alias is recognized by its construct, or by its ARN if it was imported as a key. */
function aliasProblems(name: 'encryptionKey' | 'domainEncryptionKey', key: kms.IKeyRef | undefined): CheckProblem[] {
  if (key === undefined || !('aliasRef' in key || 'aliasName' in key || isAlias(key.keyRef.keyArn))) return [];
  return [{ id: name, message: `The ${name} ${key.node.path} is an alias. Only a key is allowed, because a policy cannot name an alias. Pass the key, for example by kms.Key.fromKeyArn.` }];
}

function removalPolicyProblems(removalPolicy: RemovalPolicy | undefined): CheckProblem[] {
  if (removalPolicy !== RemovalPolicy.SNAPSHOT) return [];
  return [{ id: 'removalPolicy', message: 'The removal policy is SNAPSHOT. An object type has no snapshots. Use RETAIN_ON_UPDATE_OR_DELETE, RETAIN or DESTROY.' }];
}

function timeoutProblems(serviceTimeout: Duration, handlerTimeout: Duration): CheckProblem[] {
  if (serviceTimeout.isUnresolved()) return [];
  const seconds = serviceTimeout.toMilliseconds() / 1000;
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > 3600) {
    return [{ id: 'serviceTimeout', message: `The serviceTimeout is ${seconds} seconds. Whole seconds from 1 to 3,600 are allowed. Use for example Duration.minutes(15).` }];
  }
  if (handlerTimeout.isUnresolved() || handlerTimeout.toMilliseconds() < serviceTimeout.toMilliseconds()) return [];
  return [{ id: 'serviceTimeout', message: `The serviceTimeout is ${serviceTimeout.toHumanString()}, but the timeout of the provider's handler is ${handlerTimeout.toHumanString()}. The serviceTimeout must be longer. Increase it, or decrease the timeout of the provider.` }];
}

/** Stacks of one environment can share a provider. Stages are deployed independently of each other. */
function providerProblems(construct: Construct, provider: IProfileObjectTypeProvider): CheckProblem[] {
  const here = Stack.of(construct);
  const there = Stack.of(provider);
  if (here.environment !== there.environment) {
    return [{ id: 'provider', message: `The provider ${provider.node.path} is in ${there.environment}, but the object type is in ${here.environment}. Both must be in the same account and region. Create a provider in this account and region, or remove the property.` }];
  }
  if (Stage.of(construct) !== Stage.of(provider)) {
    return [{ id: 'provider', message: `The provider ${provider.node.path} is in another stage. Both must be in the same stage. Create a provider in this stage, or remove the property.` }];
  }
  return [];
}
