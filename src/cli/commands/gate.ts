import { focusReader } from '../../compare/read-focus.ts';
import { baselineOf } from '../../gate/baseline.ts';
import { gateLetters } from '../../gate/gate-letters.ts';
import { standardInput } from '../../ingest/expand-inputs.ts';
import { loadFocusAreas, loadReorganisations, loadThemes } from '../../ingest/load-rules.ts';
import { UsageError } from '../../model/errors.ts';
import { type GateReport, gateReportSchema } from '../../model/gate.ts';
import { gateFormatters } from '../../report/formatters.ts';
import { failureCounts } from '../../report/gate-words.ts';
import { formatJson } from '../../report/json.ts';
import { type DeliveryOptions, deliver } from '../deliver.ts';
import { type ExitCode, exitCodeFor } from '../exit-code.ts';
import type { Io } from '../io.ts';
import {
  baselineWritten,
  gateFailed,
  noPolicy,
  policyAndLetterFromStandardInput,
  suppressionUnused,
} from '../messages.ts';
import type { OwnThemesOptions, ReadingOptions, RunOptions } from '../options.ts';
import { ownThemes } from '../own-themes.ts';
import { readBaselineFile } from '../read-baseline.ts';
import { readNamedLetters } from '../read-letters.ts';
import { asOfDay, readPolicyFile } from '../read-policy.ts';
import { tellUnread } from '../tell-problems.ts';

export type GateOptions = DeliveryOptions<keyof typeof gateFormatters> &
  ReadingOptions &
  OwnThemesOptions &
  RunOptions & {
    readonly policy?: string;
    readonly baseline?: string;
    readonly writeBaseline?: string;
    /** ISO day. */
    readonly asOf?: string;
    readonly quiet?: boolean;
  };

/** One line on standard error for what the reader has to do something about. */
const tell = (report: GateReport, { quiet }: GateOptions, io: Io): void => {
  if (quiet) return;
  const { policy, suppressions, failed } = report;
  for (const { cases, line, rule } of suppressions)
    if (cases === 0) io.stderr.write(`${suppressionUnused(`${policy.path}:${line}`, rule)}\n`);
  if (failed) io.stderr.write(`ofsted-letters: ${gateFailed(failureCounts(report))}\n`);
};

/** The file of known failures, where one is to be written, with the other outputs: all of them or none. */
const baselineFile = (report: GateReport, { writeBaseline }: GateOptions) =>
  writeBaseline === undefined
    ? []
    : [{ path: writeBaseline, content: formatJson(baselineOf(report)) }];

const tellWritten = (report: GateReport, { writeBaseline, quiet }: GateOptions, io: Io): void => {
  if (writeBaseline === undefined || quiet) return;
  const { failures } = baselineOf(report);
  const cases = report.rules.flatMap((rule) => rule.cases);
  const added = cases.filter(({ state }) => state === 'new').length;
  io.stderr.write(`${baselineWritten(writeBaseline, failures.length, added)}\n`);
};

/** Letters and a policy → which rules hold, with the words that decided; 1 where a rule of level error newly fails. */
export const gate = async (
  paths: readonly string[],
  options: GateOptions,
  io: Io,
): Promise<ExitCode> => {
  const policyPath = options.policy;
  if (policyPath === undefined) throw new UsageError(noPolicy);
  if (policyPath === standardInput && paths.includes(standardInput))
    throw new UsageError(policyAndLetterFromStandardInput);
  const own = await ownThemes(options, io);
  const themes = await loadThemes(own);
  const policy = await readPolicyFile(policyPath, themes, io);
  const asOf = asOfDay(options.asOf, policy, io);
  const baseline = await readBaselineFile(options.baseline, io);
  const { records, unread } = await readNamedLetters(paths, { ...options, ownThemes: own }, io);
  tellUnread(unread, io);
  const background = {
    readFocus: focusReader(themes, await loadFocusAreas()),
    reorganisations: await loadReorganisations(),
  };
  const report = gateReportSchema.parse(
    gateLetters(records, policy, { themes, background, asOf, baseline, unread }),
  );
  await deliver(gateFormatters, report, options, io, { others: baselineFile(report, options) });
  tellWritten(report, options, io);
  tell(report, options, io);
  return exitCodeFor(unread, report.failed);
};
