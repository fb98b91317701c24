import { compareLetters } from '../../compare/compare-letters.ts';
import { loadThemes } from '../../ingest/load-knowledge.ts';
import type { LetterRecord } from '../../model/record.ts';
import { comparisonFormatters } from '../../report/formatters.ts';
import { type DeliveryOptions, deliver } from '../deliver.ts';
import { type ExitCode, exitCodeFor } from '../exit-code.ts';
import type { Io } from '../io.ts';
import type { OwnThemesOptions, ReadingOptions, SelectingOptions } from '../options.ts';
import { ownThemes } from '../own-themes.ts';
import type { LetterTexts } from '../page-material.ts';
import { readNamedLetters } from '../read-letters.ts';
import { chosenThemes, keepAuthorities, keepThemes } from '../select.ts';
import { tellUnread, tellWarnings } from '../tell-problems.ts';

export type CompareFormat = keyof typeof comparisonFormatters;
export type CompareOptions = DeliveryOptions<CompareFormat> &
  ReadingOptions &
  SelectingOptions &
  OwnThemesOptions;

const wantsPage = ({ format, output }: CompareOptions): boolean =>
  [format, ...output.map((target) => target.format)].includes('html');

/** The options with what a page needs, which is read where a page is asked for. */
const withPage = async (
  options: CompareOptions,
  records: readonly LetterRecord[],
  texts: LetterTexts | undefined,
  io: Io,
): Promise<CompareOptions> => {
  if (!texts) return options;
  const { pageMaterial } = await import('../page-material.ts');
  return { ...options, page: await pageMaterial(records, texts, options.stdinFilename, io) };
};

/** Letters → one comparison an authority. */
export const compare = async (
  paths: readonly string[],
  options: CompareOptions,
  io: Io,
): Promise<ExitCode> => {
  const own = await ownThemes(options, io);
  const themes = chosenThemes(options.theme, await loadThemes(own));
  const texts: LetterTexts | undefined = wantsPage(options) ? new Map() : undefined;
  const reading = { ...options, ownThemes: own, ...(texts ? { texts } : {}) };
  const { records, unread } = await readNamedLetters(paths, reading, io);
  tellUnread(unread, io);
  const letters = keepAuthorities(records, options.authority).map((record) =>
    keepThemes(record, options.theme),
  );
  if (!options.quiet && options.format !== 'table') tellWarnings(letters, io);
  const comparison = { ...compareLetters(letters, themes), unread: [...unread] };
  await deliver(comparisonFormatters, comparison, await withPage(options, letters, texts, io), io);
  return exitCodeFor(unread);
};
