import {
  CustomerProfilesClient, GetProfileObjectTypeCommand, PutProfileObjectTypeCommand, PutProfileObjectTypeCommandInput,
} from '@aws-sdk/client-customer-profiles';
import { CallLog } from '../../../local-aws/call-log';
import { CustomerProfiles } from '../../../local-aws/customer-profiles/customer-profiles';
import { Iam } from '../../../local-aws/iam/iam';
import { Loopback } from '../lambda/loopback';

/** The service on a separate server, with a domain `retail`, for the real SDK. */
export class ServiceUnderTest {
  public readonly loopback = new Loopback();
  public readonly iam = new Iam(this.loopback.environment);
  public readonly calls = new CallLog();
  public readonly service = new CustomerProfiles({ environment: this.loopback.environment, iam: this.iam, calls: this.calls });

  public async start(): Promise<void> {
    await this.loopback.start();
    this.loopback.service = this.service;
    this.loopback.principalOf = accessKeyId => this.iam.principalOf(accessKeyId);
    this.service.domains.create('retail', { DefaultExpirationDays: 366 }, {});
  }

  public async stop(): Promise<void> {
    await this.loopback.stop();
  }

  public client(accessKeyId = 'AKIAADMINISTRATOR', maxAttempts = 1): CustomerProfilesClient {
    const credentials = { accessKeyId, secretAccessKey: 'secret' };
    return new CustomerProfilesClient({ endpoint: this.loopback.environment.endpoint, region: 'eu-central-1', credentials, maxAttempts });
  }

  public async put(more: Partial<PutProfileObjectTypeCommandInput> = {}) {
    return this.client().send(new PutProfileObjectTypeCommand({ DomainName: 'retail', ObjectTypeName: 'ShopOrder', Description: 'Orders', ...more }));
  }

  public async get(name = 'ShopOrder') {
    const { $metadata, ...members } = await this.client().send(new GetProfileObjectTypeCommand({ DomainName: 'retail', ObjectTypeName: name }));
    return members;
  }

  /** A client that signs with a role whose policy has these statements. */
  public clientWith(...statements: { Action: string | string[]; Resource: string | string[]; Condition?: object }[]): CustomerProfilesClient {
    if (!this.iam.hasRole('worker')) this.iam.createRole('worker', '/', { assumeRolePolicyDocument: {}, managedPolicyArns: [] });
    const role = this.iam.role('worker');
    role.putInlinePolicy('permissions', { Statement: statements.map(statement => ({ Effect: 'Allow', ...statement })) });
    return this.client(this.iam.accessKeyOf(role.arn, 'handler'));
  }
}
