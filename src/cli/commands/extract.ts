import type { Theme } from '../../rules/schema.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ExtractOptions } from '../extraction/extract-options.ts';
import { runExtraction } from '../extraction/run-extraction.ts';
import type { Io } from '../io.ts';
import { namedFiles } from '../named-files.ts';
import { ownThemes } from '../own-themes.ts';
import { namedPaths } from '../read-letters.ts';
import { chosenThemes } from '../select.ts';
import { assertCanWrite } from '../write-data-file.ts';

/** Standard input can be read once; what was read is looked at twice. */
const readOnce = (io: Io): Io => {
  let reading: Promise<Uint8Array> | undefined;
  return {
    ...io,
    stdin: () => {
      reading ??= io.stdin();
      return reading;
    },
  };
};

/** The themes that come with the program are read only where one is asked for. */
const assertThemesKnown = async (
  asked: readonly string[],
  own: readonly Theme[],
): Promise<void> => {
  if (asked.length === 0) return;
  const { loadThemes } = await import('../../ingest/load-rules.ts');
  chosenThemes(asked, await loadThemes(own));
};

/** Letters → records. */
export const extract = async (
  paths: readonly string[],
  options: ExtractOptions,
  io: Io,
): Promise<ExitCode> => {
  await assertCanWrite(options.output);
  const own = await ownThemes(options, io);
  await assertThemesKnown(options.theme, own);
  const once = readOnce(io);
  const inputs = await namedFiles(await namedPaths(paths, options, once), options, once);
  return runExtraction(inputs, { ...options, ownThemes: own }, once);
};
