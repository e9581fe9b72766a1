import { RemovalPolicy, Stack, StackProps } from 'aws-cdk-lib';
import { CfnDomain } from 'aws-cdk-lib/aws-customerprofiles';
import { Construct } from 'constructs';

/** The domain of the shop's profiles, in a separate stack, because it outlives the object types in it. */
export class DomainStack extends Stack {
  public readonly domain: CfnDomain;

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    this.domain = new CfnDomain(this, 'Domain', { domainName: 'shop', defaultExpirationDays: 366 });
    // Deleting a domain also deletes all its profiles and objects.
    this.domain.applyRemovalPolicy(RemovalPolicy.RETAIN);
  }
}
