import { generatePhysicalName } from './physical-name';
import { Properties } from './properties';
import { ResourceContext, ResourceState, ResourceType } from '../cloudformation/resources/resource-type';
import { VpcConfiguration } from '../ec2/network';
import { FunctionCode, FunctionConfiguration, LOG_LEVELS, LogLevel } from '../lambda/function-configuration';
import { Lambda } from '../lambda/lambda';
import { LambdaFunction } from '../lambda/lambda-function';

const TYPE_NAME = 'AWS::Lambda::Function';
const RUNTIMES = ['nodejs20.x', 'nodejs22.x', 'nodejs24.x'];

const PROPERTY_NAMES = [
  'Code', 'Description', 'Environment', 'FunctionName', 'Handler', 'LoggingConfig', 'MemorySize', 'PackageType', 'Role', 'Runtime', 'Timeout', 'VpcConfig',
  'Code.S3Bucket', 'Code.S3Key', 'Code.ZipFile', 'Environment.Variables', 'VpcConfig.SubnetIds', 'VpcConfig.SecurityGroupIds',
  'LoggingConfig.LogGroup', 'LoggingConfig.LogFormat', 'LoggingConfig.ApplicationLogLevel', 'LoggingConfig.SystemLogLevel',
  // Accepted without effect, because they do not change the result of a function.
  'Architectures', 'EphemeralStorage', 'KmsKeyArn', 'Tags', 'TracingConfig',
];

/** A Node.js function from a zip in a bucket, or from inline code. */
export class LambdaFunctionType implements ResourceType {
  public readonly typeName = TYPE_NAME;
  public readonly propertyNames = PROPERTY_NAMES;

  constructor(private readonly lambda: Lambda) {}

  public async create(properties: Record<string, unknown>, context: ResourceContext): Promise<ResourceState> {
    const functionName = this.nameOf(properties) ?? generatePhysicalName(context, 64);
    return stateOf(await this.lambda.createFunction(configurationOf(functionName, properties)));
  }

  public async update(
    physicalResourceId: string, properties: Record<string, unknown>, oldProperties: Record<string, unknown>, context: ResourceContext,
  ): Promise<ResourceState> {
    if (this.nameOf(properties) !== this.nameOf(oldProperties)) return this.create(properties, context);
    return stateOf(await this.lambda.updateFunction(configurationOf(physicalResourceId, properties)));
  }

  public async delete(physicalResourceId: string): Promise<void> {
    if (this.lambda.hasFunction(physicalResourceId)) this.lambda.deleteFunction(physicalResourceId);
  }

  private nameOf(properties: Record<string, unknown>): string | undefined {
    return properties.FunctionName as string | undefined;
  }
}

function stateOf({ arn, configuration }: LambdaFunction): ResourceState {
  return { physicalResourceId: configuration.functionName, attributes: { Arn: arn } };
}

function configurationOf(functionName: string, values: Record<string, unknown>): FunctionConfiguration {
  const properties = new Properties(TYPE_NAME, values, PROPERTY_NAMES);
  const runtime = properties.string('Runtime');
  if (!RUNTIMES.includes(runtime)) throw new Error(`local-aws does not model the runtime ${runtime}: it has ${RUNTIMES.join(', ')}`);
  if ((properties.optionalString('PackageType') ?? 'Zip') !== 'Zip') throw new Error('local-aws does not model functions from images');
  return {
    functionName,
    roleArn: properties.string('Role'),
    handler: properties.string('Handler'),
    runtime,
    code: codeOf(properties),
    description: properties.optionalString('Description'),
    timeout: properties.optionalInteger('Timeout', { min: 1, max: 900 }) ?? 3,
    memorySize: properties.optionalInteger('MemorySize', { min: 128, max: 10_240 }) ?? 128,
    environment: environmentOf(properties),
    vpc: vpcOf(properties),
    ...loggingOf(functionName, properties),
  };
}

function codeOf(properties: Properties): FunctionCode {
  const code = new Properties(`${TYPE_NAME} Code`, properties.object('Code'), ['S3Bucket', 'S3Key', 'ZipFile']);
  const zipFile = code.optionalString('ZipFile');
  return zipFile === undefined ? { bucket: code.string('S3Bucket'), key: code.string('S3Key') } : { zipFile };
}

function environmentOf(properties: Properties): Record<string, string> {
  const environment = new Properties(`${TYPE_NAME} Environment`, properties.optionalObject('Environment') ?? {}, ['Variables']);
  return Object.fromEntries(Object.entries(environment.optionalObject('Variables') ?? {}).map(([name, value]) => [name, String(value)]));
}

function vpcOf(properties: Properties): VpcConfiguration | undefined {
  if (!properties.has('VpcConfig')) return undefined;
  const vpc = new Properties(`${TYPE_NAME} VpcConfig`, properties.object('VpcConfig'), ['SubnetIds', 'SecurityGroupIds']);
  const subnetIds = vpc.strings('SubnetIds');
  // An empty list of subnets removes the function from its VPC.
  return subnetIds.length === 0 ? undefined : { subnetIds, securityGroupIds: vpc.strings('SecurityGroupIds') };
}

function loggingOf(functionName: string, properties: Properties): Pick<FunctionConfiguration, 'logGroupName' | 'applicationLogLevel'> {
  const known = ['LogGroup', 'LogFormat', 'ApplicationLogLevel', 'SystemLogLevel'];
  const logging = new Properties(`${TYPE_NAME} LoggingConfig`, properties.optionalObject('LoggingConfig') ?? {}, known);
  const level = logging.optionalString('ApplicationLogLevel');
  if (level !== undefined && !(LOG_LEVELS as readonly string[]).includes(level)) {
    throw new Error(`ApplicationLogLevel ${level} is not one of ${LOG_LEVELS.join(', ')}`);
  }
  return {
    logGroupName: logging.optionalString('LogGroup') ?? `/aws/lambda/${functionName}`,
    applicationLogLevel: logging.optionalString('LogFormat') === 'JSON' ? (level ?? 'INFO') as LogLevel : undefined,
  };
}
