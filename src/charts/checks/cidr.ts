import { BlockList, isIP } from 'node:net';
import { refuse } from './refuse';

/** A range of addresses. */
interface Cidr {
  readonly address: string;
  readonly prefix: number;
  readonly family: 'ipv4' | 'ipv6';
}

function readCidr(text: string): Cidr | undefined {
  const [, address = '', digits = ''] = /^(.*)\/(\d{1,3})$/.exec(text) ?? [];
  const version = isIP(address);
  const prefix = Number(digits);
  // A zone, as in fe80::1%eth0, is none of the network's.
  if (version === 0 || address.includes('%') || prefix > (version === 4 ? 32 : 128)) return undefined;
  return { address, prefix, family: version === 4 ? 'ipv4' : 'ipv6' };
}

/**
 * Checks a range of IP addresses.
 *
 * @param cidr as in `10.0.0.0/16` or `2001:db8::/64`
 * @throws ChartwrightError `E_PROP`
 */
export function checkCidr(property: string, cidr: string): string {
  if (readCidr(cidr) !== undefined) return cidr;
  const version = isIP(cidr);
  const fix = version === 0 ? undefined : `write "${cidr}/${version === 4 ? 32 : 128}" for that address alone`;
  return refuse(property, cidr, 'a range of IP addresses as in "10.0.0.0/16" or "2001:db8::/64"', fix);
}

/**
 * Checks a range of IP addresses that is to be excepted from another one, and so lies within it and is smaller.
 *
 * @param within the other range; one that is none is for the check of its own property to refuse
 * @throws ChartwrightError `E_PROP`
 */
export function checkException(property: string, cidr: string, within: string): string {
  const inner = readCidr(cidr);
  if (inner === undefined) return checkCidr(property, cidr);
  const outer = readCidr(within);
  if (outer === undefined) return cidr;
  const block = new BlockList();
  block.addSubnet(outer.address, outer.prefix, outer.family);
  if (inner.prefix > outer.prefix && block.check(inner.address, inner.family)) return cidr;
  return refuse(property, cidr, `a range within "${within}" and smaller than it`);
}
