import { DEFAULT_TIERS } from '../../../src/infra/network/subnet-plan';
import { resources, template } from '../support';
import { upstreams } from './support';

describe('NetworkStack', () => {
  test('tells subnets by tier and zone, further tiers by name', () => {
    const { network } = upstreams({ network: { tiers: { ...DEFAULT_TIERS, intra: { kind: 'isolated' } } } });
    const zones = ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'];
    expect(Object.keys(network.output.subnets.private)).toEqual(zones);
    expect(Object.keys(network.output.subnets.other)).toEqual(['intra']);
    expect(network.output.cidr).toBe('10.0.0.0/16');
  });

  test('tells no subnets of a tier that it has not', () => {
    const { network } = upstreams({ network: { tiers: { public: { kind: 'public' } } } });
    expect(network.output.subnets.database).toEqual({});
  });

  test("lets the environment's cluster find its subnets", () => {
    const { network } = upstreams();
    expect(JSON.stringify(resources(template(network), 'aws_subnet'))).toContain(
      '"karpenter.sh/discovery":"places-test"',
    );
  });

  // Failure mode 1: deleting a cluster takes its network along, or is stopped by it.
  test('holds nothing of a cluster', () => {
    const { network } = upstreams();
    expect(Object.keys(template(network).resource).filter((type) => type.startsWith('aws_eks'))).toEqual([]);
  });
});
