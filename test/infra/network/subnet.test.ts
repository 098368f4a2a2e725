import { DEFAULT_TIERS } from '../../../src/infra/network/subnet-plan';
import { resource, resources } from '../support';
import { network } from './support';

const tagsOf = (subnets: readonly { readonly [attribute: string]: unknown }[], zone: string) =>
  subnets.filter((subnet) => subnet['availability_zone'] === zone).map((subnet) => subnet['tags']);

describe('Subnet', () => {
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
});
