import { Network } from '../../../src/infra/network/network';
import type { NetworkProps } from '../../../src/infra/network/network';
import { DEFAULT_TIERS } from '../../../src/infra/network/subnet-plan';
import type { EnvironmentProps } from '../../../src/infra/environment';
import { resource, resources, synth, testStack } from '../support';

function network(props: NetworkProps = {}, environment: Partial<EnvironmentProps> = {}) {
  return synth((stack) => {
    new Network(stack, 'network', props);
  }, environment);
}

const tagsOf = (subnets: readonly { readonly [attribute: string]: unknown }[], zone: string) =>
  subnets.filter((subnet) => subnet['availability_zone'] === zone).map((subnet) => subnet['tags']);

describe('Network', () => {
  test('resolves names inside the VPC, as a private cluster and endpoints want', () => {
    expect(resource(network(), 'aws_vpc')).toMatchObject({
      cidr_block: '10.0.0.0/16',
      enable_dns_support: true,
      enable_dns_hostnames: true,
    });
  });

  test('gives no instance a public address by itself', () => {
    const subnets = resources(network(), 'aws_subnet');
    expect(subnets).toHaveLength(9);
    expect(new Set(subnets.map((subnet) => subnet['map_public_ip_on_launch']))).toEqual(new Set([false]));
  });

  // Failure mode 14: the load balancer controller finds no subnets.
  test('tags subnets for load balancers, whatever tags the user adds', () => {
    const tiers = {
      ...DEFAULT_TIERS,
      public: { kind: 'public', tags: { 'kubernetes.io/role/elb': '0', team: 'x' } },
    } as const;
    const tags = tagsOf(resources(network({ tiers }), 'aws_subnet'), 'eu-central-1a');
    expect(tags).toEqual([
      { Name: 'places-test-database-eu-central-1a' },
      { Name: 'places-test-private-eu-central-1a', 'kubernetes.io/role/internal-elb': '1' },
      { Name: 'places-test-public-eu-central-1a', 'kubernetes.io/role/elb': '1', team: 'x' },
    ]);
  });

  test('tags private subnets, and no others, for Karpenter', () => {
    const subnets = resources(network({ discoveryTag: 'places-test' }), 'aws_subnet');
    const tagged = subnets.filter((subnet) =>
      JSON.stringify(subnet['tags']).includes('"karpenter.sh/discovery":"places-test"'),
    );
    expect(tagged.map(({ cidr_block }) => cidr_block)).toEqual(['10.0.32.0/19', '10.0.64.0/19', '10.0.96.0/19']);
  });

  test('empties the security group and the route table that come with a VPC', () => {
    const json = network();
    expect(Object.keys(resource(json, 'aws_default_security_group')).sort()).toEqual(['address', 'tags', 'vpc_id']);
    expect(resource(json, 'aws_default_route_table')).not.toHaveProperty('route');
  });

  test('lets PostgreSQL alone reach the database tier, and answers alone leave it', () => {
    expect(resource(network({ secondaryCidrs: ['100.64.0.0/16'] }), 'aws_network_acl')).toMatchObject({
      ingress: [
        { rule_no: 100, cidr_block: '10.0.0.0/16', from_port: 5432, to_port: 5432, protocol: 'tcp', action: 'allow' },
        { rule_no: 101, cidr_block: '100.64.0.0/16', from_port: 5432, to_port: 5432 },
      ],
      egress: [
        { rule_no: 100, cidr_block: '10.0.0.0/16', from_port: 1024, to_port: 65535 },
        { rule_no: 101, cidr_block: '100.64.0.0/16', from_port: 1024, to_port: 65535 },
      ],
    });
  });

  test('has one NAT gateway in a dev environment, and one a zone in a prod environment', () => {
    expect(resources(network(), 'aws_nat_gateway')).toHaveLength(1);
    expect(resources(network({}, { profile: 'prod' }), 'aws_nat_gateway')).toHaveLength(3);
    expect(resources(network({}, { profile: 'prod' }), 'aws_eip')).toHaveLength(3);
  });

  test('puts the one NAT gateway into the zone that it is told', () => {
    const json = network({ nat: { zone: 'eu-central-1b' } }, { profile: 'prod' });
    expect(resource(json, 'aws_nat_gateway')['subnet_id']).toMatch(/public-eu-central-1b/);
  });

  test('routes each private subnet to the NAT gateway of its zone', () => {
    const routes = resources(network({}, { profile: 'prod' }), 'aws_route').filter(
      (route) => 'nat_gateway_id' in route,
    );
    const zones = routes.map((route) => JSON.stringify(route).match(/eu-central-1[a-c]/g)!);
    expect(zones.map((found) => new Set(found).size)).toEqual([1, 1, 1]);
  });

  test('routes public subnets to the internet, and database subnets nowhere', () => {
    const routes = resources(network(), 'aws_route').map((route) => [route['route_table_id'], 'gateway_id' in route]);
    expect(routes.filter(([, internet]) => internet)).toHaveLength(3);
    expect(JSON.stringify(routes)).not.toContain('database');
  });

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

  test('logs all traffic, encrypted, for a year', () => {
    const json = network();
    expect(resource(json, 'aws_flow_log')).toMatchObject({ traffic_type: 'ALL', max_aggregation_interval: 60 });
    expect(resource(json, 'aws_cloudwatch_log_group')).toMatchObject({
      name: '/aws/vpc/places-test/flow-logs',
      retention_in_days: 365,
    });
    expect(resource(json, 'aws_cloudwatch_log_group')['kms_key_id']).toMatch(/aws_kms_key/);
  });

  test('logs what it is told, for as long as it is told, by the key it is given', () => {
    const flowLogs = { traffic: 'REJECT', aggregationSeconds: 600, retentionDays: 731, keyArn: 'arn:key' } as const;
    const json = network({ flowLogs });
    expect(resource(json, 'aws_flow_log')).toMatchObject({ traffic_type: 'REJECT', max_aggregation_interval: 600 });
    expect(resource(json, 'aws_cloudwatch_log_group')).toMatchObject({ retention_in_days: 731, kms_key_id: 'arn:key' });
    expect(resources(json, 'aws_kms_key')).toEqual([]);
  });

  test('lets the flow logs write to their own group alone, for this account alone', () => {
    const json = network();
    expect(resource(json, 'aws_iam_role')['assume_role_policy']).toContain('"aws:SourceAccount":"111122223333"');
    expect(resource(json, 'aws_iam_role_policy')['policy']).toMatch(
      /"Resource":\["\$\{aws_cloudwatch_log_group\.[^}]+\.arn\}:\*"\]/,
    );
  });

  test('gives each subnet its part of an IPv6 range, and private ones a way out only', () => {
    const json = network({ ipv6: true });
    expect(resource(json, 'aws_vpc')['assign_generated_ipv6_cidr_block']).toBe(true);
    const [database, , , priv, , , pub] = resources(json, 'aws_subnet');
    expect([database, priv, pub].map((one) => one!['assign_ipv6_address_on_creation'])).toEqual([false, true, false]);
    expect(String(priv!['ipv6_cidr_block'])).toMatch(/cidrsubnet\(aws_vpc\.[^,]+, 8, 32\)/);
    const out = resources(json, 'aws_route').filter((route) => 'egress_only_gateway_id' in route);
    expect(out.map((route) => route['destination_ipv6_cidr_block'])).toEqual(['::/0', '::/0', '::/0']);
  });

  test('keeps the upper half of a subnet for prefixes where told', () => {
    const json = network({ tiers: { ...DEFAULT_TIERS, private: { kind: 'private', prefixReservation: true } } });
    expect(resources(json, 'aws_ec2_subnet_cidr_reservation')).toMatchObject([
      { cidr_block: '10.0.48.0/20', reservation_type: 'prefix' },
      { cidr_block: '10.0.80.0/20' },
      { cidr_block: '10.0.112.0/20' },
    ]);
  });

  test('makes subnets of a secondary range after the range', () => {
    const json = network({
      secondaryCidrs: ['100.64.0.0/16'],
      tiers: { ...DEFAULT_TIERS, pods: { kind: 'private', cidr: '100.64.0.0/16' } },
    });
    const pods = resources(json, 'aws_subnet').find((subnet) => subnet['cidr_block'] === '100.64.0.0/19');
    expect(pods!['depends_on']).toEqual([resource(json, 'aws_vpc_ipv4_cidr_block_association').address]);
  });

  test('tells subnets by tier and zone', () => {
    const made = new Network(testStack(), 'network');
    expect(Object.keys(made.subnetIdsByZone('database'))).toEqual(['eu-central-1a', 'eu-central-1b', 'eu-central-1c']);
    expect(made.subnetIds('private')).toHaveLength(3);
    expect(made.tiers).toEqual(['public', 'private', 'database']);
    expect(Object.keys(made.natAddresses)).toEqual(['eu-central-1a']);
  });

  // Failure mode 19: as seen in the whole network.
  test.each<[string, NetworkProps, NetworkProps, readonly string[], readonly string[]]>([
    ['a zone is added', {}, {}, ['a', 'b'], ['a', 'b', 'c']],
    ['the middle zone is removed', {}, {}, ['a', 'c'], ['a', 'b', 'c']],
    ['a tier is added', {}, { tiers: { ...DEFAULT_TIERS, intra: { kind: 'isolated' } } }, ['a', 'b'], ['a', 'b']],
  ])('leaves every subnet, route and gateway as it is when %s', (_, fewer, more, someZones, allZones) => {
    const zones = (letters: readonly string[]) => letters.map((letter) => `eu-central-1${letter}`);
    const small = network(fewer, { profile: 'prod', zones: zones(someZones) });
    const large = network(more, { profile: 'prod', zones: zones(allZones) });
    for (const type of ['aws_subnet', 'aws_route', 'aws_route_table', 'aws_nat_gateway', 'aws_eip', 'aws_vpc']) {
      expect(resources(large, type)).toEqual(expect.arrayContaining([...resources(small, type)]));
    }
  });

  test.each<[string, NetworkProps, string]>([
    [
      'a NAT gateway in no zone of the environment',
      { nat: { zone: 'eu-central-1f' } },
      "'nat.zone' is 'eu-central-1f'",
    ],
    ['a NAT gateway without a public tier', { tiers: { private: { kind: 'private' } } }, "'nat' wants a public tier"],
    [
      'interfaces without a private tier',
      { tiers: { public: { kind: 'public' } }, interfaceEndpoints: ['sts'] },
      "'interfaces' want subnets",
    ],
    [
      'an ACL port that is none',
      { tiers: { ...DEFAULT_TIERS, intra: { kind: 'isolated', ports: [0] } } },
      "'ports' holds 0",
    ],
    [
      'an ACL with too many rules',
      { tiers: { ...DEFAULT_TIERS, intra: { kind: 'isolated', ports: Array.from({ length: 21 }, (_, i) => i + 1) } } },
      'makes 21 rules; wants at most 20',
    ],
    ['a range too small', { cidr: '10.0.0.0/24' }, "'cidr' is '10.0.0.0/24'"],
  ])('fails on %s', (_, props, message) => {
    expect(() => network(props)).toThrow(message);
  });

  test('fails to name a tier that is not there', () => {
    expect(() => new Network(testStack(), 'network').subnets('cache')).toThrow(
      "'tier' is 'cache'; wants one of 'public', 'private', 'database'",
    );
  });
});
