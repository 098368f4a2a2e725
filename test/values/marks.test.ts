import fc from '../support/properties';
import {
  integerMark,
  integerMarkIndex,
  isDerivedFromMark,
  MARK_LENGTH,
  splitMarks,
  stringMark,
} from '../../src/values/marks';

const index = fc.nat({ max: 200_000 });
const nodes = 200_001;
const known = (node: number) => node < nodes;

test('a string mark passes for a DNS label and is short', () => {
  fc.assert(
    fc.property(index, (node) => {
      expect(stringMark(node)).toMatch(new RegExp(`^[a-z][a-z0-9]{${MARK_LENGTH - 1}}$`));
    }),
  );
});

test('an integer mark is a positive 31-bit number that leads back to its node', () => {
  fc.assert(
    fc.property(index, (node) => {
      const mark = integerMark(node)!;
      expect(mark).toBeLessThan(2 ** 31);
      expect(integerMarkIndex(mark)).toBe(node);
    }),
  );
});

test('arithmetic on an integer mark is noticed', () => {
  fc.assert(
    fc.property(index, fc.integer({ min: -999, max: 999 }), (node, amount) => {
      fc.pre(amount !== 0);
      expect(isDerivedFromMark(integerMark(node)! + amount, nodes)).toBe(true);
    }),
  );
});

test('marks are found between any texts, also side by side', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme' }).map((text) => ({ text })),
    index.map((node) => ({ node, mark: stringMark(node) })),
    index.map((node) => ({ node, mark: String(integerMark(node)) })),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.map((one) => ('mark' in one ? one.mark : one.text)).join('');
      const found = splitMarks(text, known).flatMap((piece) => ('node' in piece ? [piece.node] : []));
      expect(found).toEqual(parts.flatMap((one) => ('node' in one ? [one.node] : [])));
    }),
  );
});

test('text without marks is one piece', () => {
  expect(splitMarks('zq is no mark, 1300000000 neither', () => false)).toEqual([
    { text: 'zq is no mark, 1300000000 neither' },
  ]);
});
