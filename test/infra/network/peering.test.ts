import { Peering } from '../../../src/infra/network/peering';
import type { PeeringProps } from '../../../src/infra/network/peering';
import { resource, resources, synth } from '../support';

const BASE: PeeringProps = {
  name: 'tools',
  requester: { vpcId: 'vpc-ours', cidrs: ['10.0.0.0/16'], routeTables: { a: 'rtb-a', b: 'rtb-b' } },
  accepter: { vpcId: 'vpc-theirs', cidrs: ['10.1.0.0/16'], routeTables: { main: 'rtb-main' } },
};

function peering(props: Partial<PeeringProps> = {}) {
  return synth((stack) => {
    new Peering(stack, 'peering', { ...BASE, ...props });
  });
}

describe('Peering', () => {
  test('routes both ways, to the ranges of the other side only', () => {
    const routes = resources(peering(), 'aws_route');
    expect(routes.map((route) => [route['route_table_id'], route['destination_cidr_block']])).toEqual([
      ['rtb-main', '10.0.0.0/16'],
      ['rtb-a', '10.1.0.0/16'],
      ['rtb-b', '10.1.0.0/16'],
    ]);
  });

  test('accepts the connection, and lets names of either side resolve', () => {
    const json = peering();
    expect(resource(json, 'aws_vpc_peering_connection_accepter')['auto_accept']).toBe(true);
    expect(resource(json, 'aws_vpc_peering_connection_options')).toMatchObject({
      requester: { allow_remote_vpc_dns_resolution: true },
      accepter: { allow_remote_vpc_dns_resolution: true },
    });
  });

  test('resolves no names where told', () => {
    expect(resources(peering({ dnsResolution: false }), 'aws_vpc_peering_connection_options')).toEqual([]);
  });

  test('accepts, routes and resolves in the region of the other side', () => {
    const json = peering({ accepter: { ...BASE.accepter, region: 'eu-west-1' } });
    expect(resource(json, 'aws_vpc_peering_connection')['peer_region']).toBe('eu-west-1');
    expect(resource(json, 'aws_vpc_peering_connection_accepter')['provider']).toBe('aws.eu-west-1');
    const [back] = resources(json, 'aws_route');
    expect(back).toMatchObject({ provider: 'aws.eu-west-1', route_table_id: 'rtb-main' });
    expect(resources(json, 'aws_vpc_peering_connection_options').map((one) => one['provider'])).toEqual([
      'aws.eu-west-1',
      undefined,
    ]);
  });

  test("leaves acceptance and routes back to another account's owner", () => {
    const json = peering({ accepter: { ...BASE.accepter, accountId: '444455556666' } });
    expect(resource(json, 'aws_vpc_peering_connection')['peer_owner_id']).toBe('444455556666');
    expect(resources(json, 'aws_vpc_peering_connection_accepter')).toEqual([]);
    expect(resources(json, 'aws_route')).toHaveLength(2);
  });

  test.each<[string, readonly string[], string]>([
    ['ranges that overlap', ['10.0.128.0/20'], "'accepter.cidrs' holds '10.0.128.0/20', which overlaps '10.0.0.0/16'"],
    ['a range that is everywhere', ['0.0.0.0/0'], "'cidrs' holds '0.0.0.0/0'"],
    ['a range that is none', ['tools'], "'cidrs' is 'tools'"],
  ])('fails on %s', (_, cidrs, message) => {
    expect(() => peering({ accepter: { ...BASE.accepter, cidrs } })).toThrow(message);
  });
});
