import { CliResult } from '../../local-aws/demo/cdk-cli';
import { Playground } from '../../local-aws/demo/playground';

export interface Load {
  readonly stackName: string;
  readonly objectTypes: number;
  /** So many of them are made side by side, the others after them. @default all */
  readonly chains?: number;
}

const APP = `
const { App, RemovalPolicy, Stack } = require('aws-cdk-lib');
const { FieldSource, ObjectTypeMapping, ProfileObjectType, StandardIdentifier } = require('cdk-customer-profiles');
const { STACK_NAME: stackName, OBJECT_TYPES: count, CHAINS: chains } = process.env;

const stack = new Stack(new App(), stackName);
const objectTypes = Array.from({ length: Number(count) }, (_, index) => new ProfileObjectType(stack, 'Type' + index, {
  domainName: 'retail',
  objectTypeName: stackName + index,
  mapping: ObjectTypeMapping.custom({
    fields: { 'id': { source: FieldSource.field('id') } },
    keys: { [stackName + index]: [{ fieldNames: ['id'], standardIdentifiers: [StandardIdentifier.PROFILE, StandardIdentifier.UNIQUE] }] },
  }),
  removalPolicy: RemovalPolicy.DESTROY,
}));
objectTypes.slice(Number(chains)).forEach((objectType, index) => objectType.node.addDependency(objectTypes[index]));
`;

/** Deploys so many object types by the CDK CLI. */
export async function deploy(playground: Playground, { stackName, objectTypes, chains = objectTypes }: Load): Promise<CliResult> {
  const app = playground.consumer.createApp({ 'app.js': APP, 'cdk.json': JSON.stringify({ app: 'node app.js' }) });
  const environment = { STACK_NAME: stackName, OBJECT_TYPES: String(objectTypes), CHAINS: String(chains) };
  return playground.cli(app).deploy([stackName], {}, { environment });
}
