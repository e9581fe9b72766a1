import { Environment } from '../service';

/** A network resource that CloudFormation created, with its properties. */
export interface NetworkResource {
  readonly id: string;
  readonly typeName: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface VpcConfiguration {
  readonly subnetIds: string[];
  readonly securityGroupIds: string[];
}

/**
 * A model of VPCs: whether a function reaches a service by a NAT gateway or a VPC endpoint. Security groups and network
 * ACLs allow all traffic.
 */
export class Network {
  private readonly resources = new Map<string, NetworkResource>();

  constructor(private readonly environment: Pick<Environment, 'region'>) {}

  public put(resource: NetworkResource): void {
    this.resources.set(resource.id, resource);
  }

  /** Fails if another resource still references it, as EC2 does. */
  public delete(id: string): void {
    const users = [...this.resources.values()].filter(other => other.id !== id && valuesIn(other.properties).includes(id));
    if (users.length > 0) throw new Error(`DependencyViolation: ${id} has dependencies and cannot be deleted: ${users.map(user => user.id).join(', ')}`);
    this.resources.delete(id);
  }

  public require(id: string, typeName: string): NetworkResource {
    const resource = this.resources.get(id);
    if (resource?.typeName !== typeName) throw new Error(`The ${typeName} ${id} does not exist`);
    return resource;
  }

  public requireVpcConfiguration({ subnetIds, securityGroupIds }: VpcConfiguration): void {
    for (const id of securityGroupIds) this.require(id, 'AWS::EC2::SecurityGroup');
    const vpcs = new Set(subnetIds.map(id => this.require(id, 'AWS::EC2::Subnet').properties.VpcId));
    if (vpcs.size > 1) throw new Error(`The subnets ${subnetIds.join(', ')} are in different VPCs`);
  }

  /**
   * Whether a function reaches the service from all of its subnets, because it can run in any. `service` is like
   * `com.amazonaws.<region>.<service>`.
   */
  public reaches({ subnetIds }: VpcConfiguration, service: string): boolean {
    return subnetIds.every(subnetId => {
      const routeTableId = this.routeTableOf(subnetId);
      // A function has no public address, so it cannot use a route to an internet gateway.
      const hasNatGateway = this.all('AWS::EC2::Route').some(({ RouteTableId, DestinationCidrBlock, NatGatewayId }) => (
        RouteTableId === routeTableId && DestinationCidrBlock === '0.0.0.0/0' && NatGatewayId !== undefined
      ));
      return hasNatGateway || this.hasEndpoint(subnetId, routeTableId, service);
    });
  }

  private hasEndpoint(subnetId: string, routeTableId: string | undefined, service: string): boolean {
    const { VpcId: vpcId } = this.require(subnetId, 'AWS::EC2::Subnet').properties;
    const endpoints = this.all('AWS::EC2::VPCEndpoint')
      .filter(({ VpcId, ServiceName }) => VpcId === vpcId && ServiceName === `com.amazonaws.${this.environment.region}.${service}`);
    return endpoints.some(({ VpcEndpointType = 'Gateway', RouteTableIds = [], PrivateDnsEnabled }) => (
      VpcEndpointType === 'Gateway'
        ? (RouteTableIds as unknown[]).includes(routeTableId)
        // Without private DNS, the name of the service resolves to an address outside of the VPC.
        : String(PrivateDnsEnabled) === 'true'
    ));
  }

  private routeTableOf(subnetId: string): string | undefined {
    return this.all('AWS::EC2::SubnetRouteTableAssociation').find(({ SubnetId }) => SubnetId === subnetId)?.RouteTableId as string | undefined;
  }

  private all(typeName: string): NetworkResource['properties'][] {
    return [...this.resources.values()].filter(resource => resource.typeName === typeName).map(({ properties }) => properties);
  }
}

function valuesIn(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesIn) : [value];
}
