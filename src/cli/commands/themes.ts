import { loadThemes } from '../../ingest/load-knowledge.ts';
import { themesFormatters } from '../../report/formatters.ts';
import { deliver } from '../deliver.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import type { ReportingOptions } from '../options.ts';
import { chosenThemes } from '../select.ts';

export type ThemesOptions = ReportingOptions<keyof typeof themesFormatters>;

/** The themes, or one of them with its phrases and examples. */
export const themes = async (
  id: string | undefined,
  options: ThemesOptions,
  io: Io,
): Promise<ExitCode> => {
  const all = await loadThemes();
  const asked = id === undefined ? [] : [id];
  const chosen = chosenThemes(asked, all).map((theme) => theme.id);
  const list = {
    themes: all.filter((theme) => chosen.includes(theme.id)),
    detailed: id !== undefined,
  };
  await deliver(themesFormatters, list, options, io);
  return 0;
};
