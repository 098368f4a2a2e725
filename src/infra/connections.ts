import { Construct } from 'constructs';
import { VpcSecurityGroupEgressRule } from '@cdktf/provider-aws/lib/vpc-security-group-egress-rule';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule';
import { ChartwrightError } from '../errors';
import { parseCidr } from './cidr';

/** A security group as one end of a connection; `SecurityGroup` is one. */
export interface GroupPeer {
  /** Id of the group. */
  readonly groupId: string;
  /** Name of the group in rules; unique among the groups of one `Connections`. */
  readonly name: string;
  /**
   * Whether the group lets everything out already, as the group does that EKS makes for a cluster; it then gets no
   * rule for what leaves it.
   *
   * @default false
   */
  readonly allowsAllEgress?: boolean | undefined;
}

/** A range of addresses as one end of a connection. */
export interface CidrPeer {
  /** IPv4 or IPv6 range. The whole internet is `INTERNET`, not a range. */
  readonly cidr: string;
}

/** A prefix list as one end of a connection. */
export interface PrefixListPeer {
  /** Id of the list, as in `pl-6ea54007`. */
  readonly prefixListId: string;
  /** Name of the list in rules. */
  readonly name: string;
}

/** Everybody, by IPv4 and IPv6. A connection with it is the only way to open a port to the world. */
export const INTERNET = 'internet';

/** One end of a connection. */
export type Peer = GroupPeer | CidrPeer | PrefixListPeer | typeof INTERNET;

/** A port, a range of ports, or all protocols and ports. */
export type Port = number | { readonly from: number; readonly to: number } | 'all';

/** Who may speak to whom. One end at least is a security group. */
export interface Connection {
  /** Who opens the connection. */
  readonly from: Peer;
  /** Who answers. */
  readonly to: Peer;
  /** Port of the one who answers. */
  readonly port: Port;
  /**
   * Protocol of the port.
   *
   * @default 'tcp'
   */
  readonly protocol?: 'tcp' | 'udp' | undefined;
  /** Why, in a sentence; it is on the rule. */
  readonly description: string;
}

/** Ports that are never opened to the internet: Session Manager reaches a host without one. */
export const ADMINISTRATION_PORTS: readonly number[] = [22, 3389];

/**
 * Owns every rule of a stack's security groups. A connection between two groups is two rules, one on either; between a
 * group and something else one.
 *
 * Rules are resources of their own, named by their ends and port: adding one touches no other, and groups that refer to
 * each other make no cycle.
 *
 * @example
 * const connections = new Connections(stack, 'connections');
 * connections.allow({ from: nodes, to: database.group, port: 5432, description: 'PostgreSQL from the nodes' });
 */
export class Connections extends Construct {
  private readonly ids = new Set<string>();

  /**
   * Adds a connection.
   *
   * @throws ChartwrightError `E_INFRA` if no end is a group, the port is none, the connection is there already, or it opens
   * more to the internet than one port that is not for administration
   */
  allow(connection: Connection): void {
    const { from, to } = connection;
    this.check(connection);
    const ports = portRange(connection);
    const id = `${nameOfPeer(from)}-${nameOfPeer(to)}-${portName(connection)}`;
    if (this.ids.has(id)) {
      this.refuse(
        `connection from '${nameOfPeer(from)}' to '${nameOfPeer(to)}' on ${portName(connection)} is there already; remove one`,
      );
    }
    this.ids.add(id);
    if (isGroup(to)) {
      for (const [suffix, source] of sources(from)) {
        new VpcSecurityGroupIngressRule(this, `${id}-in${suffix}`, {
          securityGroupId: to.groupId,
          description: connection.description,
          ...source,
          ...ports,
        });
      }
    }
    if (isGroup(from) && !(from.allowsAllEgress ?? false)) {
      for (const [suffix, destination] of sources(to)) {
        new VpcSecurityGroupEgressRule(this, `${id}-out${suffix}`, {
          securityGroupId: from.groupId,
          description: connection.description,
          ...destination,
          ...ports,
        });
      }
    }
  }

  private check(connection: Connection): void {
    const { from, to, port } = connection;
    if (!isGroup(from) && !isGroup(to)) {
      this.refuse(`'from' is ${nameOfPeer(from)} and 'to' is ${nameOfPeer(to)}; wants a security group at one end`);
    }
    for (const peer of [from, to]) {
      if (typeof peer === 'object' && 'cidr' in peer && parseCidr(peer.cidr).prefix === 0) {
        this.refuse(`'cidr' is '${peer.cidr}', which is everybody; give INTERNET as the peer if that is meant`);
      }
    }
    checkPort(port, (message) => this.refuse(message));
    if (from !== INTERNET) return;
    if (typeof port !== 'number') {
      this.refuse(`'port' is ${portName(connection)} from the internet; wants one port; give each as a number`);
    } else if (ADMINISTRATION_PORTS.includes(port)) {
      this.refuse(`'port' is ${port} from the internet; wants no way in for administration; use Session Manager`);
    }
  }

  private refuse(message: string): never {
    throw new ChartwrightError('E_INFRA', message, { construct: this.node.path });
  }
}

function isGroup(peer: Peer): peer is GroupPeer {
  return typeof peer === 'object' && 'groupId' in peer;
}

function nameOfPeer(peer: Peer): string {
  if (peer === INTERNET) return peer;
  return 'name' in peer ? peer.name : peer.cidr.replaceAll('/', '_');
}

function portName({ port, protocol }: Connection): string {
  if (port === 'all') return port;
  const ports = typeof port === 'number' ? `${port}` : `${port.from}-${port.to}`;
  return `${protocol ?? 'tcp'}-${ports}`;
}

function portRange({ port, protocol }: Connection) {
  if (port === 'all') return { ipProtocol: '-1' };
  const { from, to } = typeof port === 'number' ? { from: port, to: port } : port;
  return { ipProtocol: protocol ?? 'tcp', fromPort: from, toPort: to };
}

function checkPort(port: Port, refuse: (message: string) => never): void {
  if (port === 'all') return;
  const { from, to } = typeof port === 'number' ? { from: port, to: port } : port;
  for (const bound of [from, to]) {
    if (!Number.isInteger(bound) || bound < 1 || bound > 65535) {
      refuse(`'port' is ${bound}; wants an integer from 1 to 65535, a range of them, or 'all'`);
    }
  }
  if (from > to) refuse(`'port' goes from ${from} to ${to}; wants the lower one first`);
}

/** What the peer is in a rule, with a suffix for the rule's id. The internet is two rules. */
function sources(peer: Peer): readonly (readonly [suffix: string, source: object])[] {
  if (peer === INTERNET) {
    return [
      ['', { cidrIpv4: '0.0.0.0/0' }],
      ['6', { cidrIpv6: '::/0' }],
    ];
  }
  if (isGroup(peer)) return [['', { referencedSecurityGroupId: peer.groupId }]];
  if ('prefixListId' in peer) return [['', { prefixListId: peer.prefixListId }]];
  return [['', parseCidr(peer.cidr).version === 4 ? { cidrIpv4: peer.cidr } : { cidrIpv6: peer.cidr }]];
}
