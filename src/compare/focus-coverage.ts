import type { Letter } from '../model/record.ts';
import type { InFocus } from '../model/theme-row.ts';

/** The themes that some words on what a visit looked at cover. */
export type FocusThemes = (words: string) => readonly string[];

/** For a theme, whether the visit looked there, and the words that say so. */
export type FocusCoverage = (theme: string) => {
  readonly inFocus: InFocus;
  readonly focusWords: string | null;
};

/** What the visit of one letter covered, by its own words on what it looked at. */
export const focusCoverage = (
  { kind, focus }: Pick<Letter, 'kind' | 'focus'>,
  focusThemes: FocusThemes,
): FocusCoverage => {
  const covering = new Map<string, string>();
  for (const words of focus)
    for (const theme of focusThemes(words)) if (!covering.has(theme)) covering.set(theme, words);
  return (theme) => {
    if (kind === 'inspection-report') return { inFocus: 'whole-service', focusWords: null };
    if (focus.length === 0) return { inFocus: 'unknown', focusWords: null };
    const focusWords = covering.get(theme) ?? null;
    return { inFocus: focusWords === null ? 'not-in-focus' : 'in-focus', focusWords };
  };
};
