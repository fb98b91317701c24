import { explainLetter } from '../../extract/analyse-letter.ts';
import { loadKnowledge } from '../../ingest/load-knowledge.ts';
import { letterRecordSchema } from '../../model/record.ts';
import { showFormatters } from '../../report/formatters.ts';
import { deliver } from '../deliver.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readOneLetter } from '../one-letter.ts';
import type { OwnThemesOptions, ReadingOptions, ReportingOptions, RunOptions } from '../options.ts';
import { ownThemes } from '../own-themes.ts';
import { chosenThemes, keepThemes } from '../select.ts';
import { tellRefusal } from '../tell-problems.ts';

export interface ShowOptions
  extends ReportingOptions<keyof typeof showFormatters>,
    Omit<ReadingOptions, 'filesFrom'>,
    OwnThemesOptions,
    RunOptions {
  readonly theme: readonly string[];
}

/** The letter, readable, with its findings marked. */
export const show = async (given: string, options: ShowOptions, io: Io): Promise<ExitCode> => {
  const knowledge = await loadKnowledge(await ownThemes(options, io));
  chosenThemes(options.theme, knowledge.themes);
  const canonical = await readOneLetter(given, options, io);
  if (canonical === null) return 2;
  const { document, record } = explainLetter(canonical, knowledge);
  const isRefused = tellRefusal(record, io);
  const shown = {
    record: keepThemes(letterRecordSchema.parse(record), options.theme),
    text: document.text,
    paragraphs: document.paragraphs,
  };
  await deliver(showFormatters, shown, options, io);
  return isRefused ? 2 : 0;
};
