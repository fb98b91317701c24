import { compareLetters } from '../../compare/compare-letters.ts';
import { byTheme } from '../../compare/compare-themes.ts';
import { focusReader } from '../../compare/read-focus.ts';
import { loadFocusAreas, loadReorganisations, loadThemes } from '../../ingest/load-rules.ts';
import type { Comparison } from '../../model/comparison.ts';
import { UsageError } from '../../model/errors.ts';
import type { LetterRecord } from '../../model/record.ts';
import { comparisonFiles, themeComparisonFiles } from '../../report/data-files.ts';
import { comparisonFormatters, themeComparisonFormatters } from '../../report/formatters.ts';
import { type DeliveryOptions, deliver, wants } from '../deliver.ts';
import { type ExitCode, exitCodeFor } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { notByTheme } from '../messages.ts';
import type {
  ComparedBy,
  OwnThemesOptions,
  ReadingOptions,
  RunOptions,
  SelectingOptions,
} from '../options.ts';
import { ownThemes } from '../own-themes.ts';
import type { LetterTexts } from '../page-material.ts';
import { type PeriodOptions, periodOf } from '../period.ts';
import { readNamedLetters } from '../read-letters.ts';
import { chosenThemes, keepAuthorities, keepThemes } from '../select.ts';
import { tellUnread, tellWarnings } from '../tell-problems.ts';
import { assertCanWrite } from '../write-data-file.ts';

export type CompareFormat = keyof typeof comparisonFormatters;
type ThemeFormat = keyof typeof themeComparisonFormatters;
type FileFormat = keyof typeof comparisonFiles;

export type CompareOptions = DeliveryOptions<CompareFormat, FileFormat> &
  ReadingOptions &
  SelectingOptions &
  OwnThemesOptions &
  PeriodOptions &
  RunOptions & {
    readonly by: ComparedBy;
  };

const isThemeFormat = (format: CompareFormat): format is ThemeFormat =>
  format in themeComparisonFormatters;

const isFileFormat = (format: CompareFormat | FileFormat): format is FileFormat =>
  format in themeComparisonFiles;

const themeFormat = (format: CompareFormat): ThemeFormat => {
  if (!isThemeFormat(format)) throw new UsageError(notByTheme(format));
  return format;
};

/** The delivery of a comparison by theme; some formats show authorities only. */
const themeDelivery = (options: CompareOptions): DeliveryOptions<ThemeFormat, FileFormat> => ({
  ...options,
  format: themeFormat(options.format),
  output: options.output.map(({ format, path }) => ({
    format: isFileFormat(format) ? format : themeFormat(format),
    path,
  })),
});

const compareWith = async (
  records: readonly LetterRecord[],
  options: CompareOptions,
  own: Awaited<ReturnType<typeof ownThemes>>,
): Promise<Comparison> => {
  const themes = await loadThemes(own);
  const chosen = chosenThemes(options.theme, themes);
  const letters = records.map((record) => keepThemes(record, options.theme));
  const background = {
    readFocus: focusReader(themes, await loadFocusAreas()),
    reorganisations: await loadReorganisations(),
  };
  return compareLetters(letters, chosen, background, periodOf(options));
};

/** The options with what a page needs, which is read where a page is asked for. */
const withPage = async (
  options: CompareOptions,
  records: readonly LetterRecord[],
  texts: LetterTexts | undefined,
  io: Io,
): Promise<CompareOptions> => {
  if (!texts) return options;
  const { pageMaterial } = await import('../page-material.ts');
  const page = await pageMaterial(records, texts, options, io);
  return { ...options, pageAt: (path) => ({ page: page(path) }) };
};

/** Letters → one comparison an authority, or one a theme. */
export const compare = async (
  paths: readonly string[],
  options: CompareOptions,
  io: Io,
): Promise<ExitCode> => {
  const isByTheme = options.by === 'theme';
  const delivery = isByTheme ? themeDelivery(options) : null;
  periodOf(options);
  await assertCanWrite(options.output);
  const own = await ownThemes(options, io);
  chosenThemes(options.theme, await loadThemes(own));
  const texts: LetterTexts | undefined = wants('html', options) ? new Map() : undefined;
  const reading = { ...options, ownThemes: own, ...(texts ? { texts } : {}) };
  const { records, unread } = await readNamedLetters(paths, reading, io);
  tellUnread(unread, io);
  const kept = keepAuthorities(records, options.authority);
  if (!options.quiet && options.format !== 'table') tellWarnings(kept, io);
  const comparison = { ...(await compareWith(kept, options, own)), unread: [...unread] };
  if (delivery) {
    const compared = byTheme(comparison);
    await deliver(themeComparisonFormatters, compared, delivery, io, {
      files: themeComparisonFiles,
    });
  } else {
    const paged = await withPage(options, kept, texts, io);
    await deliver(comparisonFormatters, comparison, paged, io, { files: comparisonFiles });
  }
  return exitCodeFor(unread);
};
