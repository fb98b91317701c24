import { explainLetter, type LetterAnalysis } from '../../extract/analyse-letter.ts';
import { coverageOf, whyNoFinding } from '../../extract/coverage.ts';
import { loadKnowledge } from '../../ingest/load-knowledge.ts';
import { UsageError } from '../../model/errors.ts';
import type { ExplainedSentence, Explanation } from '../../model/one-letter.ts';
import { schemaVersion } from '../../model/schema-version.ts';
import { contains } from '../../model/span.ts';
import { explainFormatters } from '../../report/formatters.ts';
import { deliver } from '../deliver.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { unknownFinding } from '../messages.ts';
import { readOneLetter } from '../one-letter.ts';
import type { OwnThemesOptions, ReadingOptions, ReportingOptions, RunOptions } from '../options.ts';
import { ownThemes } from '../own-themes.ts';
import { tellRefusal } from '../tell-problems.ts';

export interface ExplainOptions
  extends ReportingOptions<keyof typeof explainFormatters>,
    Omit<ReadingOptions, 'filesFrom'>,
    OwnThemesOptions,
    RunOptions {
  /** Also sentences in which no rule saw anything. */
  readonly all?: true;
}

type Outcome = LetterAnalysis['outcomes'][number];

const seenIn = ({ read }: Outcome): ExplainedSentence['seen'] => {
  const words = ({ from, to }: { from: number; to: number }): string =>
    read.text.slice(read.tokens[from]?.start ?? 0, read.tokens[to - 1]?.end ?? read.text.length);
  const named = read.mentions.map((mention) => ({
    rule: `theme/${mention.theme.id}`,
    at: mention,
  }));
  const cues = read.cues.map((hit) => ({ rule: `cue/${hit.cue.id}`, at: hit }));
  return [...named, ...cues]
    .sort((one, other) => one.at.from - other.at.from)
    .map(({ rule, at }) => ({ rule, text: words(at) }));
};

const explained = (outcome: Outcome, { document, record }: LetterAnalysis): ExplainedSentence => {
  const { span, paragraph } = outcome.read.sentence;
  return {
    text: outcome.read.text,
    page: document.placeOf(span.start).page,
    paragraph: paragraph.number,
    start: span.start,
    end: span.end,
    blockedBy: whyNoFinding(outcome),
    findings: record.findings.filter(({ evidence }) => contains(span, evidence)),
    seen: seenIn(outcome),
  };
};

const wanted = (
  sentences: readonly ExplainedSentence[],
  finding: string | undefined,
  all: boolean,
): ExplainedSentence[] => {
  if (finding === undefined)
    return sentences.filter(
      ({ findings, seen }) =>
        all || findings.length > 0 || seen.some(({ rule }) => rule.startsWith('theme/')),
    );
  const found = sentences.filter(({ findings }) => findings.some(({ id }) => id === finding));
  if (found.length > 0) return found;
  const ids = sentences.flatMap(({ findings }) => findings.map(({ id }) => id));
  throw new UsageError(unknownFinding(finding, ids));
};

/** Which rules fired, what blocked them, and sentences that name a theme but gave no finding. */
export const explain = async (
  given: string,
  finding: string | undefined,
  options: ExplainOptions,
  io: Io,
): Promise<ExitCode> => {
  const knowledge = await loadKnowledge(await ownThemes(options, io));
  const canonical = await readOneLetter(given, options, io);
  if (canonical === null) return 2;
  const analysis = explainLetter(canonical, knowledge);
  const isRefused = tellRefusal(analysis.record, io);
  const sentences = analysis.outcomes.map((outcome) => explained(outcome, analysis));
  const explanation: Explanation = {
    schemaVersion,
    source: analysis.record.source,
    coverage: coverageOf(analysis.outcomes),
    sentences: wanted(sentences, finding, options.all === true),
  };
  await deliver(explainFormatters, explanation, options, io);
  return isRefused ? 2 : 0;
};
