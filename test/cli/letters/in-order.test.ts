import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/cli/letters/in-order.ts';

const gather = async <Value>(values: AsyncIterable<Value>): Promise<Value[]> => {
  const gathered: Value[] = [];
  for await (const value of values) gathered.push(value);
  return gathered;
};

/** Work that ends when it is told to. */
class Bench {
  readonly begun: string[] = [];
  readonly #ends = new Map<string, (result: string) => void>();

  readonly work = (item: string): Promise<string> => {
    this.begun.push(item);
    return new Promise((resolve) => this.#ends.set(item, resolve));
  };

  end(item: string): void {
    this.#ends.get(item)?.(item.toUpperCase());
  }
}

describe('many at once, in order', () => {
  it('gives results in the order of the items, whichever is done first', async () => {
    const bench = new Bench();
    const gathering = gather(inOrder(['a', 'b', 'c'], 3, bench.work));
    for (const item of ['c', 'b', 'a']) bench.end(item);
    // Items are begun as the results are asked for.
    await Promise.resolve();
    for (const item of ['c', 'b', 'a']) bench.end(item);
    expect(await gathering).toEqual(['A', 'B', 'C']);
  });

  it('begins no more than the window holds', async () => {
    const bench = new Bench();
    const results = inOrder(['a', 'b', 'c', 'd'], 2, bench.work);
    const first = results.next();
    expect(bench.begun).toEqual(['a', 'b']);
    bench.end('a');
    expect(await first).toEqual({ done: false, value: 'A' });
    bench.end('b');
    const second = results.next();
    expect(bench.begun).toEqual(['a', 'b', 'c']);
    expect((await second).value).toBe('B');
  });

  it('fails where the first failure stands, and not before', async () => {
    const work = (item: number): Promise<number> =>
      item === 2 ? Promise.reject(new Error('two')) : Promise.resolve(item);
    const results = inOrder([1, 2, 3], 3, work);
    expect((await results.next()).value).toBe(1);
    await expect(results.next()).rejects.toThrow('two');
  });
});
