import { Construct } from 'constructs';
import { isIPv4, isIPv6 } from 'node:net';
import { Route53Record } from '@cdktf/provider-aws/lib/route53-record';
import { ChartwrightError } from '../../errors';
import { Token } from '../cdktf';
import { checkDomainName, isWithin } from './domain-name';
import type { Zone } from './hosted-zone';

/** Types of records. */
export type RecordType = 'A' | 'AAAA' | 'CAA' | 'CNAME' | 'DS' | 'MX' | 'NS' | 'SOA' | 'SRV' | 'TXT';

/** What describes a record. */
export interface DnsRecordProps {
  /** Zone that the record is in. */
  readonly zone: Zone;
  /** Whole name, the zone's domain or below it. A wildcard begins with `*.`. */
  readonly name: string;
  /** Type of the record. */
  readonly type: RecordType;
  /** Values, as the type writes them. Those of an NS record may be another zone's `nameServers`. */
  readonly values: readonly string[];
  /**
   * Seconds that a resolver may keep the record for.
   *
   * @default - 300; for the zone's own SOA 900 and NS 172800, as Route 53 has them
   */
  readonly ttlSeconds?: number | undefined;
}

/** Seconds that resolvers may keep a record for. */
export const RECORD_TTL = { ordinary: 300, soa: 900, zoneNs: 172800 } as const;

/**
 * A record of a zone.
 *
 * A zone has its own SOA and NS records from the start; a record of that type at the zone's name takes them over.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/ResourceRecordTypes.html
 * @example
 * new DnsRecord(stack, 'mail', { zone, name: 'places.example.com', type: 'MX', values: ['10 mail.example.com'] });
 */
export class DnsRecord extends Construct {
  /** The record, as Terraform has it. */
  readonly resource: Route53Record;

  /** @throws ChartwrightError `E_INFRA` if the name is outside the zone, or a value does not fit the type */
  constructor(scope: Construct, id: string, props: DnsRecordProps) {
    super(scope, id);
    const { zone, name, type, values } = props;
    const atApex = name === zone.domainName;
    this.check(props, atApex);
    this.resource = new Route53Record(this, 'Resource', {
      zoneId: zone.zoneId,
      name,
      type,
      records: [...values],
      ttl: props.ttlSeconds ?? defaultTtl(type, atApex),
      ...(atApex && (type === 'SOA' || type === 'NS') ? { allowOverwrite: true } : {}),
    });
  }

  private check({ zone, name, type, values, ttlSeconds }: DnsRecordProps, atApex: boolean): void {
    const refuse = (message: string): never => {
      throw new ChartwrightError('E_INFRA', message, { construct: this.node.path });
    };
    checkDomainName(this, 'name', name.replace(/^\*\./, ''));
    if (!isWithin(name, zone.domainName)) refuse(`'name' is '${name}'; wants '${zone.domainName}' or a name below it`);
    if (type === 'CNAME' && atApex) {
      refuse(`'type' is CNAME for '${name}', the zone itself, where DNS allows none; use an AliasRecord`);
    }
    if (type === 'SOA' && !atApex) refuse(`'type' is SOA for '${name}'; wants the zone itself, '${zone.domainName}'`);
    if (values.length === 0) refuse("'values' is empty; wants one at least");
    if ((type === 'CNAME' || type === 'SOA') && values.length > 1) {
      refuse(`'values' holds ${values.length} of type ${type}; wants one`);
    }
    for (const value of values) {
      const wanted = Token.isUnresolved(value) ? undefined : VALUE_RULES[type];
      if (wanted?.accepts(value) === false) refuse(`'values' holds '${value}'; wants ${wanted.words}`);
    }
    if (ttlSeconds !== undefined && !(Number.isInteger(ttlSeconds) && ttlSeconds >= 0 && ttlSeconds <= 2147483647)) {
      refuse(`'ttlSeconds' is ${ttlSeconds}; wants an integer from 0 to 2147483647`);
    }
  }
}

/** What a value of a type looks like. Types that are not here are left to Route 53. */
const VALUE_RULES: Partial<
  Record<RecordType, { readonly accepts: (value: string) => boolean; readonly words: string }>
> = {
  A: { accepts: isIPv4, words: 'an IPv4 address' },
  AAAA: { accepts: isIPv6, words: 'an IPv6 address' },
  CNAME: { accepts: (value) => /^[^\s/]+\.[^\s/]+$/.test(value), words: 'a domain name' },
  MX: { accepts: (value) => /^\d+ \S+$/.test(value), words: "a priority and a host, as in '10 mail.example.com'" },
  NS: { accepts: (value) => /^[^\s/]+\.[^\s/]+$/.test(value), words: 'the domain name of a name server' },
  SOA: {
    accepts: (value) => /^\S+ \S+( \d+){5}$/.test(value),
    words:
      "name server, mailbox and five numbers, as in 'ns.example.com hostmaster.example.com 1 7200 900 1209600 86400'",
  },
};

function defaultTtl(type: RecordType, atApex: boolean): number {
  if (type === 'SOA') return RECORD_TTL.soa;
  return type === 'NS' && atApex ? RECORD_TTL.zoneNs : RECORD_TTL.ordinary;
}
