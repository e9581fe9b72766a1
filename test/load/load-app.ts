import { CliResult } from '../../local-aws/demo/cdk-cli';
import { Playground } from '../../local-aws/demo/playground';

export interface Load {
  readonly stackName: string;
  readonly objectTypes: number;
  /** @default - The default of the library. */
  readonly maxConcurrency?: number;
}

const APP = `
const { App, RemovalPolicy, Stack } = require('aws-cdk-lib');
const { FieldSource, ObjectTypeMapping, ProfileObjectType, ProfileObjectTypeProvider, StandardIdentifier } = require('cdk-customer-profiles');
const { STACK_NAME: stackName, OBJECT_TYPES: count, MAX_CONCURRENCY: maxConcurrency } = process.env;

const stack = new Stack(new App(), stackName);
const provider = new ProfileObjectTypeProvider(stack, 'Provider', maxConcurrency ? { maxConcurrency: Number(maxConcurrency) } : {});
for (let index = 0; index < Number(count); index++) {
  new ProfileObjectType(stack, 'Type' + index, {
    provider,
    domainName: 'retail',
    objectTypeName: stackName + index,
    mapping: ObjectTypeMapping.custom({
      fields: { 'id': { source: FieldSource.field('id') } },
      keys: { [stackName + index]: [{ fieldNames: ['id'], standardIdentifiers: [StandardIdentifier.PROFILE, StandardIdentifier.UNIQUE] }] },
    }),
    removalPolicy: RemovalPolicy.DESTROY,
  });
}
`;

/** Deploys a number of object types with the CDK CLI. */
export async function deploy(playground: Playground, { stackName, objectTypes, maxConcurrency }: Load): Promise<CliResult> {
  const app = playground.consumer.createApp({ 'app.js': APP, 'cdk.json': JSON.stringify({ app: 'node app.js' }) });
  const environment = { STACK_NAME: stackName, OBJECT_TYPES: String(objectTypes), MAX_CONCURRENCY: String(maxConcurrency ?? '') };
  return playground.cli(app).deploy([stackName], {}, { environment });
}
