import { Connections, INTERNET } from '../../src/infra/connections';
import type { Connection, GroupPeer } from '../../src/infra/connections';
import { resources, synth, testStack } from './support';

const NODES: GroupPeer = { groupId: 'sg-nodes', name: 'nodes' };

const DATABASE: GroupPeer = { groupId: 'sg-database', name: 'database' };

const BASE: Connection = { from: NODES, to: DATABASE, port: 5432, description: 'PostgreSQL from the nodes' };

function rules(...connections: readonly Partial<Connection>[]) {
  const json = synth((stack) => {
    const owner = new Connections(stack, 'connections');
    for (const connection of connections) owner.allow({ ...BASE, ...connection });
  });
  return {
    ingress: resources(json, 'aws_vpc_security_group_ingress_rule'),
    egress: resources(json, 'aws_vpc_security_group_egress_rule'),
  };
}

describe('Connections', () => {
  test('makes a rule on either side of two groups', () => {
    const rule = { from_port: 5432, to_port: 5432, ip_protocol: 'tcp', description: BASE.description };
    expect(rules({})).toMatchObject({
      ingress: [{ ...rule, security_group_id: 'sg-database', referenced_security_group_id: 'sg-nodes' }],
      egress: [{ ...rule, security_group_id: 'sg-nodes', referenced_security_group_id: 'sg-database' }],
    });
  });

  test('makes no egress rule on a group that lets everything out', () => {
    expect(rules({ from: { ...NODES, allowsAllEgress: true } }).egress).toEqual([]);
  });

  test('makes one rule for a range of addresses, of either version', () => {
    expect(rules({ from: { cidr: '10.0.0.0/16' } })).toMatchObject({
      ingress: [{ cidr_ipv4: '10.0.0.0/16' }],
      egress: [],
    });
    expect(rules({ to: { cidr: 'fd00::/8' } })).toMatchObject({ ingress: [], egress: [{ cidr_ipv6: 'fd00::/8' }] });
  });

  test('takes a prefix list', () => {
    const list = { prefixListId: 'pl-1', name: 'cloudfront' };
    expect(rules({ from: list, port: 443 }).ingress).toMatchObject([{ prefix_list_id: 'pl-1' }]);
  });

  test('takes another protocol, a range of ports, and everything', () => {
    const { ingress } = rules({ protocol: 'udp', port: { from: 53, to: 54 } }, { port: 'all' });
    expect(ingress.map(({ ip_protocol, from_port, to_port }) => [ip_protocol, from_port, to_port])).toEqual([
      ['-1', undefined, undefined],
      ['udp', 53, 54],
    ]);
  });

  test('opens one port to the internet when asked by name, by IPv4 and IPv6', () => {
    const { ingress } = rules({ from: INTERNET, port: 443 });
    expect(ingress.map(({ cidr_ipv4, cidr_ipv6 }) => cidr_ipv4 ?? cidr_ipv6).sort()).toEqual(['0.0.0.0/0', '::/0']);
  });

  test('adds a rule without a change to those that are there', () => {
    const before = rules({}, { port: 9000 });
    const after = rules({ port: 22 }, { port: 9000 }, {});
    expect(after.ingress).toEqual(expect.arrayContaining([...before.ingress]));
  });

  test.each<[string, Partial<Connection>, string]>([
    ['without a group', { from: INTERNET, to: { cidr: '10.0.0.0/8' } }, 'wants a security group at one end'],
    ['from everybody by range', { from: { cidr: '0.0.0.0/0' } }, "'cidr' is '0.0.0.0/0', which is everybody"],
    ['to everybody by range', { to: { cidr: '::/0' } }, "'cidr' is '::/0', which is everybody"],
    ['from the internet to SSH', { from: INTERNET, port: 22 }, 'use Session Manager'],
    ['from the internet to every port', { from: INTERNET, port: 'all' }, "'port' is all from the internet"],
    [
      'from the internet to a range',
      { from: INTERNET, port: { from: 1, to: 99 } },
      "'port' is tcp-1-99 from the internet",
    ],
    ['on port 0', { port: 0 }, "'port' is 0; wants an integer from 1 to 65535"],
    ['on half a port', { port: 80.5 }, "'port' is 80.5"],
    ['on a range upside down', { port: { from: 90, to: 80 } }, "'port' goes from 90 to 80"],
    ['from a range that is none', { from: { cidr: '10.0.0.0' } }, "'cidr' is '10.0.0.0'"],
  ])('fails on a connection %s', (_, connection, message) => {
    const connections = new Connections(testStack(), 'connections');
    expect(() => {
      connections.allow({ ...BASE, ...connection });
    }).toThrow(message);
  });

  test('fails on the same connection twice', () => {
    expect(() => rules({}, {})).toThrow("'nodes' to 'database' on tcp-5432 is there already");
  });
});
