import { isJson, isJsonArray, isJsonObject, parseJson } from '../../src/values/json';

test.each([[null], [true], [0], [''], [[1, { a: [null] }]], [{ a: { b: 'c' } }], [Object.create(null)]])(
  'takes %j for JSON',
  (value: unknown) => {
    expect(isJson(value)).toBe(true);
  },
);

test.each([
  [undefined],
  [NaN],
  [Infinity],
  [() => 1],
  [new Map()],
  [new Date(0)],
  [[undefined]],
  [{ a: { b: undefined } }],
  [1n],
])('does not take %p for JSON', (value: unknown) => {
  expect(isJson(value)).toBe(false);
});

test('tells lists from objects and both from null', () => {
  expect([[], {}, null, undefined, 'x'].map((value) => isJsonArray(value))).toStrictEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  expect([[], {}, null, undefined, 'x'].map((value) => isJsonObject(value))).toStrictEqual([
    false,
    true,
    false,
    false,
    false,
  ]);
});

test('parses JSON', () => {
  expect(parseJson('{"a": [1, null]}')).toStrictEqual({ a: [1, null] });
});

test('fails on text that is not JSON, and on numbers that a document cannot hold', () => {
  expect(() => parseJson('{')).toThrow(SyntaxError);
  expect(() => parseJson('1e999')).toThrow('beyond the range of a double');
});
