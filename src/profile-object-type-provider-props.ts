import { Duration } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { IConstruct } from 'constructs';

/** The provider of the custom resource of object types. */
export interface IProfileObjectTypeProvider extends IConstruct, iam.IGrantable {
  /**
   * The ARN of the function that CloudFormation invokes. CloudFormation does not allow a change of the service token of a
   * deployed object type, so the deployment fails if you change the scope or id of the provider.
   */
  readonly serviceToken: string;

  /** The role of the handler. Object types attach policies for their domains and keys to it. */
  readonly role: iam.IRole;

  /** The timeout of the handler. The `serviceTimeout` of each object type must be longer. */
  readonly handlerTimeout: Duration;

  /** The number of object types of a stack with this provider that CloudFormation works on at the same time. */
  readonly maxConcurrency: number;
}

/** Attributes of an imported provider. */
export interface ProfileObjectTypeProviderAttributes {
  /** The service token of the provider: the ARN of a function in the account and region of the stack. */
  readonly serviceToken: string;

  /**
   * The role of the handler, such as one from `Role.fromRoleArn`. Object types attach policies for their domains and keys to
   * it. If the role is immutable, it must have those permissions already.
   */
  readonly role: iam.IRole;

  /**
   * The timeout of the handler.
   *
   * @default Duration.minutes(5)
   */
  readonly handlerTimeout?: Duration;

  /**
   * The number of object types of a stack that CloudFormation works on at the same time, 1 to 500.
   *
   * @default 10
   */
  readonly maxConcurrency?: number;
}

/** Properties of a provider of object types. */
export interface ProfileObjectTypeProviderProps {
  /**
   * The role of the handler, which calls Customer Profiles. Lambda must be allowed to assume it. The permissions of the handler
   * are attached as inline policies. If the role is immutable, it must have them already.
   *
   * @default - A new role that can write to the log group, and can use the network if `vpc` is set.
   */
  readonly role?: iam.IRole;

  /**
   * The role of the function of the provider framework, which invokes the handler and responds to CloudFormation. Lambda must be
   * allowed to assume it. Its permissions are attached as those of `role` are.
   *
   * @default - A new role that can write to the log group and invoke the handler.
   */
  readonly frameworkRole?: iam.IRole;

  /**
   * The VPC of both functions. They call Customer Profiles and Lambda, and send the response for CloudFormation to S3. Provide a
   * NAT gateway, or in isolated subnets interface endpoints for `CONNECT_PROFILE` and `LAMBDA` and a gateway endpoint for S3.
   * A missing route is not detected before deployment.
   *
   * @default - No VPC.
   */
  readonly vpc?: ec2.IVpc;

  /**
   * The subnets of both functions. It is an error to set them without `vpc`.
   *
   * @default - The private subnets of the VPC.
   */
  readonly vpcSubnets?: ec2.SubnetSelection;

  /**
   * The security groups of both functions, 1 to 5; any other number is an error. It is an error to set them without `vpc`.
   *
   * @default - A new security group for both functions if `vpc` is set.
   */
  readonly securityGroups?: ec2.ISecurityGroup[];

  /**
   * The log group of both functions. Retain it, because it has the only copy of a definition that an adoption replaced.
   *
   * @default - A new log group with a generated name, which keeps log events for a year and is retained.
   */
  readonly logGroup?: logs.ILogGroupRef;

  /**
   * The memory of the handler in MiB, a whole number from 128 to 10,240. Any other number is an error.
   *
   * @default 256
   */
  readonly memorySize?: number;

  /**
   * The timeout of the handler, in whole seconds from 10 seconds to 14 minutes, and shorter than the `serviceTimeout` of each
   * object type; any other duration is an error. The function of the provider framework has a timeout of 15 minutes.
   *
   * @default Duration.minutes(5)
   */
  readonly timeout?: Duration;

  /**
   * The runtime of the handler, Node.js 22 or newer; any other runtime is an error.
   *
   * @default Runtime.NODEJS_24_X
   */
  readonly runtime?: lambda.Runtime;

  /**
   * The architecture of the handler.
   *
   * @default Architecture.X86_64
   */
  readonly architecture?: lambda.Architecture;

  /**
   * The environment variables of the handler, such as those of a proxy, at most 4 KB. A name begins with a letter, has at least
   * 2 letters, digits and `_`, and is not reserved by Lambda. Any other name is an error.
   *
   * @default - No environment variables.
   */
  readonly environment?: { [name: string]: string };

  /**
   * The number of object types of a stack that CloudFormation creates, updates or deletes at the same time, 1 to 500. In
   * a stack with more object types, each depends on an earlier one. The default quota of Customer Profiles is one
   * PutProfileObjectType per second, so a higher concurrency does not make deployments faster.
   *
   * Increase it if AWS has increased that quota for your account. 500, CloudFormation's limit of resources in a stack,
   * means no limit.
   *
   * @default 10
   */
  readonly maxConcurrency?: number;
}
