import { DhcpOptions } from '../../../src/infra/network/dhcp-options';
import type { DhcpOptionsProps } from '../../../src/infra/network/dhcp-options';
import type { EnvironmentProps } from '../../../src/infra/environment';
import { resource, synth } from '../support';

function options(props: Partial<DhcpOptionsProps> = {}, environment: Partial<EnvironmentProps> = {}) {
  return synth((stack) => {
    new DhcpOptions(stack, 'dhcp', { vpcId: 'vpc-1', ...props });
  }, environment);
}

describe('DhcpOptions', () => {
  test("are Amazon's own when nothing is said", () => {
    const json = options();
    expect(resource(json, 'aws_vpc_dhcp_options')).toMatchObject({
      domain_name: 'eu-central-1.compute.internal',
      domain_name_servers: ['AmazonProvidedDNS'],
    });
    expect(resource(json, 'aws_vpc_dhcp_options')).not.toHaveProperty('ntp_servers');
    expect(resource(json, 'aws_vpc_dhcp_options_association')['vpc_id']).toBe('vpc-1');
  });

  test('have another domain in the first region', () => {
    const json = options({}, { region: 'us-east-1', zones: ['us-east-1a', 'us-east-1b'] });
    expect(resource(json, 'aws_vpc_dhcp_options')['domain_name']).toBe('ec2.internal');
  });

  test('are what the user gives', () => {
    const props = { domainName: 'corp.example', nameServers: ['10.0.0.2'], timeServers: ['10.0.0.3'] };
    expect(resource(options(props), 'aws_vpc_dhcp_options')).toMatchObject({
      domain_name: 'corp.example',
      domain_name_servers: ['10.0.0.2'],
      ntp_servers: ['10.0.0.3'],
    });
  });

  test.each<[string, Partial<DhcpOptionsProps>]>([
    ["'nameServers' holds 0 servers", { nameServers: [] }],
    ["'timeServers' holds 5 servers", { timeServers: ['1', '2', '3', '4', '5'] }],
  ])('fails where %s', (message, props) => {
    expect(() => options(props)).toThrow(message);
  });
});
