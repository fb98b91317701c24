import { standardInput, unreadFile } from '../../ingest/expand-inputs.ts';
import type { CanonicalDocument } from '../../model/document.ts';
import { InputError, UsageError } from '../../model/errors.ts';
import { byCodeUnits, byKeys } from '../../model/order.ts';
import type { UnreadFile } from '../../model/record.ts';
import { verificationSchema } from '../../model/verification.ts';
import { verificationFormatters } from '../../report/formatters.ts';
import type { CitedLetter } from '../../verify/cited-letter.ts';
import {
  type LetterOutcome,
  type PartOutcome,
  verificationOf,
} from '../../verify/verification-of.ts';
import { verifyConclusions } from '../../verify/verify-conclusions.ts';
import { verifyLetter } from '../../verify/verify-letter.ts';
import { deliver } from '../deliver.ts';
import { type ExitCode, exitCodeFor } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { LetterSources } from '../letter-sources.ts';
import { noResults } from '../messages.ts';
import type { OwnThemesOptions, ReportingOptions } from '../options.ts';
import { readBytes } from '../read-bytes.ts';
import { openLetter } from '../read-letters.ts';
import { type ResultPart, readResult } from '../read-results.ts';
import { tellUnread } from '../tell-problems.ts';
import { type VerifyReader, verifyReader } from '../verify-reader.ts';

export interface VerifyOptions
  extends ReportingOptions<keyof typeof verificationFormatters>,
    OwnThemesOptions {
  /** Files and folders in which letters are looked for that are not at their path. */
  readonly letters: readonly string[];
  /** Facts and findings, too, which follow from the words by rules. */
  readonly readAnew?: true;
  /** Every discrepancy, however many. */
  readonly all?: true;
}

type NamedPart = ResultPart & { readonly result: string };

interface ReadResults {
  readonly parts: readonly NamedPart[];
  readonly unread: readonly UnreadFile[];
}

/** In order of path, so that the order of arguments changes nothing; a result named twice is read once. */
const readResults = async (given: readonly string[], io: Io): Promise<ReadResults> => {
  if (given.length === 0) throw new UsageError(noResults);
  const parts: NamedPart[] = [];
  const unread: UnreadFile[] = [];
  for (const path of [...new Set(given)].sort(byCodeUnits)) {
    try {
      const found = readResult(await readBytes(path, io));
      parts.push(...found.map((part) => ({ result: path, ...part })));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      unread.push(unreadFile(path, error));
    }
  }
  return { parts, unread };
};

interface OpenedLetter {
  readonly document: CanonicalDocument;
  readonly readFrom: string;
}

/** Reads letters one after the other; of several that are one file in a row, only the first is read. */
const letterOpener = (sources: LetterSources) => {
  let last: { readonly key: string; readonly opened: Promise<OpenedLetter> } | undefined;
  const open = async ({ source }: CitedLetter): Promise<OpenedLetter> => {
    const { bytes, readFrom } = await sources.find(source);
    // By the name it had then, which decides how it is read.
    const name = source.path === standardInput ? readFrom : source.path;
    return { document: await openLetter(bytes, name), readFrom };
  };
  return (letter: CitedLetter): Promise<OpenedLetter> => {
    const key = `${letter.source.sha256} ${letter.source.path}`;
    if (last?.key !== key) last = { key, opened: open(letter) };
    return last.opened;
  };
};

const verifyAll = async (
  letters: readonly CitedLetter[],
  sources: LetterSources,
  reader: VerifyReader,
): Promise<{ outcomes: ReadonlyMap<CitedLetter, LetterOutcome>; unread: UnreadFile[] }> => {
  const open = letterOpener(sources);
  const outcomes = new Map<CitedLetter, LetterOutcome>();
  const unread = new Map<string, UnreadFile>();
  const inOrder = [...letters].sort((one, other) =>
    byKeys([one.source.path, one.source.sha256], [other.source.path, other.source.sha256]),
  );
  for (const letter of inOrder) {
    try {
      const { document, readFrom } = await open(letter);
      const discrepancies = verifyLetter(letter, document, reader);
      outcomes.set(letter, { letter, readFrom, discrepancies });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      outcomes.set(letter, { letter, readFrom: null, discrepancies: [] });
      unread.set(letter.source.path, unreadFile(letter.source.path, error));
    }
  }
  return { outcomes, unread: [...unread.values()] };
};

/** Saved results → what in them does not hold any more against the letters that they are about. */
export const verify = async (
  given: readonly string[],
  options: VerifyOptions,
  io: Io,
): Promise<ExitCode> => {
  const reader = await verifyReader(options, io);
  const results = await readResults(given, io);
  const sources = await LetterSources.open(options.letters, io);
  const { outcomes, unread: lettersUnread } = await verifyAll(
    results.parts.flatMap(({ cited }) => cited.letters),
    sources,
    reader,
  );
  const parts: PartOutcome[] = results.parts.map((part) => ({
    ...part,
    outcomes: part.cited.letters.flatMap((letter) => outcomes.get(letter) ?? []),
    inconsistencies: part.cited.series.flatMap((series) => verifyConclusions(series, reader)),
  }));
  const unread = [...results.unread, ...sources.unread, ...lettersUnread];
  const verification = verificationSchema.parse(
    verificationOf(parts, unread, reader.readLetter !== null),
  );
  tellUnread(unread, io);
  const shown = { verification, all: options.all === true };
  await deliver(verificationFormatters, shown, options, io);
  return exitCodeFor(unread, verification.discrepancies.length > 0);
};
