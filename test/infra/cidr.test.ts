import fc from '../support/properties';
import { contains, formatCidr, overlaps, parseCidr, subnetOf } from '../../src/infra/cidr';

const cidrs = fc
  .tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 1, max: 28 }))
  .map(([address, prefix]) => formatCidr(address - (address % 2 ** (32 - prefix)), prefix));

describe('parseCidr', () => {
  test.each([
    ['10.0.0.0/16', { version: 4, prefix: 16, first: 167772160, size: 65536 }],
    ['0.0.0.0/0', { version: 4, prefix: 0, first: 0, size: 4294967296 }],
    ['255.255.255.255/32', { version: 4, prefix: 32, first: 4294967295, size: 1 }],
    ['2600:1f14::/56', { version: 6, prefix: 56, first: 0, size: 0 }],
  ])('takes %s apart', (text, parts) => {
    expect(parseCidr(text)).toEqual(parts);
  });

  test.each(['10.0.0.0', '10.0.0.0/33', '10.0.0/16', '10.0.0.256/16', '10.0.0.0/16/2', '::/129', '10.0.0.0/', ''])(
    "fails on '%s'",
    (text) => {
      expect(() => parseCidr(text, 'vpc.cidr')).toThrow(`'vpc.cidr' is '${text}'; wants an address and a prefix`);
    },
  );

  test('fails on a range that begins inside itself, and says where it begins', () => {
    expect(() => parseCidr('10.0.1.7/24')).toThrow("begins inside its own range; wants '10.0.1.0/24'");
  });

  test('reads back what formatCidr prints', () => {
    fc.assert(
      fc.property(cidrs, (text) => {
        const { first, prefix } = parseCidr(text);
        expect(formatCidr(first, prefix)).toBe(text);
      }),
    );
  });
});

describe('subnetOf', () => {
  test('cuts a range into parts that fill it and never overlap', () => {
    fc.assert(
      fc.property(cidrs, fc.integer({ min: 0, max: 4 }), fc.nat(), fc.nat(), (cidr, bits, i, j) => {
        const [one, other] = [i % 2 ** bits, j % 2 ** bits];
        expect(contains(cidr, subnetOf(cidr, bits, one))).toBe(true);
        expect(overlaps(subnetOf(cidr, bits, one), subnetOf(cidr, bits, other))).toBe(one === other);
      }),
    );
  });
});

describe('overlaps', () => {
  test('is the same both ways, and holds wherever one contains the other', () => {
    fc.assert(
      fc.property(cidrs, cidrs, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        expect(overlaps(a, b)).toBe(contains(a, b) || contains(b, a));
      }),
    );
  });
});
