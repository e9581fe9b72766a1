import { Output } from '../../cli/terminal/output';
import { UNLIMITED_RATES } from '../../local-aws/customer-profiles/request-rates';
import { LocalAws } from '../../local-aws/local-aws';
import { ServiceError } from '../../local-aws/query-protocol';

const REGION = 'eu-central-1';

/** The members of an object type in the tests. */
export interface Settings {
  readonly Description?: string;
  readonly TemplateId?: string;
  readonly ExpirationDays?: number;
  readonly EncryptionKey?: string;
  readonly MaxProfileObjectCount?: number;
  readonly SourcePriority?: number;
  readonly AllowProfileCreation?: boolean;
  readonly SourceLastUpdatedTimestampFormat?: string;
  readonly Fields?: Record<string, { Source?: string; Target?: string; ContentType?: string }>;
  readonly Keys?: Record<string, { StandardIdentifiers?: string[]; FieldNames?: string[] }[]>;
}

/** A mapping that no rule warns about. */
export const ORDER: Settings = {
  AllowProfileCreation: true,
  Fields: {
    orderId: { Source: '_source.id' },
    email: { Source: '_source.email', Target: '_order.CustomerEmail', ContentType: 'EMAIL_ADDRESS' },
  },
  Keys: {
    shopOrderId: [{ StandardIdentifiers: ['UNIQUE', 'ORDER'], FieldNames: ['orderId'] }],
    _email: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['email'] }],
  },
};

/** A local AWS with domain `retail`, and the credentials for it in the environment variables. */
export class ServiceUnderTest {
  public static async start(): Promise<ServiceUnderTest> {
    const service = new ServiceUnderTest(await LocalAws.start({ region: REGION, requestRates: UNLIMITED_RATES }));
    service.localAws.customerProfiles.domains.create('retail', { DefaultExpirationDays: 366 }, {});
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = service.localAws.environmentVariables;
    Object.assign(process.env, { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY });
    return service;
  }

  private constructor(public readonly localAws: LocalAws) {}

  public get connection(): { endpointUrl: string; region: string } {
    return { endpointUrl: this.localAws.endpoint, region: REGION };
  }

  public put(objectTypeName: string, settings: Settings = ORDER, tags: Record<string, string> = {}, domainName = 'retail'): void {
    const now = new Date('2026-11-24T05:00:00.000Z');
    this.localAws.customerProfiles.domains.setObjectType({
      domainName,
      objectTypeName,
      definition: { Description: objectTypeName, AllowProfileCreation: false, ...settings },
      createdAt: now,
      lastUpdatedAt: now,
      tags,
    });
  }

  /** Deploys a stack with an L1 object type of domain `retail`. */
  public async deployL1(stackName: string, objectTypeName: string, deletionPolicy?: string): Promise<void> {
    const { Fields, Keys, AllowProfileCreation } = ORDER;
    const TemplateBody = JSON.stringify({
      Resources: {
        Legacy: {
          Type: 'AWS::CustomerProfiles::ObjectType',
          ...(deletionPolicy === undefined ? {} : { DeletionPolicy: deletionPolicy }),
          Properties: {
            DomainName: 'retail',
            ObjectTypeName: objectTypeName,
            Description: objectTypeName,
            AllowProfileCreation,
            Fields: Object.entries(Fields!).map(([Name, ObjectTypeField]) => ({ Name, ObjectTypeField })),
            Keys: Object.entries(Keys!).map(([Name, ObjectTypeKeyList]) => ({ Name, ObjectTypeKeyList })),
          },
        },
      },
    });
    await this.localAws.cloudFormation.respond('CreateStack', { StackName: stackName, TemplateBody });
    await this.localAws.cloudFormation.settled(stackName);
  }

  /** Makes CloudFormation deny all actions. */
  public denyCloudFormation(): void {
    jest.spyOn(this.localAws.cloudFormation, 'respond').mockImplementation(async action => {
      throw new ServiceError('AccessDenied', `User: you is not authorized to perform: cloudformation:${action}`, 403);
    });
  }

  /** The operations of Customer Profiles since the last call, in order. */
  public operations(): string[] {
    return this.localAws.calls.take().map(({ operation }) => operation);
  }

  public async stop(): Promise<void> {
    await this.localAws.close();
  }
}

/** The texts that a command writes. */
export class CapturedOutput extends Output {
  public static create(isTTY = false): CapturedOutput {
    const written = { out: '', err: '' };
    const stream = (name: 'out' | 'err') => ({ isTTY, columns: 80, write: (text: string) => { written[name] += text; } });
    return new CapturedOutput(written, stream('out'), stream('err'));
  }

  private constructor(public readonly written: { out: string; err: string }, ...streams: ConstructorParameters<typeof Output>) {
    super(...streams);
  }
}
