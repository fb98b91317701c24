import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { twoHands } from '../../../src/cli/letters/letter-hands.ts';
import { doTask, type LetterTask } from '../../../src/cli/letters/letter-work.ts';
import type { LetterWorkers, ThreadWork } from '../../../src/cli/letters/machine.ts';

const fixture = (path: string): Promise<Uint8Array<ArrayBuffer>> =>
  readFile(fileURLToPath(new URL(`../../../fixtures/${path}`, import.meta.url)));

const pdf = await fixture('letters/sunderland-2017-11-visit-5.pdf');
const text = await fixture('letters-text/sunderland-2017-11-visit-5.txt');

/** Spaces after the text: as many bytes as told, and nothing more to read. */
const padded = (bytes: number): Uint8Array => {
  const long = new Uint8Array(bytes).fill(0x20);
  long.set(text);
  return long;
};

const megabyte = 1024 * 1024;

type Sent = Pick<LetterTask, 'make' | 'from'> & { readonly work: ThreadWork };

let sent: Sent[];
let isClosed: boolean;
/** Spaces after each source that the thread gives. */
let after: number;
const workers: LetterWorkers = {
  run: async (task, work) => {
    sent.push({ make: task.make, from: task.from, work });
    const outcome = await doTask(task);
    if (task.make === 'record' || outcome.made === null) return outcome;
    const source = Buffer.concat([outcome.made.source, Buffer.alloc(after, ' ')]);
    return { made: { source, record: null }, problem: null };
  },
  prepare: () => undefined,
  close: () => {
    isClosed = true;
    return Promise.resolve();
  },
};

const task = (bytes: Uint8Array, given: Partial<LetterTask> = {}): LetterTask => ({
  make: 'record',
  from: 'file',
  bytes,
  name: 'letter.txt',
  ownThemes: [],
  ...given,
});

const authorityIn = (record: Uint8Array | null | undefined): unknown =>
  JSON.parse(Buffer.from(record ?? []).toString('utf8')).letter.authority.name;

beforeEach(() => {
  sent = [];
  isClosed = false;
  after = 0;
});

describe('what goes to the thread that has limits, where letters are few', () => {
  it('is not a letter in text, which takes no time', async () => {
    const hands = twoHands(() => Promise.reject(new Error('no thread is needed')));
    const { made, problem } = await hands.run(task(text));
    expect(problem).toBeNull();
    expect(authorityIn(made?.record)).toBe('Sunderland');
    await hands.close();
  });

  it('is text that is longer than any letter or report', async () => {
    const hands = twoHands(() => Promise.resolve(workers));
    const { made } = await hands.run(task(padded(megabyte + 1)));
    expect(sent).toEqual([{ make: 'record', from: 'file', work: 'whole' }]);
    expect(authorityIn(made?.record)).toBe('Sunderland');
    await hands.close();
    expect(isClosed).toBe(true);
  });

  it('is not text of a megabyte, which is not longer', async () => {
    const hands = twoHands(() => Promise.resolve(workers));
    await hands.run(task(padded(megabyte)));
    expect(sent).toEqual([]);
  });

  it('is the reading of a PDF, and not its analysis', async () => {
    const hands = twoHands(() => Promise.resolve(workers));
    const { made } = await hands.run(task(pdf, { name: 'letter.pdf' }));
    expect(sent).toEqual([{ make: 'source', from: 'file', work: 'whole' }]);
    expect(authorityIn(made?.record)).toBe('Sunderland');
  });

  it('is its analysis as well, where it has more text than any letter', async () => {
    after = megabyte;
    const hands = twoHands(() => Promise.resolve(workers));
    const { made } = await hands.run(task(pdf, { name: 'letter.pdf' }));
    expect(sent).toEqual([
      { make: 'source', from: 'file', work: 'whole' },
      { make: 'record', from: 'source', work: 'whole' },
    ]);
    expect(authorityIn(made?.record)).toBe('Sunderland');
  });
});
