import { isDeepStrictEqual } from 'util';
import { GetProfileObjectTypeResponse } from '@aws-sdk/client-customer-profiles';
import { CdkCli, CliResult } from './cdk-cli';
import { Playground } from './playground';
import { callTable, objectTypeTable } from './report';

const OWNER_TAG = 'cdk-customer-profiles:owner';
const DOMAINS = ['shop', 'connect-shop'];
const STACK = 'ShopObjectTypes';

interface Outcome {
  readonly result: CliResult;
  readonly held: Held;
}

type Held = Record<string, readonly GetProfileObjectTypeResponse[]>;

/** The demo deploys an example app with the real CLI to the local AWS, and reads the service after each step. */
class Demo {
  private readonly failures: string[] = [];
  private readonly cli: CdkCli;

  constructor(private readonly playground: Playground) {
    this.cli = playground.cli(playground.consumer.copyExample());
  }

  /** The number of failed expectations. */
  public async run(): Promise<number> {
    await this.playground.createConnectDomain('connect-shop');

    const deployed = await this.step('First deployment: creates a domain and three object types, and adopts CTR, which already exists', {}, ['--all']);
    this.expect('the deployment succeeds', deployed.result.exitCode === 0);
    this.expect('the service has the three object types', isDeepStrictEqual(names(deployed.held.shop), ['CrmContact', 'HotelReservation', 'ShopOrder']));
    this.expect('the owner tag of each has its construct and the origin made', deployed.held.shop.length === 3 && deployed.held.shop.every(({ Tags }) => / made:/.test(Tags?.[OWNER_TAG] ?? '')));
    const adopted = deployed.held['connect-shop'][0]?.Tags ?? {};
    this.expect('CTR is adopted and keeps the tags of others', / adopted:/.test(adopted[OWNER_TAG]) && adopted['made-by'] === 'connect');
    this.expect('the log of the handler has the previous definition of CTR',
      this.playground.localAws.logLines().some(line => line.includes('previousDefinition') && line.includes('Made by Amazon Connect')));

    const updated = await this.step('Update: adds a field to the orders, changes a tag and removes one', { release: '2' }, [STACK]);
    const orders = find(updated.held, 'ShopOrder');
    this.expect('the deployment succeeds', updated.result.exitCode === 0);
    this.expect('the orders have the new field', orders.Fields?.status?.Target === '_order.FulfillmentStatus');
    this.expect('the tags are the new ones', isDeepStrictEqual(tagsOf(orders), { source: 'web-shop', team: 'web-shop' }));

    const rolledBack = await this.step('Update that fails: another resource fails after the orders were updated, and CloudFormation rolls back', { release: '3' }, [STACK]);
    this.expect('the deployment fails', rolledBack.result.exitCode !== 0);
    this.expect('the output names the cause', rolledBack.result.output.includes('DefaultExpirationDays'));
    this.expect('mappings and tags are the previous ones', isDeepStrictEqual(definitions(rolledBack.held), definitions(updated.held)));

    const destroyed = await this.step('Destroy: retains the object types with their objects', undefined, [STACK]);
    this.expect('cdk destroy succeeds', destroyed.result.exitCode === 0);
    this.expect('the CLI shows that they are retained', (destroyed.result.output.match(/DELETE_SKIPPED/g) ?? []).length >= 4);
    this.expect('nothing has changed at the service', isDeepStrictEqual(definitions(destroyed.held), definitions(rolledBack.held)));

    const again = await this.step('Deploy again: picks up the retained object types', { release: '2' }, [STACK]);
    this.expect('the deployment succeeds, without adoptExisting for the three', again.result.exitCode === 0);
    this.expect('their owner tags have the origin kept, so a later Delete leaves them',
      again.held.shop.every(({ Tags }) => / kept@/.test(Tags?.[OWNER_TAG] ?? '')));
    this.expect('mappings and the tags of the app are unchanged', isDeepStrictEqual(again.held.shop.map(tagsOf), destroyed.held.shop.map(tagsOf)));

    return this.failures.length;
  }

