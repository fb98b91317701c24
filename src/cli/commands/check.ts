import { checkArticles } from '../../check/check-articles.ts';
import { ClaimChecker } from '../../check/claims/article-claims.ts';
import { knownClaimsOf, markKnown } from '../../check/known-claims.ts';
import { standardInput } from '../../ingest/expand-inputs.ts';
import { loadClaimWords } from '../../ingest/load-claim-words.ts';
import { loadKnowledge } from '../../ingest/load-knowledge.ts';
import {
  type CheckReport,
  checkReportSchema,
  type Verdict,
  verdictSchema,
} from '../../model/check.ts';
import { UsageError } from '../../model/errors.ts';
import { byCodeUnits } from '../../model/order.ts';
import { checkFormatters } from '../../report/formatters.ts';
import { formatJson } from '../../report/json.ts';
import { type DeliveryOptions, deliver, wants } from '../deliver.ts';
import { type ExitCode, exitCodeFor } from '../exit-code.ts';
import type { Io } from '../io.ts';
import {
  articleAndLetterFromStandardInput,
  baselineWritten,
  gateVerdicts,
  unknownChoice,
} from '../messages.ts';
import type { ReadingOptions, RunOptions } from '../options.ts';
import { type ReadArticles, readArticles } from '../read-articles.ts';
import { readKnownClaimsFile } from '../read-baseline.ts';
import { type LettersToCheck, readLettersToCheck } from '../read-letters-to-check.ts';
import { type TroubledFile, tellProblems, tellUnread } from '../tell-problems.ts';

export interface CheckOptions
  extends DeliveryOptions<keyof typeof checkFormatters>,
    ReadingOptions,
    RunOptions {
  readonly against: readonly string[];
  /** Verdicts that fail a build, or 'none'. */
  readonly failOn: readonly string[];
  readonly baseline?: string;
  readonly writeBaseline?: string;
}

const none = 'none';

const gateOf = (names: readonly string[]): readonly Verdict[] => {
  const known: readonly string[] = [...verdictSchema.options, none];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new UsageError(unknownChoice('verdict', unknown, known));
  return verdictSchema.options.filter((verdict) => names.includes(verdict));
};

/** How many claims of each verdict that the gate names, without those that are known; in words, empty where there is none. */
const atGate = ({ articles, failOn }: CheckReport): string => {
  const found = articles.flatMap(({ claims }) =>
    claims.filter(({ known }) => !known).map(({ verdict }) => verdict),
  );
  return failOn
    .map((verdict) => ({ verdict, count: found.filter((each) => each === verdict).length }))
    .flatMap(({ verdict, count }) => (count > 0 ? [`${count} ${verdict}`] : []))
    .join(', ');
};

/** The options with what a page needs, where one is asked for. */
const withPage = async (
  options: CheckOptions,
  { articles }: ReadArticles,
  { index }: LettersToCheck,
  io: Io,
): Promise<CheckOptions> => {
  if (!wants('html', options)) return options;
  const { checkPageMaterial } = await import('../page-material.ts');
  const texts = articles.map(({ article: { text, blocks } }) => ({ text, blocks }));
  const page = await checkPageMaterial(texts, index.letters, options.stdinFilename, io);
  return { ...options, pageAt: (path) => ({ checkPage: page(path) }) };
};

/** What of an article was not checked: as grave as a file that could not be read. */
const notWhollyChecked = ({ articles }: CheckReport): TroubledFile[] =>
  articles.flatMap(({ article: { path, problems } }) => {
    const found = problems.filter(({ code }) => code === 'not-all-checked');
    return found.length > 0 ? [{ path, problems: found }] : [];
  });

/** The file of known claims, where one is to be written, with the other outputs: all of them or none. */
const baselineFile = (report: CheckReport, { writeBaseline }: CheckOptions) =>
  writeBaseline === undefined
    ? []
    : [{ path: writeBaseline, content: formatJson(knownClaimsOf(report)) }];

const tellWritten = (report: CheckReport, { writeBaseline, quiet }: CheckOptions, io: Io): void => {
  if (writeBaseline === undefined || quiet) return;
  const { claims } = knownClaimsOf(report);
  const before = report.articles.flatMap((each) => each.claims).filter(({ known }) => known).length;
  const told = baselineWritten(writeBaseline, claims.length, claims.length - before, 'claim');
  io.stderr.write(`${told}\n`);
};

/** Articles and letters → what each quotation of an article is in the letters. */
export const check = async (
  given: readonly string[],
  options: CheckOptions,
  io: Io,
): Promise<ExitCode> => {
  const gate = gateOf(options.failOn);
  if (given.includes(standardInput) && options.against.includes(standardInput))
    throw new UsageError(articleAndLetterFromStandardInput);
  const baseline = await readKnownClaimsFile(options.baseline, io);
  const articles = await readArticles(given, options, io);
  const letters = await readLettersToCheck(options.against, options, io);
  const unread = [...articles.unread, ...letters.unread].sort((one, other) =>
    byCodeUnits(one.path, other.path),
  );
  tellUnread(unread, io);
  const [knowledge, words] = await Promise.all([loadKnowledge(), loadClaimWords()]);
  const checker = new ClaimChecker(letters.index, { knowledge, words });
  const checked = checkArticles(articles.articles, letters.index, unread, gate, checker);
  const report = checkReportSchema.parse(
    baseline ? markKnown(checked, baseline.path, baseline.known) : checked,
  );
  const notWhole = notWhollyChecked(report);
  tellProblems(notWhole, io);
  const page = await withPage(options, articles, letters, io);
  await deliver(checkFormatters, report, page, io, { others: baselineFile(report, options) });
  tellWritten(report, options, io);
  const failed = atGate(report);
  if (failed !== '' && !options.quiet) io.stderr.write(`ofsted-letters: ${gateVerdicts(failed)}\n`);
  return exitCodeFor([...unread, ...notWhole], failed !== '');
};
