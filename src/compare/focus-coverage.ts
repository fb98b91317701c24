import type { Letter } from '../model/record.ts';
import type { FocusOverlap, InFocus } from '../model/theme-row.ts';

/** The themes and the areas of work that some words on what a visit looked at name. */
export interface NamedInFocus {
  readonly themes: readonly string[];
  readonly areas: readonly string[];
}
export type ReadFocus = (words: string) => NamedInFocus;

/** What one visit looked at. */
export interface FocusCoverage {
  /** For a theme, whether the visit looked there, and the words that say so. */
  readonly on: (theme: string) => {
    readonly inFocus: InFocus;
    readonly focusWords: string | null;
  };
  /** The areas of work; null where the letter does not say, or in words that name none. */
  readonly areas: ReadonlySet<string> | null;
  readonly isWholeService: boolean;
}

const coveringWords = (focus: readonly string[], read: readonly NamedInFocus[]) => {
  const covering = new Map<string, string>();
  for (const [index, { themes }] of read.entries())
    for (const theme of themes) if (!covering.has(theme)) covering.set(theme, focus[index] ?? '');
  return covering;
};

/** What the visit of one letter looked at, by its own words. */
export const focusCoverage = (
  { kind, focus }: Pick<Letter, 'kind' | 'focus'>,
  readFocus: ReadFocus,
): FocusCoverage => {
  const isWholeService = kind === 'inspection-report';
  const read = focus.map(readFocus);
  const covering = coveringWords(focus, read);
  const areas = new Set(read.flatMap((each) => each.areas));
  return {
    on: (theme) => {
      if (isWholeService) return { inFocus: 'whole-service', focusWords: null };
      if (focus.length === 0) return { inFocus: 'unknown', focusWords: null };
      const focusWords = covering.get(theme) ?? null;
      return { inFocus: focusWords === null ? 'not-in-focus' : 'in-focus', focusWords };
    },
    areas: areas.size > 0 ? areas : null,
    isWholeService,
  };
};

/** Whether two visits looked at the same work, at least in part. */
export const focusOverlap = (one: FocusCoverage, other: FocusCoverage): FocusOverlap => {
  if (one.isWholeService || other.isWholeService) return 'shared';
  if (one.areas === null || other.areas === null) return 'unknown';
  const { areas } = other;
  return [...one.areas].some((area) => areas.has(area)) ? 'shared' : 'different';
};
