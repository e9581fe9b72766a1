import { Environment } from '../service';

type Account = Pick<Environment, 'partition' | 'region' | 'accountId'>;

export interface ResourceName {
  readonly domainName: string;
  /** Undefined for a domain. */
  readonly objectTypeName?: string;
}

export function domainArn(account: Account, domainName: string): string {
  return `arn:${account.partition}:profile:${account.region}:${account.accountId}:domains/${domainName}`;
}

export function objectTypeArn(account: Account, domainName: string, objectTypeName: string): string {
  return `${domainArn(account, domainName)}/object-types/${objectTypeName}`;
}

/** Undefined for anything other than a domain or an object type of this account and region. */
export function parseArn(account: Account, arn: string): ResourceName | undefined {
  const prefix = domainArn(account, '');
  if (!arn.startsWith(prefix)) return undefined;
  const [domainName, kind, objectTypeName, ...rest] = arn.slice(prefix.length).split('/');
  if (kind === undefined) return { domainName };
  return kind === 'object-types' && objectTypeName && rest.length === 0 ? { domainName, objectTypeName } : undefined;
}
