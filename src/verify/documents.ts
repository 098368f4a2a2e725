import { isJsonObject, type JsonObject } from '../values/json';
import { seeded } from '../values/random';
import { sampleValue } from '../values/sample';
import type { ObjectType } from '../values/value-type';
import { randomVocabulary } from './vocabulary';

/** One in so many random documents also gets keys that belong to nobody. */
const EXTRA_KEYS = 10;

/**
 * Documents made at random of what the schema allows: the same for the same seed.
 *
 * @returns fewer than asked for where no valid value is found, as for a pattern that no text can be made from
 */
export function randomDocuments(type: ObjectType, count: number, seed: number): readonly JsonObject[] {
  const choose = seeded(seed);
  return Array.from({ length: count }, () => {
    const document = sampleValue(type, { choose, vocabulary: randomVocabulary(choose), defaults: 'mixed' });
    if (!isJsonObject(document)) return [];
    return choose(1, EXTRA_KEYS) > 1
      ? document
      : { ...document, 'x-more': { a: 1 }, global: { region: 'eu' }, enabled: true };
  }).flat();
}
