import { unreadFile } from '../../ingest/expand-inputs.ts';
import { InputError } from '../../model/errors.ts';
import { schemaVersion } from '../../model/schema-version.ts';
import type { Shard } from '../../model/shard.ts';
import { formatExtractionJsonl } from '../../report/extract-jsonl.ts';
import type { Io } from '../io.ts';
import { inOrder } from '../letters/in-order.ts';
import { parseResultLines } from '../letters/letter-json.ts';
import type { LetterReader } from '../letters/letter-reader.ts';
import { readBytes } from '../read-bytes.ts';
import { analyse, inResultOrder, type LettersOptions } from '../read-letters.ts';
import { sha256Of } from '../sha256.ts';
import type { InputGroup, NamedInput } from './named-inputs.ts';
import { haveProblems, type ResultPart } from './result-part.ts';
import type { RunJournal } from './run-journal.ts';
import { isOfShard } from './shard.ts';

export interface ReadingRun {
  readonly reader: LetterReader;
  readonly options: LettersOptions;
  readonly io: Io;
  readonly shard: Shard | null;
  readonly journal: RunJournal | null;
}

/** What came of one file. */
type FileResult = Pick<ResultPart, 'records' | 'unread' | 'hasProblems' | 'lines'>;

interface Read {
  readonly sha256: string | null;
  readonly isOwn: boolean;
  readonly result: FileResult;
}

type Opened =
  | { readonly bytes: Uint8Array; readonly sha256: string }
  | { readonly error: InputError };

const openInput = async ({ path, problem }: NamedInput, io: Io): Promise<Opened> => {
  if (problem) return { error: new InputError(problem) };
  try {
    const bytes = await readBytes(path, io);
    return { bytes, sha256: sha256Of(bytes) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { error };
  }
};

const nothing: FileResult = { records: [], unread: [], hasProblems: false, lines: null };

const unreadAs = (name: string, error: InputError): FileResult => ({
  ...nothing,
  unread: [unreadFile(name, error)],
});

/** What cannot be opened goes by its name, so that it too is in one shard and no other. */
const isOwn = (name: string, sha256: string | null, shard: Shard | null): boolean =>
  shard === null || isOfShard(sha256 ?? sha256Of(name), shard);

const readInput = async (
  input: NamedInput,
  { reader, options, io, shard }: ReadingRun,
): Promise<Read> => {
  const { name } = input;
  const opened = await openInput(input, io);
  const sha256 = 'error' in opened ? null : opened.sha256;
  if (!isOwn(name, sha256, shard)) return { sha256, isOwn: false, result: nothing };
  if ('error' in opened) return { sha256, isOwn: true, result: unreadAs(name, opened.error) };
  try {
    const result = await analyse(opened.bytes, name, options, reader, opened.sha256);
    return { sha256, isOwn: true, result };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { sha256, isOwn: true, result: unreadAs(name, error) };
  }
};

/** The digests of the inputs of one name, as one word. */
const digestOf = (digests: ReadonlyArray<string | null>): string | null =>
  digests.every((each) => each === null) ? null : digests.map((each) => each ?? '-').join(' ');

const joined = (results: readonly FileResult[]): FileResult => ({
  ...inResultOrder({
    records: results.flatMap(({ records }) => records),
    unread: results.flatMap(({ unread }) => unread),
  }),
  hasProblems: results.some(({ hasProblems }) => hasProblems),
  lines: null,
});

const readGroup = async (group: InputGroup, run: ReadingRun): Promise<ResultPart> => {
  const read = await Promise.all(group.map((input) => readInput(input, run)));
  const [only] = read;
  const result = only && read.length === 1 ? only.result : joined(read.map((each) => each.result));
  return {
    name: group[0].name,
    sha256: digestOf(read.map(({ sha256 }) => sha256)),
    isOwn: read.some((each) => each.isOwn),
    get records() {
      return result.records;
    },
    unread: result.unread,
    hasProblems: result.hasProblems,
    lines: result.lines,
    isKept: false,
  };
};

/** The part of a name as an earlier run left it; null where it is to be read. */
const keptPart = async (
  group: InputGroup,
  journal: RunJournal,
  { io, shard }: ReadingRun,
): Promise<ResultPart | null> => {
  const { name } = group[0];
  const opened = await Promise.all(group.map((input) => openInput(input, io)));
  const digests = opened.map((each) => ('error' in each ? null : each.sha256));
  const part = { name, sha256: digestOf(digests) };
  if (!digests.some((sha256) => isOwn(name, sha256, shard)))
    return { ...part, isOwn: false, ...nothing, isKept: false };
  const unread = opened.flatMap((each) => ('error' in each ? [unreadFile(name, each.error)] : []));
  // Where nothing can be opened it is known what comes of it.
  const expected =
    part.sha256 === null
      ? Buffer.from(
          formatExtractionJsonl({
            schemaVersion,
            letters: [],
            unread: [...inResultOrder({ records: [], unread }).unread],
          }),
        )
      : null;
  const lines = await journal.kept(name, part.sha256, expected);
  if (lines === null) return null;
  const result = parseResultLines(Buffer.from(lines).toString('utf8'));
  const hasProblems = haveProblems(result.records);
  return { ...part, isOwn: true, ...result, hasProblems, lines: [lines], isKept: true };
};

/**
 * The parts of a result in their order, as they are ready; no more are held than the reader asks for at once. Where the
 * journal has a beginning that still holds, it comes from there.
 */
export async function* letterParts(
  groups: readonly InputGroup[],
  run: ReadingRun,
): AsyncGenerator<ResultPart> {
  const { journal } = run;
  let done = 0;
  if (journal) {
    for (const group of groups) {
      const part = await keptPart(group, journal, run);
      if (part === null) break;
      done += 1;
      yield part;
    }
    await journal.goOn();
  }
  yield* inOrder(groups.slice(done), run.reader.window, (group) => readGroup(group, run));
}
