/** Runs tasks, so many at a time; results come in the order of the tasks. */
export async function inParallel<T>(tasks: readonly (() => Promise<T>)[], limit: number): Promise<readonly T[]> {
  const results = new Map<number, T>();
  const queue = tasks.entries();
  const worker = async (): Promise<void> => {
    for (const [index, task] of queue) results.set(index, await task());
  };
  await Promise.all(Array.from({ length: Math.min(limit, tasks.length) }, worker));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}
