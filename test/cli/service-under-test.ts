import { Output } from '../../cli/terminal/output';
import { UNLIMITED_RATES } from '../../local-aws/customer-profiles/request-rates';
import { LocalAws } from '../../local-aws/local-aws';

const REGION = 'eu-central-1';

/** What the tests put into the service beside a mapping. */
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

/** A right mapping with nothing to warn about. */
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

/** The local AWS with a domain `retail`, and the credentials for it in the environment, where the SDK looks for them. */
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

  /** The operations that were asked for since the last look, in order. */
  public operations(): string[] {
    return this.localAws.calls.take().map(({ operation }) => operation);
  }

  public async stop(): Promise<void> {
    await this.localAws.close();
  }
}

/** What a command writes, as text. */
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
