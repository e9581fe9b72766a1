/** More calls at once bring throttling instead of speed. */
const AT_ONCE = 8;

/**
 * Runs a task for each item, a few at once, and gives the results in the order of the items. What holds the memory is
 * the results only: an item's task is not begun before there is room for it.
 */
export async function concurrently<Item, Result>(items: readonly Item[], task: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results = new Array<Result>(items.length);
  let next = 0;
  let failed = false;
  const work = async (): Promise<void> => {
    while (next < items.length && !failed) {
      const index = next++;
      try {
        results[index] = await task(items[index]);
      } catch (error) {
        // The others finish what they have begun and begin nothing new.
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, work));
  return results;
}
