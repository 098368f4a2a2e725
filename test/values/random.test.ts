import { LARGEST, pick, seeded, SMALLEST } from '../../src/values/random';

test('the same seed gives the same numbers, another one others', () => {
  const draw = (seed: number): readonly number[] => {
    const choose = seeded(seed);
    return Array.from({ length: 20 }, () => choose(0, 1_000_000));
  };
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

test.each([
  [0, 1],
  [-3, 3],
  [5, 5],
  [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
])('numbers between %d and %d are whole and stay between them', (minimum, maximum) => {
  const choose = seeded(1);
  const drawn = Array.from({ length: 500 }, () => choose(minimum, maximum));
  expect(drawn.filter((one) => !Number.isSafeInteger(one) || one < minimum || one > maximum)).toEqual([]);
});

test('every member of a small range has its turn', () => {
  const choose = seeded(3);
  expect(new Set(Array.from({ length: 200 }, () => choose(1, 6)))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
});

test('picks the first, the last, and nothing of nothing', () => {
  expect([pick(['a', 'b', 'c'], SMALLEST), pick(['a', 'b', 'c'], LARGEST), pick<string>([], SMALLEST)]).toEqual([
    'a',
    'c',
    undefined,
  ]);
});
