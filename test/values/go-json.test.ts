import fc from '../support/properties';
import { formatGoFloat } from '../../src/values/go-float';
import { compareBytes, toGoJson } from '../../src/values/go-json';
import type { Json } from '../../src/values/json';
import { HOSTILE_TEXTS } from '../../src/verify/hostile-words';
import { documents, number } from '../support/documents';
import { refusalOf } from '../support/errors';
import { describeHelm, evaluateInHelm } from '../support/helm';

const CASES: readonly (readonly [Json, string])[] = [
  [null, 'null'],
  [{ b: [true, null], a: {} }, '{"a":{},"b":[true,null]}'],
  [
    '<a href="x">&\u2028\u2029\b\f\u0001\u007f\\',
    '"\\u003ca href=\\"x\\"\\u003e\\u0026\\u2028\\u2029\\b\\f\\u0001\u007f\\\\"',
  ],
  [{ '😀': 1, '\uffff': 2, a: 3, A: 4, '': 5 }, '{"":5,"A":4,"a":3,"\uffff":2,"😀":1}'],
  [[1e20, 1e21, 1e-6, 1e-7, 0.1, -0], '[100000000000000000000,1e+21,0.000001,1e-7,0.1,-0]'],
];

const FLOATS: readonly (readonly [number, string])[] = [
  [0, '0'],
  [-0, '-0'],
  [100000, '100000'],
  [1000000, '1e+06'],
  [1234567, '1.234567e+06'],
  [999999.5, '999999.5'],
  [0.0001, '0.0001'],
  [0.00001, '1e-05'],
  [-2.5e-10, '-2.5e-10'],
  [1e100, '1e+100'],
  [9007199254740991, '9.007199254740991e+15'],
];

test.each(CASES)('prints %j as Go does', (document, expected) => {
  expect(toGoJson(document)).toBe(expected);
});

test.each(FLOATS)('prints the double %d as %s', (value, expected) => {
  expect(formatGoFloat(value)).toBe(expected);
});

test('orders texts by their UTF-8 bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(Math.sign(compareBytes(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
});

test.each(['\ud800', { 'a\udc00': 1 }, NaN, [Infinity]])('fails on %p', async (document) => {
  expect(await refusalOf(() => toGoJson(document))).toMatch(/^E_EXPRESSION: .* wants /);
});

describeHelm('toGoJson', (helm) => {
  test('prints what toJson prints', async () => {
    const samples = fc.sample(documents({ withNull: true }), { numRuns: 3000, seed: 5 });
    const inputs = [...CASES.map(([document]) => document), ...HOSTILE_TEXTS, ...samples].map(withoutNegativeZero);
    expect(inputs.map(toGoJson)).toStrictEqual(await evaluateInHelm(helm, '{{ toJson . }}', inputs));
  });
});

describeHelm('formatGoFloat', (helm) => {
  test('prints what a template prints', async () => {
    const samples = fc.sample(number, { numRuns: 3000, seed: 5 });
    const inputs = [...FLOATS.map(([value]) => value), ...samples].map((value) => value + 0);
    expect(inputs.map(formatGoFloat)).toStrictEqual(await evaluateInHelm(helm, '{{ . }}', inputs));
  });
});

/** A values file cannot give an integer's zero a sign. */
function withoutNegativeZero(value: Json): Json {
  return value === 0 ? 0 : Array.isArray(value) ? value.map(withoutNegativeZero) : value;
}
