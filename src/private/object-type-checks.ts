import { CfnDeletionPolicy, CfnResource, Duration, RemovalPolicy, Stack, Stage } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { isKnown } from './is-known';
import { ROLE_CHECK } from './role-policies';
import { DEFAULT_SERVICE_TIMEOUT } from './timeouts';
import { ObjectTypeError, Problem } from '../model/object-type-error';
import { applyRules, Finding, objectTypeRules } from '../model/rules';
import type { ProfileObjectTypeProps } from '../profile-object-type-props';
import type { ProfileObjectTypeProvider } from '../profile-object-type-provider';

/** What is found by looking at more than values, and so by no rule; the page of rules has it as well. */
export const CHECKS = ['encryptionKey', 'domainEncryptionKey', 'removalPolicy', 'serviceTimeout', 'provider', ROLE_CHECK] as const;

type CheckProblem = Problem<typeof CHECKS[number]>;

/**
 * Everything about an object type that can be known when it is created, in one error.
 *
 * @returns the warnings
 */
export function checkObjectType(
  construct: Construct, objectTypeName: string, props: ProfileObjectTypeProps, provider: ProfileObjectTypeProvider,
): Finding[] {
  const { domainName, description, maxProfileObjectCount, sourcePriority } = props;
  const settings = {
    domainName,
    objectTypeName,
    description,
    maxProfileObjectCount,
    sourcePriority,
    expirationDays: expirationDaysOf(construct, props.expiration),
  };
  const findings = applyRules(objectTypeRules, settings, isKnown);
  const problems: Problem[] = [
    ...findings.filter(({ level }) => level === 'error'),
    ...aliasProblems('encryptionKey', props.encryptionKey),
    ...aliasProblems('domainEncryptionKey', props.domainEncryptionKey),
    ...removalPolicyProblems(props.removalPolicy),
    ...timeoutProblems(props.serviceTimeout ?? DEFAULT_SERVICE_TIMEOUT, provider._timeout),
    ...providerProblems(construct, provider),
  ];
  if (problems.length > 0) throw ObjectTypeError.ofProblems(problems, headingOf(construct));
  return findings;
}

export function checkRemovalPolicy(construct: Construct, removalPolicy: RemovalPolicy) {
  const problems = removalPolicyProblems(removalPolicy);
  if (problems.length > 0) throw ObjectTypeError.ofProblems(problems, headingOf(construct));
}

/** An aspect, such as that of RemovalPolicies, sets the policy on the resource itself. */
export function problemsOfAspects(resource: CfnResource): Problem[] {
  return removalPolicyProblems(resource.cfnOptions.deletionPolicy === CfnDeletionPolicy.SNAPSHOT ? RemovalPolicy.SNAPSHOT : undefined);
}

export function expirationDaysOf(construct: Construct, expiration: Duration | undefined): number | undefined {
  if (expiration?.isUnresolved() && expiration.unitLabel() !== 'days') {
    const problem = { id: 'expiration', message: `the expiration is known at deployment only and given in ${expiration.unitLabel()}; it has to be in days: write it with Duration.days(…).` };
    throw ObjectTypeError.ofProblems([problem], headingOf(construct));
  }
  // Not the integral conversion: its error would not say what is allowed.
  return expiration?.toDays({ integral: false });
}

function headingOf(construct: Construct): string {
  return `The object type ${construct.node.path} isn't right:`;
}

/** An alias can be told by what it is, or by its ARN where it was imported as a key. */
function aliasProblems(name: 'encryptionKey' | 'domainEncryptionKey', key: kms.IKeyRef | undefined): CheckProblem[] {
  if (key === undefined || !('aliasRef' in key || 'aliasName' in key || /(^|:)alias\//.test(key.keyRef.keyArn))) return [];
  return [{ id: name, message: `the ${name} ${key.node.path} is an alias; a policy can only name the key itself: give the key, for example by kms.Key.fromKeyArn.` }];
}

function removalPolicyProblems(removalPolicy: RemovalPolicy | undefined): CheckProblem[] {
  if (removalPolicy !== RemovalPolicy.SNAPSHOT) return [];
  return [{ id: 'removalPolicy', message: 'the removal policy is SNAPSHOT, but there is no snapshot of an object type; RETAIN_ON_UPDATE_OR_DELETE, RETAIN and DESTROY are allowed: choose one of them.' }];
}

function timeoutProblems(serviceTimeout: Duration, handlerTimeout: Duration): CheckProblem[] {
  if (serviceTimeout.isUnresolved()) return [];
  const seconds = serviceTimeout.toMilliseconds() / 1000;
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > 3600) {
    return [{ id: 'serviceTimeout', message: `the serviceTimeout is ${seconds} seconds; whole seconds from 1 to 3,600 are allowed: give for example Duration.minutes(15).` }];
  }
  if (handlerTimeout.isUnresolved() || handlerTimeout.toMilliseconds() < serviceTimeout.toMilliseconds()) return [];
  return [{ id: 'serviceTimeout', message: `the serviceTimeout is ${serviceTimeout.toHumanString()}, but the provider's handler may take ${handlerTimeout.toHumanString()}; it has to be longer: lengthen it, or shorten the provider's timeout.` }];
}

/** Within one environment a provider can be shared; stages are deployed each for itself. */
function providerProblems(construct: Construct, provider: ProfileObjectTypeProvider): CheckProblem[] {
  const here = Stack.of(construct);
  const there = Stack.of(provider);
  if (here.environment !== there.environment) {
    return [{ id: 'provider', message: `the provider ${provider.node.path} is of ${there.environment}, but the object type of ${here.environment}; both have to be of one account and region: make a provider in this one, or leave it out.` }];
  }
  if (Stage.of(construct) !== Stage.of(provider)) {
    return [{ id: 'provider', message: `the provider ${provider.node.path} is of another stage; both have to be of one: make a provider in this stage, or leave it out.` }];
  }
  return [];
}
