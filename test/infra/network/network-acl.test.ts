import { resource } from '../support';
import { network } from './support';

describe('NetworkAcl', () => {
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
});
