import { ResourceContext, ResourceType } from '../../../local-aws/cloudformation/resources/resource-type';
import { Network } from '../../../local-aws/ec2/network';
import { createNetworkTypes } from '../../../local-aws/resource-types/ec2';

const CONTEXT: ResourceContext = { stackId: 's', stackName: 'S', logicalResourceId: 'R', accountId: '1', region: 'us-east-1', partition: 'aws' };

let network: Network;
let types: Map<string, ResourceType>;
let vpcId: string;
let subnetId: string;
let routeTableId: string;

async function make(type: string, properties: Record<string, unknown>): Promise<string> {
  return (await types.get(`AWS::EC2::${type}`)!.create(properties, CONTEXT)).physicalResourceId;
}

beforeEach(async () => {
  network = new Network({ region: 'us-east-1' });
  types = new Map(createNetworkTypes(network).map(type => [type.typeName, type]));
  vpcId = await make('VPC', { CidrBlock: '10.0.0.0/16' });
  subnetId = await make('Subnet', { VpcId: vpcId, CidrBlock: '10.0.0.0/17' });
  routeTableId = await make('RouteTable', { VpcId: vpcId });
  await make('SubnetRouteTableAssociation', { RouteTableId: routeTableId, SubnetId: subnetId });
});

function reaches(service: string, ...subnetIds: string[]): boolean {
  return network.reaches({ subnetIds: [subnetId, ...subnetIds], securityGroupIds: [] }, service);
}

function endpoint(service: string, properties: Record<string, unknown>): Promise<string> {
  return make('VPCEndpoint', { VpcId: vpcId, ServiceName: `com.amazonaws.us-east-1.${service}`, ...properties });
}

describe('From an isolated subnet', () => {
  test('a function reaches no service', () => {
    expect(reaches('profile')).toBe(false);
  });

  test('a function reaches the service of an interface endpoint', async () => {
    await endpoint('profile', { VpcEndpointType: 'Interface', SubnetIds: [subnetId], PrivateDnsEnabled: true });
    expect([reaches('profile'), reaches('lambda')]).toEqual([true, false]);
  });

  test('a function does not reach the service of an interface endpoint without private DNS', async () => {
    await endpoint('profile', { VpcEndpointType: 'Interface', SubnetIds: [subnetId] });
    expect(reaches('profile')).toBe(false);
  });

  test('a function reaches the service of a gateway endpoint in its route table', async () => {
    await endpoint('s3', { RouteTableIds: [routeTableId] });
    const other = await make('Subnet', { VpcId: vpcId, CidrBlock: '10.0.128.0/17' });
    expect([reaches('s3'), reaches('s3', other)]).toEqual([true, false]);
  });

  test('a function does not reach the service of an endpoint in another VPC', async () => {
    const VpcId = await make('VPC', { CidrBlock: '10.1.0.0/16' });
    await endpoint('profile', { VpcId, VpcEndpointType: 'Interface', PrivateDnsEnabled: true });
    expect(reaches('profile')).toBe(false);
  });
});

test('A function reaches every service by a NAT gateway, and none by an internet gateway', async () => {
  const GatewayId = await make('InternetGateway', {});
  await make('VPCGatewayAttachment', { VpcId: vpcId, InternetGatewayId: GatewayId });
  const type = types.get('AWS::EC2::Route')!;
  const route = { RouteTableId: routeTableId, DestinationCidrBlock: '0.0.0.0/0' };
  const { physicalResourceId } = await type.create({ ...route, GatewayId }, CONTEXT);
  expect(reaches('profile')).toBe(false);
  const NatGatewayId = await make('NatGateway', { SubnetId: subnetId, AllocationId: await make('EIP', { Domain: 'vpc' }) });
  const updated = await type.update(physicalResourceId, { ...route, NatGatewayId }, { ...route, GatewayId }, CONTEXT);
  expect(updated.physicalResourceId).toBe(physicalResourceId);
  expect(reaches('profile')).toBe(true);
});

describe('A resource of the network', () => {
  test('references only existing resources', async () => {
    await expect(make('Subnet', { VpcId: 'vpc-none', CidrBlock: '10.0.0.0/24' })).rejects.toThrow('The AWS::EC2::VPC vpc-none does not exist');
  });

  test('is not deleted while another resource references it', async () => {
    await expect(types.get('AWS::EC2::VPC')!.delete(vpcId, {}, CONTEXT)).rejects.toThrow(`DependencyViolation: ${vpcId}`);
  });

  test('rejects a property that is not modeled', async () => {
    await expect(endpoint('profile', { PolicyDocument: {} })).rejects.toThrow('does not model the property PolicyDocument');
  });

  test('is replaced if it cannot be changed', async () => {
    const type = types.get('AWS::EC2::RouteTable')!;
    const other = await make('VPC', { CidrBlock: '10.1.0.0/16' });
    expect((await type.update(routeTableId, { VpcId: other }, { VpcId: vpcId }, CONTEXT)).physicalResourceId).not.toBe(routeTableId);
  });
});

test('Subnets of two VPCs cannot be combined, and security groups must exist', async () => {
  const otherVpc = await make('VPC', { CidrBlock: '10.1.0.0/16' });
  const other = await make('Subnet', { VpcId: otherVpc, CidrBlock: '10.1.0.0/17' });
  expect(() => network.requireVpcConfiguration({ subnetIds: [subnetId, other], securityGroupIds: [] })).toThrow('are in different VPCs');
  expect(() => network.requireVpcConfiguration({ subnetIds: [subnetId], securityGroupIds: ['sg-none'] })).toThrow('sg-none does not exist');
});
