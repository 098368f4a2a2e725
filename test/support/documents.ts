import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/values/json';
import { FRAGMENTS, HOSTILE_TEXTS } from '../../src/verify/hostile-words';

/** Texts: hostile ones, and what many small pieces make. */
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

/** Numbers: integers around every boundary, fractions of every magnitude, never an infinity or NaN. */
export const number: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.constantFrom(
    ...[0, 0.1, 1e-5, 1e-6, 1e-7, 1e5, 1e6, 123456789, 2 ** 31, 2 ** 53, 2 ** 63, 2 ** 64, 1e20, 1e21, 1e22],
  ),
  fc.constantFrom(...[-0.5, -1e6, -(2 ** 53), -(2 ** 63), 1.5e300, 5e-324, 1.7976931348623157e308, 4194304.5, 1e23]),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
);

export interface DocumentOptions {
  /** @default false */
  readonly withNull?: boolean;
  /** @default text */
  readonly keys?: fc.Arbitrary<string>;
  /** @default text */
  readonly texts?: fc.Arbitrary<string>;
}

/** JSON documents of small size and any shape. */
export function documents({ withNull = false, keys = text, texts = text }: DocumentOptions = {}): fc.Arbitrary<Json> {
  const scalar = fc.oneof(texts, number, fc.boolean(), ...(withNull ? [fc.constant(null)] : []));
  return fc.letrec<{ readonly json: Json; readonly list: Json; readonly object: Json }>((tie) => ({
    json: fc.oneof({ depthSize: 'small', withCrossShrink: true }, scalar, tie('list'), tie('object')),
    list: fc.array(tie('json'), { maxLength: 4 }),
    object: entries(keys, tie('json')),
  })).json;
}

/** Objects whose values come from an arbitrary. */
export function entries(keys: fc.Arbitrary<string>, values: fc.Arbitrary<Json>): fc.Arbitrary<JsonObject> {
  return fc
    .uniqueArray(fc.tuple(keys, values), { selector: ([key]) => key, maxLength: 4 })
    .map((pairs) => Object.fromEntries<Json>(pairs));
}
