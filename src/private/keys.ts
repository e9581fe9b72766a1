import { aws_customerprofiles as customerprofiles, Stack } from 'aws-cdk-lib';
import * as kms from 'aws-cdk-lib/aws-kms';
import { IConstruct } from 'constructs';
import { cfnDomainOf } from './domain';
import { identityOf } from './token-identity';
import { isUnresolved } from './unresolved';

/** All copies of this library in one tree share this symbol. */
const KEYS = Symbol.for('cdk-customer-profiles.keys');

/** Records the ARNs of the keys of an object type and its domain on its construct. */
export function recordKeys(objectType: IConstruct, keyArns: readonly (string | undefined)[]): void {
  Object.defineProperty(objectType, KEYS, { value: [...new Set(keyArns.filter(keyArn => keyArn !== undefined))] });
}

/** The known ARNs of the keys of an object type and its domain. */
export function keysOf(objectType: customerprofiles.IObjectTypeRef): string[] {
  const recorded = (objectType as { [KEYS]?: string[] })[KEYS];
  if (recorded !== undefined) return recorded;
  if (!customerprofiles.CfnObjectType.isCfnObjectType(objectType)) return [];
  const keyArns = [keyArnOf(objectType, objectType.encryptionKey), defaultKeyArnOf(cfnDomainOf(objectType.domainName))];
  return [...new Set(keyArns.filter(keyArn => keyArn !== undefined))];
}

/** The ARN of the default key of an L1 domain. */
export function defaultKeyArnOf(domain: customerprofiles.CfnDomain | undefined): string | undefined {
  return domain === undefined ? undefined : keyArnOf(domain, domain.defaultEncryptionKey);
}

/** Whether the ARN or name of a key is that of an alias. */
export function isAlias(key: string): boolean {
  return /(^|:)alias\//.test(key);
}

/**
 * The ARN of the key in a property of an L1. CloudFormation also accepts a key id, to which the `ref` of a key resolves.
 * Returns undefined for an alias, because a policy cannot name an alias.
 */
function keyArnOf(owner: IConstruct, key: string | undefined): string | undefined {
  if (key === undefined || key === '') return undefined;
  const { literal, target } = identityOf(key, owner);
  if (kms.CfnAlias.isCfnAlias(target) || isAlias(literal ?? '')) return undefined;
  if (kms.CfnKey.isCfnKey(target)) return target.attrArn;
  if (literal === undefined || literal.startsWith('arn:')) return key;
  return isUnresolved(literal) ? undefined : Stack.of(owner).formatArn({ service: 'kms', resource: 'key', resourceName: literal });
}