  /** Runs a command of the CLI, and prints its output about the stack, the object types and the calls. */
  private async step(title: string, context: Record<string, string> | undefined, stacks: readonly string[]): Promise<Outcome> {
    const words = context === undefined ? 'cdk destroy' : 'cdk deploy';
    const flags = Object.entries(context ?? {}).map(([key, value]) => ` -c ${key}=${value}`).join('');
    console.log(`\n━━ ${title}\n   $ ${words} ${stacks.join(' ')}${flags}\n`);
    this.playground.localAws.calls.take();
    const begin = Date.now();
    const onLine = (line: string) => isWorthShowing(line) && console.log(`   │ ${line.trim()}`);
    const result = context === undefined
      ? await this.cli.destroy(stacks, {}, { onLine })
      : await this.cli.deploy(stacks, context, { onLine });
    if (context?.release !== '3' && result.exitCode !== 0) {
      console.log(result.output);
    }
    console.log(`   (${((Date.now() - begin) / 1000).toFixed(1)} s, exit code ${result.exitCode})`);

    const calls = this.playground.localAws.calls.take();
    const held: Held = {};
    for (const domain of DOMAINS) {
      held[domain] = await this.playground.objectTypes(domain);
    }
    console.log(`\n   Object types at the service:\n${objectTypeTable(held)}\n\n   Calls of the handler:\n${callTable(calls)}\n`);
    return { result, held };
  }

  private expect(sentence: string, isMet: boolean): void {
    console.log(`   ${isMet ? '✓' : '✗ NOT SO:'} ${sentence}`);
    if (!isMet) {
      this.failures.push(sentence);
    }
  }
}

/** The lines about object types, domains and stacks. The others are about functions, roles and progress. */
function isWorthShowing(line: string): boolean {
  return /_(COMPLETE|FAILED|SKIPPED)\b/.test(line) && /Custom::|AWS::CustomerProfiles|AWS::CloudFormation::Stack/.test(line);
}

function names(objectTypes: readonly GetProfileObjectTypeResponse[]): string[] {
  return objectTypes.map(({ ObjectTypeName }) => ObjectTypeName!);
}

function find(held: Held, objectTypeName: string): GetProfileObjectTypeResponse {
  return held.shop.find(({ ObjectTypeName }) => ObjectTypeName === objectTypeName) ?? {} as GetProfileObjectTypeResponse;
}

function tagsOf({ Tags }: GetProfileObjectTypeResponse): Record<string, string> {
  const { [OWNER_TAG]: _, ...tags } = Tags ?? {};
  return tags;
}

/** The definition without the time of the last change and without the event in the owner tag. */
function definitions(held: Held): unknown {
  return Object.values(held).flat().map(objectType => {
    const { LastUpdatedAt, Tags, ...definition } = objectType;
    return { ...definition, tags: tagsOf(objectType), owner: Tags?.[OWNER_TAG]?.replace(/@.*$/, '') };
  });
}

async function main(): Promise<void> {
  console.log('Installing the packed library into a project as users have it …');
  const playground = await Playground.open();
  console.log(`The local AWS listens on ${playground.localAws.endpoint}. CloudFormation, IAM, Lambda and Customer Profiles are models;`);
  console.log(`the CDK CLI, the SDK, the provider framework and the library are the real ones. Functions run under ${playground.localAws.functionRuntime}.`);
  console.log('The model has the default quotas of the service, such as one Put per second. It rejects further calls with 429, and the handler retries them.');
  try {
    const failures = await new Demo(playground).run();
    console.log(failures === 0 ? '\nEverything is as expected.' : `\n${failures} expectations were not met.`);
    process.exitCode = failures === 0 ? 0 : 1;
  } finally {
    await playground.close();
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
