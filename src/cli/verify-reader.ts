import { focusReader } from '../compare/read-focus.ts';
import { analyseLetter } from '../extract/analyse-letter.ts';
import { loadKnowledge, loadMeasures } from '../ingest/load-knowledge.ts';
import { loadFocusAreas } from '../ingest/load-rules.ts';
import { UsageError } from '../model/errors.ts';
import type { FocusReading } from '../verify/verify-conclusions.ts';
import type { Reader } from '../verify/verify-letter.ts';
import type { Io } from './io.ts';
import { themesWithoutReading } from './messages.ts';
import type { OwnThemesOptions } from './options.ts';
import { ownThemes } from './own-themes.ts';

/** With what letters and comparisons are read to verify them. */
export type VerifyReader = Reader & FocusReading;

/** Figures and areas of work need no themes, so that this takes a fraction of the time. */
const byWords = async (): Promise<VerifyReader> => ({
  readFigures: (await loadMeasures()).findQuantities,
  readLetter: null,
  readFocus: focusReader([], await loadFocusAreas()),
  readsThemes: false,
});

const byRules = async (options: OwnThemesOptions, io: Io): Promise<VerifyReader> => {
  const knowledge = await loadKnowledge(await ownThemes(options, io));
  return {
    readFigures: knowledge.measures.findQuantities,
    readLetter: (canonical) => analyseLetter(canonical, knowledge),
    readFocus: focusReader(knowledge.themes, await loadFocusAreas()),
    readsThemes: true,
  };
};

/** @throws UsageError where themes are given and nothing is read by them */
export const verifyReader = (
  options: OwnThemesOptions & { readonly readAnew?: true },
  io: Io,
): Promise<VerifyReader> => {
  if (options.readAnew === true) return byRules(options, io);
  if (options.themes.length > 0) throw new UsageError(themesWithoutReading);
  return byWords();
};
