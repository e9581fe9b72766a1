import { UNLIMITED_RATES } from '../../local-aws/customer-profiles/request-rates';
import { Playground } from '../../local-aws/demo/playground';

jest.setTimeout(180_000);

const APP = `
const { App, RemovalPolicy, Stack } = require('aws-cdk-lib');
const { Construct } = require('constructs');
const { FieldSource, ObjectTypeMapping, ProfileObjectType, ProfileObjectTypeProvider, StandardIdentifier } = require('cdk-customer-profiles');

const stack = new Stack(new App(), 'Lanes');
const provider = new ProfileObjectTypeProvider(stack, 'Provider', { maxConcurrency: 2 });
for (const name of process.env.NAMES.split(',')) {
  new ProfileObjectType(stack, name, {
    provider,
    domainName: 'retail',
    objectTypeName: name,
    mapping: ObjectTypeMapping.custom({
      fields: { 'id': { source: FieldSource.field('id') } },
      keys: { ['key' + name]: [{ fieldNames: ['id'], standardIdentifiers: [StandardIdentifier.PROFILE, StandardIdentifier.UNIQUE] }] },
    }),
    removalPolicy: RemovalPolicy.DESTROY,
  });
}
`;

let playground: Playground;
beforeAll(async () => {
  playground = await Playground.open({ requestRates: UNLIMITED_RATES });
  await playground.createConnectDomain('retail');
});
afterAll(async () => {
  await playground?.close();
});

test('Adding, removing or moving an object type in lanes sends events only for that object type', async () => {
  const cli = playground.cli(playground.consumer.createApp({ 'app.js': APP, 'cdk.json': JSON.stringify({ app: 'node app.js' }) }));
  /** The object types of the handler's events. */
  const deploy = async (...names: string[]): Promise<string[]> => {
    playground.localAws.calls.take();
    const { exitCode, output } = await cli.deploy(['Lanes'], {}, { environment: { NAMES: names.join() } });
    expect({ exitCode, output }).toMatchObject({ exitCode: 0 });
    const subjects = playground.localAws.calls.take().filter(({ service, principal }) => service === 'profile' && principal.roleName !== undefined)
      .map(({ subject }) => subject.split('/')[1]);
    return [...new Set(subjects)].sort();
  };

  expect(await deploy('A', 'B', 'C', 'D', 'E', 'F')).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
  expect(await deploy('New', 'A', 'B', 'C', 'D', 'E', 'F')).toEqual(['New']);
  expect(await deploy('New', 'A', 'C', 'D', 'E', 'F')).toEqual(['B']);
  expect(await deploy('F', 'E', 'New', 'D', 'C', 'A')).toEqual([]);
});
