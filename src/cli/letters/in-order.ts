/**
 * Does `work` on each item, so many at once, and gives the results in the order of the items. No more than `window`
 * items are held at any time, however many there are.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  window: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  let begun: readonly Promise<Result>[] = [];
  for (const item of items) {
    const result = work(item);
    // Somebody waits for it in its turn; until then its failure is not unheard of.
    result.catch(() => undefined);
    begun = [...begun, result];
    const [first, ...others] = begun;
    if (begun.length < window || !first) continue;
    begun = others;
    yield await first;
  }
  for (const result of begun) yield await result;
}
