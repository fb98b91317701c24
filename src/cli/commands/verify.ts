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
import { inOrder } from '../letters/in-order.ts';
import type { LetterReader } from '../letters/letter-reader.ts';
import { withReader } from '../letters/open-reader.ts';
import { noResults } from '../messages.ts';
import type { OwnThemesOptions, ReportingOptions, RunOptions } from '../options.ts';
import { startProgress } from '../progress/progress.ts';
import { readBytes } from '../read-bytes.ts';
import { type ResultPart, readResult } from '../read-results.ts';
import { tellUnread } from '../tell-problems.ts';
import { type VerifyReader, verifyReader } from '../verify-reader.ts';

export interface VerifyOptions
  extends ReportingOptions<keyof typeof verificationFormatters>,
    OwnThemesOptions,
    RunOptions {
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

/** What saved results say of one file, in order of path. */
type LettersOfFile = readonly [CitedLetter, ...CitedLetter[]];

const byFile = (letters: readonly CitedLetter[]): LettersOfFile[] => {
  const files = new Map<string, [CitedLetter, ...CitedLetter[]]>();
  const inOrderOfPath = [...letters].sort((one, other) =>
    byKeys([one.source.path, one.source.sha256], [other.source.path, other.source.sha256]),
  );
  for (const letter of inOrderOfPath) {
    const key = `${letter.source.sha256} ${letter.source.path}`;
    const known = files.get(key);
    if (known) known.push(letter);
    else files.set(key, [letter]);
  }
  return [...files.values()];
};

const openFile = async (
  { source }: CitedLetter,
  sources: LetterSources,
  reader: LetterReader,
): Promise<OpenedLetter> => {
  const { bytes, readFrom } = await sources.find(source);
  // By the name it had then, which decides how it is read.
  const name = source.path === standardInput ? readFrom : source.path;
  return { document: await reader.open(bytes, name), readFrom };
};

interface VerifiedFile {
  readonly outcomes: readonly LetterOutcome[];
  readonly unread: UnreadFile | null;
}

const verifyFile = async (
  letters: LettersOfFile,
  open: (letter: CitedLetter) => Promise<OpenedLetter>,
  reader: VerifyReader,
): Promise<VerifiedFile> => {
  const [first] = letters;
  try {
    const { document, readFrom } = await open(first);
    const outcomes = letters.map((letter) => ({
      letter,
      readFrom,
      discrepancies: verifyLetter(letter, document, reader),
    }));
    return { outcomes, unread: null };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return {
      outcomes: letters.map((letter) => ({ letter, readFrom: null, discrepancies: [] })),
      unread: unreadFile(first.source.path, error),
    };
  }
};

const verifyAll = async (
  letters: readonly CitedLetter[],
  sources: LetterSources,
  verifier: VerifyReader,
  options: VerifyOptions,
  io: Io,
): Promise<{ outcomes: ReadonlyMap<CitedLetter, LetterOutcome>; unread: UnreadFile[] }> => {
  const outcomes = new Map<CitedLetter, LetterOutcome>();
  const unread = new Map<string, UnreadFile>();
  const files = byFile(letters);
  const progress = startProgress(files.length, options, io);
  await withReader(files.length, options, io, async (reader) => {
    const open = (letter: CitedLetter) => openFile(letter, sources, reader);
    const verifyOne = (of: LettersOfFile) => verifyFile(of, open, verifier);
    for await (const verified of inOrder(files, reader.window, verifyOne)) {
      for (const outcome of verified.outcomes) outcomes.set(outcome.letter, outcome);
      if (verified.unread) unread.set(verified.unread.path, verified.unread);
      progress.step(verified.unread !== null);
    }
  }).finally(progress.end);
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
    options,
    io,
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
