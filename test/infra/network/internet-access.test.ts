import { resource, resources } from '../support';
import { network } from './support';

describe('InternetAccess', () => {
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

  test('gives each subnet its part of an IPv6 range, and private ones a way out only', () => {
    const json = network({ ipv6: true });
    expect(resource(json, 'aws_vpc')['assign_generated_ipv6_cidr_block']).toBe(true);
    const [database, , , priv, , , pub] = resources(json, 'aws_subnet');
    expect([database, priv, pub].map((one) => one!['assign_ipv6_address_on_creation'])).toEqual([false, true, false]);
    expect(String(priv!['ipv6_cidr_block'])).toMatch(/cidrsubnet\(aws_vpc\.[^,]+, 8, 32\)/);
    const out = resources(json, 'aws_route').filter((route) => 'egress_only_gateway_id' in route);
    expect(out.map((route) => route['destination_ipv6_cidr_block'])).toEqual(['::/0', '::/0', '::/0']);
  });
});
