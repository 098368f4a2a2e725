import { mergeValues } from '../values/coalesce';
import { isJsonObject, type JsonObject } from '../values/json';
import { seeded, type Choose } from '../values/random';
import { sampleValue } from '../values/sample';
import type { ObjectType } from '../values/value-type';
import { randomVocabulary } from './vocabulary';

/** One in so many random documents also gets keys that belong to nobody. */
const EXTRA_KEYS = 10;

/** Documents made of the same words: which of these a schema allows is looked at once for all of them. */
const SHARING = 50;

/**
 * Documents made at random of what the schema allows: the same for the same seed.
 *
 * @returns fewer than asked for where no valid value is found, as for a pattern that no text can be made from
 */
export function randomDocuments(type: ObjectType, count: number, seed: number): readonly JsonObject[] {
  const choose = seeded(seed);
  const documents: JsonObject[] = [];
  for (let made = 0; made < count; made += SHARING) {
    const vocabulary = randomVocabulary(choose);
    const some = Array.from({ length: Math.min(SHARING, count - made) }, () =>
      sampleValue(type, { choose, vocabulary, defaults: 'mixed' }),
    );
    documents.push(...some.filter(isJsonObject).map((document) => withExtraKeys(document, choose)));
  }
  return documents;
}

function withExtraKeys(document: JsonObject, choose: Choose): JsonObject {
  return choose(1, EXTRA_KEYS) > 1
    ? document
    : mergeValues(document, { 'x-more': { a: 1 }, global: { 'of-another': { chart: ['eu'] } }, enabled: true });
}
