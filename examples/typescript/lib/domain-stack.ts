import { RemovalPolicy, Stack, StackProps } from 'aws-cdk-lib';
import { CfnDomain } from 'aws-cdk-lib/aws-customerprofiles';
import { Construct } from 'constructs';

/** The domain of the shop's profiles, in a stack of its own: it lives longer than any object type in it. */
export class DomainStack extends Stack {
  public readonly domain: CfnDomain;

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    this.domain = new CfnDomain(this, 'Domain', { domainName: 'shop', defaultExpirationDays: 366 });
    // To delete a domain is to delete every profile and object in it.
    this.domain.applyRemovalPolicy(RemovalPolicy.RETAIN);
  }
}
