import { loadThemes } from '../../ingest/load-rules.ts';
import { UsageError } from '../../model/errors.ts';
import { packTestFormatters, themesFormatters } from '../../report/formatters.ts';
import { deliver } from '../deliver.ts';
import { type ExitCode, exitCodeFor } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { testNamesNoTheme } from '../messages.ts';
import type { OwnThemesOptions, ReportingOptions } from '../options.ts';
import { ownThemes, readPacks } from '../own-themes.ts';
import { chosenThemes } from '../select.ts';

export interface ThemesOptions
  extends ReportingOptions<keyof typeof themesFormatters>,
    OwnThemesOptions {
  /** Files with themes of the user's own, whose examples are to be run. */
  readonly test: readonly string[];
}

const test = async (options: ThemesOptions, io: Io): Promise<ExitCode> => {
  const packs = await readPacks(options.test, io);
  const { testPacks } = await import('../test-pack.ts');
  const result = await testPacks(packs);
  await deliver(packTestFormatters, result, options, io);
  return exitCodeFor([], result.failures.length > 0);
};

/** The themes, or one of them with its phrases and examples; or a test of the user's own. */
export const themes = async (
  id: string | undefined,
  options: ThemesOptions,
  io: Io,
): Promise<ExitCode> => {
  if (options.test.length > 0) {
    if (id !== undefined) throw new UsageError(testNamesNoTheme(id));
    return test(options, io);
  }
  const all = await loadThemes(await ownThemes(options, io));
  const asked = id === undefined ? [] : [id];
  const chosen = chosenThemes(asked, all).map((theme) => theme.id);
  const list = {
    themes: all.filter((theme) => chosen.includes(theme.id)),
    detailed: id !== undefined,
  };
  await deliver(themesFormatters, list, options, io);
  return 0;
};
