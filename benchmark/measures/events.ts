import { UNLIMITED_RATES } from '../../local-aws/customer-profiles/request-rates';
import { LocalAws } from '../../local-aws/local-aws';
import { sampleOf } from '../contestants/sample';
import { createEvent, deleteEvent, updateEvent } from '../events';
import { FunctionCode, FunctionProcess, Invocation } from '../function-process';
import { FUNCTIONS } from '../functions';
import { median } from '../statistics';

export const DOMAIN = 'retail';

/** A function that calls the model of the service, and its calls. */
export class FunctionAtService {
  public static async start(node: string, code: FunctionCode = FUNCTIONS.ours): Promise<FunctionAtService> {
    const localAws = await LocalAws.start({ behavior: { objectTypesPerDomain: 1000 }, requestRates: UNLIMITED_RATES });
    localAws.customerProfiles.domains.create(DOMAIN, { DefaultExpirationDays: 366 }, {});
    return new FunctionAtService(localAws, new FunctionProcess(node, code, localAws.environmentVariables));
  }

  private constructor(private readonly localAws: LocalAws, private readonly functionProcess: FunctionProcess) {}

  public async invoke(event: object): Promise<Invocation & { readonly calls: string[] }> {
    this.localAws.calls.take();
    const invocation = await this.functionProcess.invoke(event);
    return { ...invocation, calls: this.localAws.calls.take().map(({ operation }) => operation.replace('ProfileObjectType', '').replace('Resource', '')) };
  }

  public async stop(): Promise<void> {
    await this.functionProcess.stop();
    await this.localAws.close();
  }
}

/** The kinds of events, in order. */
export const KINDS = {
  'Create': createEvent,
  'Update with the same tags': updateEvent,
  'Update of tags': (sample: ReturnType<typeof sampleOf>) => updateEvent(sample, true),
  'Delete': deleteEvent,
};

export type Kind = keyof typeof KINDS;

type Invocations = Record<Kind, (Invocation & { readonly calls: string[] })[]>;

/** Sends all events of a number of object types, from Create to Delete, in one process. */
export async function liveThrough(node: string, lives: number, fieldCount?: number): Promise<Invocations> {
  const service = await FunctionAtService.start(node);
  const invocations: Invocations = { 'Create': [], 'Update with the same tags': [], 'Update of tags': [], 'Delete': [] };
  try {
    for (let index = 0; index < lives; index++) {
      for (const kind of Object.keys(KINDS) as Kind[]) {
        const invocation = await service.invoke(KINDS[kind](sampleOf(index, fieldCount, DOMAIN)));
        if (invocation.error !== undefined) throw new Error(`${kind} failed: ${invocation.error}`);
        invocations[kind].push(invocation);
      }
    }
  } finally {
    await service.stop();
  }
  return invocations;
}

export function medianOf(invocations: Invocation[], figureOf: (invocation: Invocation) => number): number {
  return median(invocations.map(figureOf));
}
