import {
  CreateDomainCommand,
  CustomerProfilesClient,
  GetProfileObjectTypeCommand,
  GetProfileObjectTypeResponse,
  ListProfileObjectTypesCommand,
  PutProfileObjectTypeCommand,
} from '@aws-sdk/client-customer-profiles';
import { CdkCli } from './cdk-cli';
import { Consumer } from './consumer';
import { LocalAws, LocalAwsOptions } from '../local-aws';

/** A local AWS, a project with the installed tarball, and the real SDK for reading the service. */
export class Playground {
  public static async open(options?: LocalAwsOptions): Promise<Playground> {
    const consumer = await Consumer.install();
    return new Playground(consumer, await LocalAws.start(options));
  }

  private readonly client: CustomerProfilesClient;

  private constructor(public readonly consumer: Consumer, public readonly localAws: LocalAws) {
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION } = localAws.environmentVariables;
    this.client = new CustomerProfilesClient({
      endpoint: localAws.endpoint,
      region: AWS_REGION,
      credentials: { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY },
      // All object types are read at ten per second.
      maxAttempts: 10,
    });
  }

  public cli(app: string): CdkCli {
    return new CdkCli(this.consumer, app, this.localAws.environmentVariables);
  }

  /** Simulates what Amazon Connect does with its own domain: it has an object type `CTR` that no app created. */
  public async createConnectDomain(domainName: string): Promise<void> {
    await this.client.send(new CreateDomainCommand({ DomainName: domainName, DefaultExpirationDays: 366 }));
    await this.client.send(new PutProfileObjectTypeCommand({
      DomainName: domainName, ObjectTypeName: 'CTR', Description: 'Made by Amazon Connect', TemplateId: 'CTR', Tags: { 'made-by': 'connect' },
    }));
  }

  public async objectType(domainName: string, objectTypeName: string): Promise<GetProfileObjectTypeResponse> {
    const command = new GetProfileObjectTypeCommand({ DomainName: domainName, ObjectTypeName: objectTypeName });
    const { $metadata, ...definition } = await this.client.send(command);
    return definition;
  }

  /** The object types of a domain, sorted by name. Empty if the domain does not exist. */
  public async objectTypes(domainName: string): Promise<GetProfileObjectTypeResponse[]> {
    const names: string[] = [];
    try {
      for (let nextToken: string | undefined, isFirst = true; isFirst || nextToken !== undefined; isFirst = false) {
        const page = await this.client.send(new ListProfileObjectTypesCommand({ DomainName: domainName, NextToken: nextToken }));
        names.push(...(page.Items ?? []).map(item => item.ObjectTypeName!));
        nextToken = page.NextToken;
      }
    } catch (error) {
      if ((error as Error).name !== 'ResourceNotFoundException') {
        throw error;
      }
    }
    return Promise.all(names.sort().map(name => this.objectType(domainName, name)));
  }

  public async close(): Promise<void> {
    this.client.destroy();
    await this.localAws.close();
  }
}
