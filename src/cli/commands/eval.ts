import { evaluate } from '../../evaluate/evaluate.ts';
import { loadThemes } from '../../ingest/load-rules.ts';
import { type Evaluation, evaluationSchema } from '../../model/evaluation.ts';
import type { LabelledLetter } from '../../model/labels.ts';
import { evaluationFormatters } from '../../report/formatters.ts';
import { deliver } from '../deliver.ts';
import { type ExitCode, exitCodeFor } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { belowGate, labelsNameUnknownTheme, labelWithoutRecord } from '../messages.ts';
import type { OwnThemesOptions, ReadingOptions, ReportingOptions, RunOptions } from '../options.ts';
import { ownThemes } from '../own-themes.ts';
import { readLabels } from '../read-labels.ts';
import { readNamedLetters } from '../read-letters.ts';
import { tellUnread } from '../tell-problems.ts';

export interface EvalOptions
  extends ReportingOptions<keyof typeof evaluationFormatters>,
    ReadingOptions,
    OwnThemesOptions,
    RunOptions {
  readonly disagreements?: true;
  /** The least F1 of themes that passes. */
  readonly failUnder?: number;
}

const tellUnknownThemes = (
  labelled: readonly LabelledLetter[],
  known: ReadonlySet<string>,
  io: Io,
): void => {
  const named = labelled.flatMap(({ labels }) => labels.flatMap((each) => each.labels));
  for (const theme of new Set(named.map((label) => label.theme)))
    if (!known.has(theme))
      io.stderr.write(`ofsted-letters: warning: ${labelsNameUnknownTheme(theme)}\n`);
};

const shown = (
  { disagreements, ...figures }: Evaluation,
  { disagreements: isAsked }: EvalOptions,
): Evaluation => evaluationSchema.parse(isAsked === true ? { ...figures, disagreements } : figures);

const isBelow = ({ themes }: Evaluation, { failUnder }: EvalOptions, io: Io): boolean => {
  if (failUnder === undefined || themes.f1 >= failUnder) return false;
  io.stderr.write(`ofsted-letters: ${belowGate(themes.f1, failUnder)}\n`);
  return true;
};

/** Labelled letters and what the program makes of them → precision and recall, and where the two disagree. */
export const evalCommand = async (
  labels: string,
  paths: readonly string[],
  options: EvalOptions,
  io: Io,
): Promise<ExitCode> => {
  const own = await ownThemes(options, io);
  const labelled = await readLabels(labels, io);
  const { records, unread } = await readNamedLetters(paths, { ...options, ownThemes: own }, io);
  tellUnread(unread, io);
  const evaluation = evaluate(labelled, records);
  if (!options.quiet) {
    tellUnknownThemes(labelled, new Set((await loadThemes(own)).map(({ id }) => id)), io);
    for (const key of evaluation.lettersWithoutRecord)
      io.stderr.write(`${labelWithoutRecord(key)}\n`);
  }
  await deliver(evaluationFormatters, shown(evaluation, options), options, io);
  return exitCodeFor(unread, isBelow(evaluation, options, io));
};
