import { createHash } from 'node:crypto';
import { textFormatters } from '../../report/formatters.ts';
import { deliver } from '../deliver.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readOneLetter } from '../one-letter.ts';
import type { ReadingOptions, ReportingOptions, RunOptions } from '../options.ts';

export interface TextOptions
  extends ReportingOptions<keyof typeof textFormatters>,
    Omit<ReadingOptions, 'filesFrom'>,
    RunOptions {}

/** The canonical text, to which all offsets refer. */
export const text = async (given: string, options: TextOptions, io: Io): Promise<ExitCode> => {
  const document = await readOneLetter(given, options, io);
  if (document === null) return 2;
  const textSha256 = createHash('sha256').update(document.text).digest('hex');
  await deliver(textFormatters, { document, textSha256 }, options, io);
  return 0;
};
