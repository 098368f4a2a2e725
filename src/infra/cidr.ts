import { isIPv4, isIPv6 } from 'node:net';
import { ChartwrightError } from '../errors';

/** A range of addresses, taken apart. */
export interface Cidr {
  /** IP version. */
  readonly version: 4 | 6;
  /** Number of leading bits that the addresses share. */
  readonly prefix: number;
  /** First address, as a number. IPv6 ranges are not computed with: 0 there. */
  readonly first: number;
  /** Number of addresses. IPv6 ranges are not computed with: 0 there. */
  readonly size: number;
}

/**
 * Takes a range apart.
 *
 * @param text as in `10.0.0.0/16` or `2600:1f14::/56`
 * @param property what an error calls it
 * @throws ChartwrightError `E_INFRA` if it is no range, or its address has bits set behind the prefix
 */
export function parseCidr(text: string, property = 'cidr'): Cidr {
  const [address = '', bits = '', ...rest] = text.split('/');
  const version = isIPv4(address) ? 4 : isIPv6(address) ? 6 : undefined;
  const prefix = Number(bits);
  if (version === undefined || rest.length > 0 || !/^\d{1,3}$/.test(bits) || prefix > (version === 4 ? 32 : 128)) {
    throw new ChartwrightError(
      'E_INFRA',
      `'${property}' is '${text}'; wants an address and a prefix, as in '10.0.0.0/16'`,
    );
  }
  if (version === 6) return { version, prefix, first: 0, size: 0 };
  const first = address.split('.').reduce((number, octet) => number * 256 + Number(octet), 0);
  const size = 2 ** (32 - prefix);
  if (first % size !== 0) {
    const base = formatCidr(first - (first % size), prefix);
    throw new ChartwrightError(
      'E_INFRA',
      `'${property}' is '${text}', which begins inside its own range; wants '${base}'`,
    );
  }
  return { version, prefix, first, size };
}

/** Prints an IPv4 range that begins at an address given as a number. */
export function formatCidr(first: number, prefix: number): string {
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256);
  return `${octets.join('.')}/${prefix}`;
}

/**
 * The n-th part of an IPv4 range that is cut into parts of one size.
 *
 * @param bits how many bits longer the prefix of a part is: 3 cuts into eight
 * @param index from 0
 * @example
 * subnetOf('10.0.0.0/16', 8, 3); // '10.0.3.0/24'
 */
export function subnetOf(cidr: string, bits: number, index: number): string {
  const { first, prefix } = parseCidr(cidr);
  return formatCidr(first + index * 2 ** (32 - prefix - bits), prefix + bits);
}

/** Whether two IPv4 ranges have an address in common. */
export function overlaps(a: string, b: string): boolean {
  const [one, other] = [parseCidr(a), parseCidr(b)];
  return one.first < other.first + other.size && other.first < one.first + one.size;
}

/** Whether an IPv4 range lies inside another one, or is the same. */
export function contains(outer: string, inner: string): boolean {
  const [out, inside] = [parseCidr(outer), parseCidr(inner)];
  return inside.first >= out.first && inside.first + inside.size <= out.first + out.size;
}
