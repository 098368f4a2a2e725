import { setImmediate } from 'node:timers/promises';

/** Items between two pauses for whoever else has work: work that never waits would keep a lock's signs of life back. */
const ITEMS_IN_A_ROW = 64;

/** Does the work for each item, so many at once, and returns the results in the order of the items. The first failure ends it. */
export async function forEachOf<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: { readonly at: number; readonly result: Result }[] = [];
  const queue = items.entries();
  let failed = false;
  const worker = async () => {
    for (const [at, item] of queue) {
      if (failed) return;
      if (at % ITEMS_IN_A_ROW === ITEMS_IN_A_ROW - 1) await setImmediate();
      try {
        results.push({ at, result: await work(item) });
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return results.sort((a, b) => a.at - b.at).map(({ result }) => result);
}
