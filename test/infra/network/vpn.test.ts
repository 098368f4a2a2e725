import { SiteToSiteVpn } from '../../../src/infra/network/vpn';
import type { SiteToSiteVpnProps } from '../../../src/infra/network/vpn';
import { resource, resources, synth } from '../support';

const BASE: SiteToSiteVpnProps = {
  name: 'office',
  vpcId: 'vpc-ours',
  routeTables: { a: 'rtb-a' },
  customerAddress: '203.0.113.12',
};

function vpn(props: Partial<SiteToSiteVpnProps> = {}) {
  return synth((stack) => {
    new SiteToSiteVpn(stack, 'vpn', { ...BASE, ...props });
  });
}

describe('SiteToSiteVpn', () => {
  test('keeps the keys of its tunnels out of the state', () => {
    const connection = resource(vpn(), 'aws_vpn_connection');
    expect(connection['preshared_key_storage']).toBe('SecretsManager');
    expect(connection).not.toHaveProperty('tunnel1_preshared_key');
  });

  test('learns routes by BGP, and tells them to the route tables', () => {
    const json = vpn();
    expect(resource(json, 'aws_vpn_connection')['static_routes_only']).toBe(false);
    expect(resource(json, 'aws_customer_gateway')).toMatchObject({ bgp_asn: '65000', ip_address: '203.0.113.12' });
    expect(resource(json, 'aws_vpn_gateway_route_propagation')['route_table_id']).toBe('rtb-a');
  });

  test('takes static routes and another number', () => {
    const json = vpn({ staticCidrs: ['192.168.0.0/16'], customerAsn: 65010 });
    expect(resource(json, 'aws_vpn_connection')['static_routes_only']).toBe(true);
    expect(resource(json, 'aws_vpn_connection_route')['destination_cidr_block']).toBe('192.168.0.0/16');
    expect(resource(json, 'aws_customer_gateway')['bgp_asn']).toBe('65010');
  });

  test('negotiates nothing weak, on either tunnel', () => {
    const connection = resource(vpn(), 'aws_vpn_connection');
    for (const tunnel of ['tunnel1', 'tunnel2']) {
      expect(connection[`${tunnel}_ike_versions`]).toEqual(['ikev2']);
      for (const phase of ['phase1', 'phase2']) {
        expect(connection[`${tunnel}_${phase}_dh_group_numbers`]).not.toContain(2);
        expect(connection[`${tunnel}_${phase}_integrity_algorithms`]).not.toContain('SHA1');
        expect(connection[`${tunnel}_${phase}_encryption_algorithms`]).toEqual(['AES256', 'AES256-GCM-16']);
      }
    }
  });

  test('logs both tunnels, for as long as it is told', () => {
    const json = vpn({ retentionDays: 400 });
    expect(resource(json, 'aws_vpn_connection')).toMatchObject({
      tunnel1_log_options: { cloudwatch_log_options: { log_enabled: true, log_output_format: 'json' } },
      tunnel2_log_options: { cloudwatch_log_options: { log_enabled: true } },
    });
    expect(resource(json, 'aws_cloudwatch_log_group')).toMatchObject({
      name: '/aws/vpn/places-test/office',
      retention_in_days: 400,
    });
    expect(resources(vpn(), 'aws_cloudwatch_log_group')).toMatchObject([{ retention_in_days: 365 }]);
  });

  test.each<[string, Partial<SiteToSiteVpnProps>, string]>([
    ['an address that is none', { customerAddress: 'office' }, "'customerAddress' is 'office'"],
    ['a number that is none', { customerAsn: 0 }, "'customerAsn' is 0; wants an integer from 1"],
    ['no static range', { staticCidrs: [] }, "'staticCidrs' is empty"],
    ['a static range that is none', { staticCidrs: ['192.168.0.0'] }, "'staticCidrs' is '192.168.0.0'"],
  ])('fails on %s', (_, props, message) => {
    expect(() => vpn(props)).toThrow(message);
  });
});
