import { aws_customerprofiles as customerprofiles } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { referenceOf } from './token-identity';
import { isUnresolved } from './unresolved';

/** The L1 domain of this app to which a domain name or construct refers, or undefined. */
export function cfnDomainOf(domain: customerprofiles.IDomainRef | string): customerprofiles.CfnDomain | undefined {
  const construct: IConstruct | undefined = typeof domain === 'string' ? referenceOf(domain)?.target : domain;
  return [construct, construct?.node.defaultChild].find(candidate => customerprofiles.CfnDomain.isCfnDomain(candidate));
}

/** The literal name of a domain if it is known, also for an L1 domain. Otherwise the given name. */
export function knownDomainName(domainName: string): string {
  const name = cfnDomainOf(domainName)?.domainName;
  return name === undefined || isUnresolved(name) ? domainName : name;
}
