/** A higher number of concurrent calls is throttled and not faster. */
const AT_ONCE = 8;

/**
 * Runs a task for each item, a few at once, and returns the results in the order of the items. Only the results stay in
 * memory: a task begins when an earlier one has ended.
 *
 * @param atOnce the number of tasks that run at the same time
 */
export async function concurrently<Item, Result>(items: readonly Item[], task: (item: Item) => Promise<Result>, atOnce = AT_ONCE): Promise<Result[]> {
  const results = new Array<Result>(items.length);
  let next = 0;
  let failed = false;
  const work = async (): Promise<void> => {
    while (next < items.length && !failed) {
      const index = next++;
      try {
        results[index] = await task(items[index]);
      } catch (error) {
        // The other tasks end, and no new one begins.
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  return results;
}
