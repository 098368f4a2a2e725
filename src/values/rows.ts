import { isJsonObject, type JsonObject } from './json';
import { LARGEST, seeded, SMALLEST } from './random';
import { sampleValue, type Sampling, type Vocabulary } from './sample';
import type { ObjectType } from './value-type';

/** Texts, keys and numbers that every construct takes: what is tried with them is the builder, not the printer. */
export const TAME: Vocabulary = {
  texts: ['', 'a', 'web', 'web-2', 'web.example.com', 'Some words', 'zz'],
  keys: ['a', 'b', 'key-3', 'zz'],
  numbers: [0, 1, 2, 3, 10, 100],
  json: [{}, [], '', 0, false, true, 1, 'text', ['a'], { key: 'value' }],
};

/** A values document on which a chart's builder is tried, with the words for it. */
export interface Row {
  readonly what: string;
  readonly document: JsonObject;
}

/**
 * The documents on which a chart's builder runs once more with plain values: all defaults, all minima, all maxima, and a
 * mixture. Documents for which no valid value was found are left out.
 */
export function purityRows(type: ObjectType): readonly Row[] {
  const rows = MADE.get(type) ?? [
    ...row('the defaults', type, { choose: SMALLEST, defaults: 'kept' }),
    ...row('all minima', type, { choose: SMALLEST, defaults: 'replaced' }),
    ...row('all maxima', type, { choose: LARGEST, defaults: 'replaced' }),
    ...row('mixed values', type, { choose: seeded(1), defaults: 'mixed' }),
  ];
  MADE.set(type, rows);
  return rows;
}

/** Several checks try a chart on the same rows. */
const MADE = new WeakMap<ObjectType, readonly Row[]>();

/** More documents than {@link purityRows} has, for what is seen only where a condition holds: made as they are asked for. */
export function* manyRows(type: ObjectType): Generator<Row, void> {
  yield* purityRows(type);
  for (const seed of MIXED_SEEDS)
    yield* row(`mixed values ${seed}`, type, { choose: seeded(seed), defaults: 'replaced' });
}

const MIXED_SEEDS = [2, 3, 4, 5, 6, 7];

/** A document made in that way; none where no valid one was found. */
export function row(what: string, type: ObjectType, how: Omit<Sampling, 'vocabulary'>): readonly Row[] {
  const document = sampleValue(type, { ...how, vocabulary: TAME });
  return isJsonObject(document) ? [{ what, document }] : [];
}
