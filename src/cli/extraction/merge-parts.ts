import { UsageError } from '../../model/errors.ts';
import { byKeys } from '../../model/order.ts';
import type { LetterRecord, UnreadFile } from '../../model/record.ts';
import type { Io } from '../io.ts';
import { parseResultLines } from '../letters/letter-json.ts';
import { letterInTwoShards } from '../messages.ts';
import { haveProblems, type ResultPart } from './result-part.ts';
import { type ShardFile, shardLines } from './shard-file.ts';

/** A line of a shard, with what decides its place: letters of a name come before a file that gave none. */
interface PlacedLine {
  readonly name: string;
  readonly key: readonly [name: string, unread: number, sha256: string];
  readonly records: readonly LetterRecord[];
  readonly unread: readonly UnreadFile[];
}

const placed = (line: string): PlacedLine => {
  const { records, unread } = parseResultLines(line);
  const [record] = records;
  const name = record?.source.path ?? unread[0]?.path ?? '';
  return { name, key: [name, unread.length, record?.source.sha256 ?? ''], records, unread };
};

/** The lines of a shard in their order, one at a time; the last line, which tells of the shard, is left out. */
class ShardCursor {
  readonly #lines: AsyncGenerator<string>;
  #left: number;
  #next: PlacedLine | null = null;

  private constructor({ path, shard }: ShardFile, io: Pick<Io, 'readLines'>) {
    this.#lines = shardLines(path, io);
    this.#left = shard.lines;
  }

  static async open(file: ShardFile, io: Pick<Io, 'readLines'>): Promise<ShardCursor> {
    const cursor = new ShardCursor(file, io);
    await cursor.advance();
    return cursor;
  }

  /** Null at the end. */
  get next(): PlacedLine | null {
    return this.#next;
  }

  async advance(): Promise<void> {
    const { value } = this.#left > 0 ? await this.#lines.next() : { value: undefined };
    this.#left -= 1;
    this.#next = value === undefined ? null : placed(value);
    if (value === undefined) await this.#lines.return(undefined);
  }
}

/** All lines of all shards, in the order of one undisturbed run. */
async function* mergedLines(cursors: readonly ShardCursor[]): AsyncGenerator<PlacedLine> {
  for (;;) {
    let first: (ShardCursor & { readonly next: PlacedLine }) | null = null;
    for (const cursor of cursors)
      if (hasNext(cursor) && (first === null || byKeys(cursor.next.key, first.next.key) < 0))
        first = cursor;
    if (first === null) return;
    yield first.next;
    await first.advance();
  }
}

const hasNext = (cursor: ShardCursor): cursor is ShardCursor & { readonly next: PlacedLine } =>
  cursor.next !== null;

/**
 * The lines of all shards as one result; no more than a line of each is held.
 *
 * @throws UsageError where a letter stands in two of them
 */
export async function* mergedParts(
  files: readonly ShardFile[],
  io: Pick<Io, 'readLines'>,
): AsyncGenerator<ResultPart> {
  const cursors: ShardCursor[] = [];
  for (const file of files) cursors.push(await ShardCursor.open(file, io));
  let before: PlacedLine | null = null;
  for await (const line of mergedLines(cursors)) {
    if (before !== null && byKeys(before.key, line.key) === 0)
      throw new UsageError(letterInTwoShards(line.name));
    before = line;
    const { name, records, unread } = line;
    yield {
      name,
      sha256: null,
      isOwn: true,
      records,
      unread,
      hasProblems: haveProblems(records),
      lines: null,
      isKept: false,
    };
  }
}
