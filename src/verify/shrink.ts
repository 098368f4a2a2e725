import type { JsonObject } from '../values/json';
import { smallerDocuments } from './smaller';

/** Says of each document whether it still shows what is looked for. */
export type Fails = (documents: readonly JsonObject[]) => Promise<readonly boolean[]>;

/** Documents that are tried at once. */
const CANDIDATES = 24;

/** Times that candidates are tried before the smallest so far is taken as it is. */
const ROUNDS = 60;

/** The smallest document, as far as leaving parts out and halving them goes, that still fails. */
export async function shrink(document: JsonObject, fails: Fails): Promise<JsonObject> {
  let smallest = document;
  for (let round = 0; round < ROUNDS;) {
    let smaller: JsonObject | undefined;
    const candidates = smallerDocuments(smallest);
    for (let at = 0; at < candidates.length && smaller === undefined && round < ROUNDS; at += CANDIDATES, round++) {
      const some = candidates.slice(at, at + CANDIDATES);
      const failing = await fails(some);
      smaller = some.find((_, index) => failing[index] === true);
    }
    if (smaller === undefined) return smallest;
    smallest = smaller;
  }
  return smallest;
}
