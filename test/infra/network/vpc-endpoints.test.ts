import { resource, resources } from '../support';
import { network } from './support';

describe('VpcEndpoints', () => {
  test('reaches S3 by its gateway from every subnet, without paying', () => {
    const [endpoint, ...others] = resources(network(), 'aws_vpc_endpoint');
    expect(others).toEqual([]);
    expect(endpoint).toMatchObject({ service_name: 'com.amazonaws.eu-central-1.s3', vpc_endpoint_type: 'Gateway' });
    expect(endpoint!['route_table_ids']).toHaveLength(9);
  });

  test('reaches AWS by interfaces where there is no NAT gateway', () => {
    const json = network({ nat: 'none' });
    expect(resources(json, 'aws_nat_gateway')).toEqual([]);
    const interfaces = resources(json, 'aws_vpc_endpoint').filter((one) => one['vpc_endpoint_type'] === 'Interface');
    expect(interfaces.map((one) => String(one['service_name']).replace('com.amazonaws.eu-central-1.', ''))).toEqual(
      expect.arrayContaining([
        'ecr.api',
        'ecr.dkr',
        'sts',
        'logs',
        'ec2',
        'eks',
        'eks-auth',
        'ssm',
        'kms',
        'secretsmanager',
      ]),
    );
    expect(new Set(interfaces.map((one) => one['private_dns_enabled']))).toEqual(new Set([true]));
    expect(resource(json, 'aws_vpc_security_group_ingress_rule')).toMatchObject({
      cidr_ipv4: '10.0.0.0/16',
      from_port: 443,
    });
  });

  test('makes the endpoints that it is told, NAT gateway or not', () => {
    const json = network({ interfaceEndpoints: ['kms'] });
    expect(resources(json, 'aws_vpc_endpoint').map((one) => one['vpc_endpoint_type'])).toEqual([
      'Interface',
      'Gateway',
    ]);
  });
});
