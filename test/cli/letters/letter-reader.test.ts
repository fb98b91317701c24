import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { lentFile } from '../../../src/cli/letters/lent-file.ts';
import { type LetterHands, ownHands } from '../../../src/cli/letters/letter-hands.ts';
import { type AnalysedLetter, LetterReader } from '../../../src/cli/letters/letter-reader.ts';
import type { LetterTask } from '../../../src/cli/letters/letter-work.ts';
import type { CacheKey, LetterCache } from '../../../src/cli/letters/machine.ts';
import { InputError } from '../../../src/model/errors.ts';
import { type Theme, themeSchema } from '../../../src/rules/schema.ts';

const file = fileURLToPath(
  new URL('../../../fixtures/letters-text/sunderland-2017-11-visit-5.txt', import.meta.url),
);
const bytes = await readFile(file);

const ownTheme: Theme = themeSchema.parse({
  id: 'fifty',
  title: 'Fifty per cent',
  why: "To see that themes of one's own count.",
  phrases: ['remains high'],
  group: 'staff',
  good: 'down',
  examples: {
    finds: [{ text: 'Use of agency staff remains high.', polarity: 'weakness' }],
    ignores: ['Children are safe.'],
  },
});

class MemoryCache implements LetterCache {
  readonly kept = new Map<string, Uint8Array>();
  isFull = false;

  readonly get = (key: CacheKey) => this.kept.get(JSON.stringify(key)) ?? null;
  readonly put = (key: CacheKey, json: Uint8Array) => {
    if (!this.isFull) this.kept.set(JSON.stringify(key), json);
    return Promise.resolve(!this.isFull);
  };
  readonly stats = () => Promise.reject(new Error('not asked for here'));
  readonly prune = () => Promise.reject(new Error('not asked for here'));
}

let cache: MemoryCache;
let tasks: LetterTask[];
let unkept: number;
const hands: LetterHands = {
  ...ownHands,
  run: (task) => {
    tasks.push(task);
    return ownHands.run(task);
  },
};
const reader = (ownThemes: readonly Theme[] = []): LetterReader =>
  new LetterReader({
    hands,
    cache,
    ownThemes,
    tellUnkept: () => {
      unkept += 1;
    },
  });

beforeEach(() => {
  cache = new MemoryCache();
  tasks = [];
  unkept = 0;
});

/** As others do: the bytes are another file's when they have been looked at. */
const analysed = (
  by: LetterReader,
  bytes: Uint8Array,
  name: string,
  wantsText = false,
): Promise<AnalysedLetter> => {
  const lent = new Uint8Array(bytes);
  const file = by.look(lentFile(lent), name, wantsText);
  lent.fill(0);
  return by.analyse(file);
};

const made = (): string[] => tasks.map(({ make, from }) => `${make} from ${from}`);
const quotesOf = ({ record }: AnalysedLetter): string[] =>
  record.findings.map(({ evidence }) => evidence.quote);

describe('a letter that was read before', () => {
  it('is not read again, and gives the same record under its name now', async () => {
    const fresh = await analysed(reader(), bytes, 'letters/a.txt');
    const kept = await analysed(reader(), bytes, 'moved/b.txt');
    expect(made()).toEqual(['record from file']);
    expect(quotesOf(fresh)).toContain(
      'In the assessment team, use of agency staff remains high, at 50%.',
    );
    expect(kept.record).toEqual({
      ...fresh.record,
      source: { ...fresh.record.source, path: 'moved/b.txt' },
    });
    expect(JSON.stringify(kept.record).replace('moved/b.txt', 'letters/a.txt')).toBe(
      JSON.stringify(fresh.record),
    );
  });

  it('gives its text, too, from what was kept when it was analysed', async () => {
    await analysed(reader(), bytes, 'a.txt');
    const { text, source } = await reader().open(bytes, 'b.txt');
    expect(made()).toEqual(['record from file']);
    expect([source.path, text.includes('use of agency staff remains high, at 50%')]).toEqual([
      'b.txt',
      true,
    ]);
    const both = await analysed(reader(), bytes, 'c.txt', true);
    expect(made()).toHaveLength(1);
    expect(both.document?.text).toBe(text);
  });

  it('is analysed from what was read, where only its text was wanted then', async () => {
    await reader().open(bytes, 'a.txt');
    await analysed(reader(), bytes, 'a.txt');
    expect(made()).toEqual(['source from file', 'record from source']);
  });

  it('is analysed anew for other themes, and read anew under another ending', async () => {
    await analysed(reader(), bytes, 'a.txt');
    const own = await analysed(reader([ownTheme]), bytes, 'a.txt');
    expect(made()).toEqual(['record from file', 'record from source']);
    expect(own.record.findings.some(({ theme }) => theme === 'fifty')).toBe(true);
    const markdown = await analysed(reader(), bytes, 'a.md');
    expect(made()).toHaveLength(3);
    expect(markdown.record.source.mediaType).toBe('text/markdown');
  });

  it('is another letter where one byte of it is another', async () => {
    await analysed(reader(), bytes, 'a.txt');
    const changed = Buffer.from(bytes.toString('utf8').replace('at 50%', 'at 51%'));
    expect(quotesOf(await analysed(reader(), changed, 'a.txt'))).toContain(
      'In the assessment team, use of agency staff remains high, at 51%.',
    );
  });
});

describe('what is not kept', () => {
  it.each([
    ['an empty file', '', 'empty-file', 0],
    ['a file named .pdf that is none', 'Dear Ms Example', 'not-a-pdf', 0],
    // Its text was read well; that it is no letter is found anew each time.
    ['a text that is no letter', 'Milk and bread.\n', 'not-a-letter', 1],
  ])('%s', async (_, text, code, kept) => {
    const name = code === 'not-a-pdf' ? 'a.pdf' : 'a.txt';
    for (let round = 0; round < 2; round += 1) {
      const failed = await analysed(reader(), Buffer.from(text), name).catch(
        (error: unknown) => error,
      );
      expect(failed).toBeInstanceOf(InputError);
      expect(failed).toMatchObject({ problem: { code, severity: 'error' } });
    }
    expect([tasks.length, cache.kept.size]).toEqual([2, kept]);
  });

  it('is told where a result cannot be kept, and the letter is read all the same', async () => {
    cache.isFull = true;
    const { record } = await analysed(reader(), bytes, 'a.txt');
    expect([record.findings.length > 0, unkept > 0]).toEqual([true, true]);
  });
});
