import { loadThemes } from '../../ingest/load-knowledge.ts';
import type { Extraction } from '../../model/extraction.ts';
import { type LetterRecord, schemaVersion } from '../../model/record.ts';
import { extractionFiles } from '../../report/data-files.ts';
import { extractionFormatters } from '../../report/formatters.ts';
import { type DeliveryOptions, deliver } from '../deliver.ts';
import { type ExitCode, exitCodeFor } from '../exit-code.ts';
import type { Io } from '../io.ts';
import type { OwnThemesOptions, ReadingOptions, RunOptions, SelectingOptions } from '../options.ts';
import { ownThemes } from '../own-themes.ts';
import { readNamedLetters } from '../read-letters.ts';
import { chosenThemes, keepAuthorities, keepThemes } from '../select.ts';
import { tellUnread, tellWarnings } from '../tell-problems.ts';
import { assertCanWrite } from '../write-data-file.ts';

export type ExtractFormat = keyof typeof extractionFormatters;
export type ExtractOptions = DeliveryOptions<ExtractFormat, keyof typeof extractionFiles> &
  ReadingOptions &
  SelectingOptions &
  OwnThemesOptions &
  RunOptions & {
    /** With what became of the sentences, counted. */
    readonly coverage?: true;
  };

/** A saved record may hold a count that nobody asked for. */
const withoutCoverage = ({ coverage: _, ...record }: LetterRecord): LetterRecord => record;

/** Letters → records. */
export const extract = async (
  paths: readonly string[],
  options: ExtractOptions,
  io: Io,
): Promise<ExitCode> => {
  await assertCanWrite(options.output);
  const own = await ownThemes(options, io);
  chosenThemes(options.theme, await loadThemes(own));
  const reading = { ...options, ownThemes: own };
  const { records, unread } = await readNamedLetters(paths, reading, io);
  tellUnread(unread, io);
  const letters = keepAuthorities(records, options.authority)
    .map((record) => keepThemes(record, options.theme))
    .map((record) => (options.coverage ? record : withoutCoverage(record)));
  // The table tells of them itself.
  if (!options.quiet && options.format !== 'table') tellWarnings(letters, io);
  const extraction: Extraction = { schemaVersion, letters, unread: [...unread] };
  await deliver(extractionFormatters, extraction, options, io, { files: extractionFiles });
  return exitCodeFor(unread);
};
