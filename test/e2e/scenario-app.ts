import { writeFileSync } from 'fs';
import * as path from 'path';
import { CdkCli, CliResult } from '../../local-aws/demo/cdk-cli';
import { Playground } from '../../local-aws/demo/playground';

/** An object type of the app of a scenario. Omitted members have valid defaults. */
export interface ScenarioObjectType {
  readonly id: string;
  readonly objectTypeName: string;
  readonly domainName?: string;
  readonly field?: string;
  readonly expirationDays?: number;
  readonly maxProfileObjectCount?: number;
  readonly sourcePriority?: number;
  readonly tags?: Record<string, string>;
  readonly adoptExisting?: boolean;
  readonly destroy?: boolean;
  /** A JSON file instead of a mapping with one field. */
  readonly mappingFile?: string;
}

export interface Scenario {
  readonly objectTypes: readonly ScenarioObjectType[];
  /** A resource that cannot be created, after all object types or after the first one. */
  readonly isBroken?: boolean | 'after the first';
}

const APP = `
const { App, CfnResource, Duration, RemovalPolicy, Stack } = require('aws-cdk-lib');
const { CfnDomain } = require('aws-cdk-lib/aws-customerprofiles');
const { FieldSource, ObjectTypeMapping, ProfileObjectType, StandardIdentifier } = require('cdk-customer-profiles');
const scenario = require('./scenario.json');

const stack = new Stack(new App(), 'Scenario');
const objectTypes = scenario.objectTypes.map(type => new ProfileObjectType(stack, type.id, {
  domainName: type.domainName ?? 'retail',
  objectTypeName: type.objectTypeName,
  mapping: type.mappingFile ? ObjectTypeMapping.fromFile(type.mappingFile) : ObjectTypeMapping.custom({
    allowProfileCreation: true,
    fields: { 'id': { source: FieldSource.field(type.field ?? 'id') } },
    keys: { 'shopId': [{ fieldNames: ['id'], standardIdentifiers: [StandardIdentifier.PROFILE, StandardIdentifier.UNIQUE] }] },
  }),
  expiration: type.expirationDays && Duration.days(type.expirationDays),
  maxProfileObjectCount: type.maxProfileObjectCount,
  sourcePriority: type.sourcePriority,
  tags: type.tags,
  adoptExisting: type.adoptExisting,
  removalPolicy: type.destroy ? RemovalPolicy.DESTROY : undefined,
}));
if (scenario.isBroken) {
  const broken = new CfnDomain(stack, 'Broken', { domainName: 'broken', defaultExpirationDays: 5000 });
  (scenario.isBroken === true ? objectTypes : objectTypes.slice(0, 1)).forEach(type => broken.node.addDependency(type));
}
`;

/** An app whose object types change with each deployment. */
export class ScenarioApp {
  private readonly folder: string;
  private readonly cli: CdkCli;

  constructor(private readonly playground: Playground) {
    this.folder = playground.consumer.createApp({ 'app.js': APP, 'cdk.json': JSON.stringify({ app: 'node app.js' }) });
    this.cli = playground.cli(this.folder);
  }

  public async deploy(scenario: Scenario, flags: string[] = []): Promise<CliResult> {
    writeFileSync(path.join(this.folder, 'scenario.json'), JSON.stringify(scenario));
    return this.cli.deploy(['Scenario'], {}, { flags });
  }

  /** Runs `cdk rollback` after a deployment with `--no-rollback`. */
  public async rollBack(): Promise<CliResult> {
    return this.cli.run(['rollback', 'Scenario']);
  }

  public async destroy(): Promise<CliResult> {
    return this.cli.destroy(['Scenario']);
  }

  /** Deletes the stack after a test. The CDK CLI would do the same more slowly. */
  public async deleteStack(): Promise<void> {
    const { cloudFormation } = this.playground.localAws;
    await cloudFormation.respond('DeleteStack', { StackName: 'Scenario' });
    await cloudFormation.settled('Scenario');
  }
}
