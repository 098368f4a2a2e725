import type { JsonObject } from '../../src/values/json';
import { shrink } from '../../src/verify/shrink';

const failing = (fails: (document: JsonObject) => boolean) => (documents: readonly JsonObject[]) =>
  Promise.resolve(documents.map(fails));

test('everything that is not needed for the failure goes', async () => {
  const document = { a: 1, b: { c: ['x', 'yes: no', 'z'], d: true }, e: { f: 'g' } };
  const holdsColon = (one: JsonObject): boolean => JSON.stringify(one['b'] ?? null).includes(': ');
  expect(await shrink(document, failing(holdsColon))).toEqual({ b: { c: [': '] } });
});

test('numbers become as small as the failure lets them', async () => {
  const isLarge = ({ n }: JsonObject): boolean => typeof n === 'number' && n >= 1_000_000;
  const { n } = await shrink({ n: 40_000_000, m: 3 }, failing(isLarge));
  expect(n).toBe(1_250_000);
});

test('a failure that nothing smaller shows stays as it is', async () => {
  expect(
    await shrink(
      { a: 'b' },
      failing(() => false),
    ),
  ).toEqual({ a: 'b' });
});
