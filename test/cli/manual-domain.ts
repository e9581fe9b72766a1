import { CustomerProfilesClient, PutProfileObjectTypeCommand } from '@aws-sdk/client-customer-profiles';
import { realMappings, rightMappings } from './real-mappings';
import { Playground } from '../../local-aws/demo/playground';

const OWNER_TAG = 'cdk-customer-profiles:owner';

/** A domain of Amazon Connect with object types that were created manually, for an imported app. */
export class ManualDomain {
  /** The object types that the rules accept, and the one of Amazon Connect. */
  public static readonly adoptable: readonly string[] = [...rightMappings(), 'CTR'].sort();

  public static async create(playground: Playground, name: string): Promise<ManualDomain> {
    await playground.createConnectDomain(name);
    const domain = new ManualDomain(playground, name);
    for (const [objectTypeName, mapping] of Object.entries<any>(realMappings())) {
      const { ObjectTypeName, Description = objectTypeName, CreatedAt, LastUpdatedAt, MaxAvailableProfileObjectCount, Tags, ...members } = mapping;
      await domain.put(objectTypeName, { Description, ExpirationDays: 90, ...members });
    }
    return domain;
  }

  private constructor(private readonly playground: Playground, public readonly name: string) {}

  /** Changes the service without CloudFormation. */
  public async put(objectTypeName: string, members: Record<string, any>): Promise<void> {
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION: region } = this.playground.localAws.environmentVariables;
    const client = new CustomerProfilesClient({
      endpoint: this.playground.localAws.endpoint, region, credentials: { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY },
    });
    const input = { Description: objectTypeName, ...members, DomainName: this.name, ObjectTypeName: objectTypeName };
    await client.send(new PutProfileObjectTypeCommand(input));
    client.destroy();
  }

  /** The object types of the service, without the owner tag and the date of the last update. */
  public async held(): Promise<Record<string, Record<string, any>>> {
    const objectTypes = await this.playground.objectTypes(this.name);
    return Object.fromEntries(objectTypes.map(({ LastUpdatedAt, Tags: { [OWNER_TAG]: ownerTag, ...tags } = {}, ...definition }) =>
      [definition.ObjectTypeName!, { ...definition, Tags: tags }]));
  }

  public async adopted(): Promise<string[]> {
    const objectTypes = await this.playground.objectTypes(this.name);
    return objectTypes.filter(({ Tags }) => Tags?.[OWNER_TAG]?.includes(' adopted:')).map(({ ObjectTypeName }) => ObjectTypeName!);
  }
}
