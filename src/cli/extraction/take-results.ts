import type { Extraction } from '../../model/extraction.ts';
import type { LetterRecord } from '../../model/record.ts';
import { schemaVersion } from '../../model/schema-version.ts';
import { type ExitCode, exitCodeFor } from '../exit-code.ts';
import type { Io } from '../io.ts';
import type { SelectingOptions } from '../options.ts';
import { withoutCoverage } from '../read-letters.ts';
import { AskedAuthorities, keepThemes } from '../select.ts';
import { tellUnread, tellWarnings } from '../tell-problems.ts';
import type { ExtractionResults } from './extraction-results.ts';
import type { ResultPart } from './result-part.ts';
import type { ExtractDelivery } from './result-streams.ts';
import type { ShardLineMaker } from './shard-line.ts';

/** The lines of a part, where nothing is left out of it. */
const wholeLines = (
  { lines }: ResultPart,
  { authority, theme }: SelectingOptions,
): ResultPart['lines'] => (authority.length === 0 && theme.length === 0 ? lines : null);

export interface TakingOptions extends ExtractDelivery, SelectingOptions {
  readonly quiet?: boolean;
  readonly coverage?: true;
}

/** What was asked for of a part. Where its lines are all that is wanted, its letters wait until somebody asks for them. */
const extractionOf = (
  part: ResultPart,
  lines: ResultPart['lines'],
  authorities: AskedAuthorities,
  { theme, coverage }: TakingOptions,
): Extraction => {
  const choose = (): LetterRecord[] =>
    part.records
      .filter((record) => authorities.includes(record))
      .map((record) => keepThemes(record, theme))
      .map((record) => (coverage ? record : withoutCoverage(record)));
  let letters = lines === null ? choose() : undefined;
  return {
    schemaVersion,
    get letters() {
      letters ??= choose();
      return letters;
    },
    unread: [...part.unread],
  };
};

/** Passes the parts of a result on to where they are written, with what was asked for of them, and tells their problems. */
export const takeResults = async (
  parts: AsyncIterable<ResultPart>,
  results: ExtractionResults,
  shardLine: ShardLineMaker | null,
  options: TakingOptions,
  io: Io,
): Promise<ExitCode> => {
  const authorities = new AskedAuthorities(options.authority);
  let code: ExitCode = 0;
  for await (const part of parts) {
    const lines = wholeLines(part, options);
    const extraction = extractionOf(part, lines, authorities, options);
    shardLine?.take(part, extraction, lines);
    tellUnread(part.unread, io);
    // The table tells of them itself.
    if (part.hasProblems && !options.quiet && options.format !== 'table')
      tellWarnings(extraction.letters, io);
    if (code === 0) code = exitCodeFor(part.unread);
    await results.take(part, extraction, lines);
    if (!results.isWanted) return code;
  }
  try {
    // In a shard that has none of their letters nothing is wrong.
    if (!shardLine) authorities.assertAllMet();
  } catch (error) {
    await results.discard();
    throw error;
  }
  await results.end(shardLine?.text ?? '');
  return code;
};
