import { unreadFile } from '../../ingest/expand-inputs.ts';
import { InputError } from '../../model/errors.ts';
import { schemaVersion } from '../../model/schema-version.ts';
import type { Shard } from '../../model/shard.ts';
import { formatExtractionJsonl } from '../../report/extract-jsonl.ts';
import type { Io } from '../io.ts';
import { inOrder } from '../letters/in-order.ts';
import type { LentFile } from '../letters/lent-file.ts';
import { parseResultLines } from '../letters/letter-json.ts';
import type { LetterReader } from '../letters/letter-reader.ts';
import { lookAtFile } from '../read-bytes.ts';
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

/** What was seen of a file while it was open. */
type Opened<Seen> =
  | { readonly sha256: string; readonly seen: Seen }
  | { readonly sha256: null; readonly error: InputError };

const openInput = async <Seen>(
  { path, problem }: NamedInput,
  io: Io,
  look: (file: LentFile, sha256: string) => Seen,
): Promise<Opened<Seen>> => {
  if (problem) return { sha256: null, error: new InputError(problem) };
  try {
    return await lookAtFile(path, io, (file) => {
      const sha256 = sha256Of(file.bytes);
      return { sha256, seen: look(file, sha256) };
    });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { sha256: null, error };
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
  const wantsText = options.texts !== undefined;
  const opened = await openInput(input, io, (file, sha256) =>
    isOwn(name, sha256, shard) ? reader.look(file, name, wantsText, sha256) : null,
  );
  const { sha256 } = opened;
  if ('error' in opened)
    return isOwn(name, sha256, shard)
      ? { sha256, isOwn: true, result: unreadAs(name, opened.error) }
      : { sha256, isOwn: false, result: nothing };
  if (opened.seen === null) return { sha256, isOwn: false, result: nothing };
  try {
    return { sha256, isOwn: true, result: await analyse(opened.seen, options, reader) };
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
  const opened = await Promise.all(group.map((input) => openInput(input, io, () => null)));
  const digests = opened.map(({ sha256 }) => sha256);
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
