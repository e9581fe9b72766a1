import { randomBytes } from 'crypto';
import { Properties } from './properties';
import { canonical } from '../cloudformation/resources/resource-provider';
import { ResourceState, ResourceType } from '../cloudformation/resources/resource-type';
import { Network } from '../ec2/network';

type Values = Record<string, unknown>;

interface NetworkType {
  /** The prefix of the ids that EC2 generates. */
  readonly prefix: string;
  readonly required: string[];
  readonly optional?: string[];
  /** The properties that can be changed. Any other change is a replacement. */
  readonly mutable?: string[];
  /** The types of the resources that these properties reference. */
  readonly references?: Record<string, string>;
  readonly attributes?: (id: string, values: Values) => Values;
}

const VPC = 'AWS::EC2::VPC';
const SUBNET = 'AWS::EC2::Subnet';
const ROUTE_TABLE = 'AWS::EC2::RouteTable';
const SECURITY_GROUP = 'AWS::EC2::SecurityGroup';
const RULE_PROPERTIES = ['GroupId', 'CidrIp', 'Description', 'FromPort', 'ToPort', 'IpProtocol'];

/** The resources of `new ec2.Vpc()`, its endpoints and security groups. */
const TYPES: Record<string, NetworkType> = {
  [VPC]: {
    prefix: 'vpc',
    required: ['CidrBlock'],
    optional: ['InstanceTenancy'],
    mutable: ['EnableDnsHostnames', 'EnableDnsSupport', 'Tags'],
    attributes: (id, { CidrBlock }) => ({ VpcId: id, CidrBlock, DefaultSecurityGroup: `sg-${id.slice(4)}`, DefaultNetworkAcl: `acl-${id.slice(4)}` }),
  },
  [SUBNET]: {
    prefix: 'subnet',
    required: ['VpcId', 'CidrBlock'],
    optional: ['AvailabilityZone'],
    mutable: ['MapPublicIpOnLaunch', 'Tags'],
    references: { VpcId: VPC },
    attributes: (id, { AvailabilityZone, CidrBlock, VpcId }) => ({ SubnetId: id, AvailabilityZone, CidrBlock, VpcId }),
  },
  [ROUTE_TABLE]: {
    prefix: 'rtb', required: ['VpcId'], mutable: ['Tags'], references: { VpcId: VPC }, attributes: id => ({ RouteTableId: id }),
  },
  'AWS::EC2::SubnetRouteTableAssociation': {
    prefix: 'rtbassoc', required: ['RouteTableId', 'SubnetId'], references: { RouteTableId: ROUTE_TABLE, SubnetId: SUBNET }, attributes: id => ({ Id: id }),
  },
  'AWS::EC2::Route': {
    prefix: 'route', required: ['RouteTableId', 'DestinationCidrBlock'], mutable: ['GatewayId', 'NatGatewayId'], references: { RouteTableId: ROUTE_TABLE },
  },
  'AWS::EC2::InternetGateway': { prefix: 'igw', required: [], mutable: ['Tags'], attributes: id => ({ InternetGatewayId: id }) },
  'AWS::EC2::VPCGatewayAttachment': { prefix: 'attachment', required: ['VpcId', 'InternetGatewayId'], references: { VpcId: VPC } },
  'AWS::EC2::EIP': { prefix: 'eip', required: ['Domain'], mutable: ['Tags'], attributes: id => ({ AllocationId: id.replace('eip', 'eipalloc') }) },
  'AWS::EC2::NatGateway': {
    prefix: 'nat', required: ['SubnetId', 'AllocationId'], mutable: ['Tags'], references: { SubnetId: SUBNET }, attributes: id => ({ NatGatewayId: id }),
  },
  [SECURITY_GROUP]: {
    prefix: 'sg',
    required: ['GroupDescription', 'VpcId'],
    optional: ['GroupName'],
    mutable: ['SecurityGroupEgress', 'SecurityGroupIngress', 'Tags'],
    references: { VpcId: VPC },
    attributes: (id, { VpcId }) => ({ GroupId: id, Id: id, VpcId }),
  },
  'AWS::EC2::SecurityGroupIngress': { prefix: 'sgr', required: ['GroupId', 'IpProtocol'], optional: [...RULE_PROPERTIES, 'SourceSecurityGroupId'], references: { GroupId: SECURITY_GROUP } },
  'AWS::EC2::SecurityGroupEgress': { prefix: 'sgr', required: ['GroupId', 'IpProtocol'], optional: [...RULE_PROPERTIES, 'DestinationSecurityGroupId'], references: { GroupId: SECURITY_GROUP } },
  'AWS::EC2::VPCEndpoint': {
    prefix: 'vpce',
    required: ['VpcId', 'ServiceName'],
    optional: ['VpcEndpointType'],
    mutable: ['PrivateDnsEnabled', 'RouteTableIds', 'SecurityGroupIds', 'SubnetIds', 'Tags'],
    references: { VpcId: VPC, RouteTableIds: ROUTE_TABLE, SecurityGroupIds: SECURITY_GROUP, SubnetIds: SUBNET },
    attributes: id => ({ Id: id, CreationTimestamp: new Date().toISOString() }),
  },
};

export function createNetworkTypes(network: Network): ResourceType[] {
  return Object.entries(TYPES).map(([typeName, type]) => new NetworkResourceType(typeName, type, network));
}

/** A network type of EC2. The resources that it references must exist. */
class NetworkResourceType implements ResourceType {
  public readonly propertyNames: readonly string[];

  constructor(public readonly typeName: string, private readonly type: NetworkType, private readonly network: Network) {
    this.propertyNames = [...type.required, ...type.optional ?? [], ...type.mutable ?? []];
  }

  public async create(values: Values): Promise<ResourceState> {
    return this.put(`${this.type.prefix}-${randomBytes(8).toString('hex')}0`, values);
  }

  public async update(physicalResourceId: string, values: Values, oldValues: Values): Promise<ResourceState> {
    const names = Object.keys({ ...values, ...oldValues });
    const changed = names.filter(name => canonical(values[name]) !== canonical(oldValues[name]));
    return changed.every(name => this.type.mutable?.includes(name)) ? this.put(physicalResourceId, values) : this.create(values);
  }

  public async delete(physicalResourceId: string): Promise<void> {
    this.network.delete(physicalResourceId);
  }

  private put(id: string, values: Values): ResourceState {
    const { required, references = {}, attributes } = this.type;
    const properties = new Properties(this.typeName, values, this.propertyNames);
    for (const name of required) properties.string(name);
    for (const [name, typeName] of Object.entries(references)) {
      for (const referred of [values[name] ?? []].flat()) this.network.require(String(referred), typeName);
    }
    this.network.put({ id, typeName: this.typeName, properties: values });
    return { physicalResourceId: id, attributes: attributes?.(id, values) ?? {} };
  }
}
