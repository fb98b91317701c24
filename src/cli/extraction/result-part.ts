import { byCodeUnits } from '../../model/order.ts';
import type { LetterRecord, UnreadFile } from '../../model/record.ts';
import type { Shard } from '../../model/shard.ts';
import { sha256Of } from '../sha256.ts';
import { isOfShard } from './shard.ts';

/** What came of the inputs of one name. */
export interface ResultPart {
  readonly name: string;
  /** Of the bytes; null where there were none. */
  readonly sha256: string | null;
  /** False where it belongs to another shard; then there is nothing in it. */
  readonly isOwn: boolean;
  /** Of a letter that was read before it takes a while to have them: who passes lines on asks for none. */
  readonly records: readonly LetterRecord[];
  readonly unread: readonly UnreadFile[];
  /** Whether something in the letters reads oddly. */
  readonly hasProblems: boolean;
  /** All of it as lines of JSON in UTF-8, in pieces, where they are at hand. */
  readonly lines: readonly Uint8Array[] | null;
  /** Whether these lines are of an earlier run and stand in its result already. */
  readonly isKept: boolean;
}

/** Whether something in one of the letters reads oddly. */
export const haveProblems = (records: readonly LetterRecord[]): boolean =>
  records.some(({ problems }) => problems.length > 0);

interface Results {
  readonly records: readonly LetterRecord[];
  readonly unread: readonly UnreadFile[];
}

const grouped = <Value>(values: readonly Value[], nameOf: (value: Value) => string) => {
  const groups = new Map<string, Value[]>();
  for (const value of values)
    groups.set(nameOf(value), [...(groups.get(nameOf(value)) ?? []), value]);
  return groups;
};

/** A result in the order of paths → its parts. */
export function* partsOf({ records, unread }: Results): Generator<ResultPart> {
  const read = grouped(records, ({ source }) => source.path);
  const notRead = grouped(unread, ({ path }) => path);
  for (const name of [...new Set([...read.keys(), ...notRead.keys()])].sort(byCodeUnits)) {
    const own = read.get(name) ?? [];
    yield {
      name,
      sha256: own.length === 0 ? null : own.map(({ source }) => source.sha256).join(' '),
      isOwn: true,
      records: own,
      unread: notRead.get(name) ?? [],
      hasProblems: haveProblems(own),
      lines: null,
      isKept: false,
    };
  }
}

/** What of a part belongs to a shard: letters by their bytes, files that gave none by their name. */
export const ofShard = (part: ResultPart, shard: Shard): ResultPart => {
  const records = part.records.filter(({ source }) => isOfShard(source.sha256, shard));
  const unread = part.unread.filter(({ path }) => isOfShard(sha256Of(path), shard));
  return {
    ...part,
    records,
    unread,
    hasProblems: haveProblems(records),
    lines: null,
    isOwn: records.length + unread.length > 0,
  };
};
