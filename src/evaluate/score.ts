import type { Score, ThemeScore } from '../model/evaluation.ts';
import { byKeys } from '../model/order.ts';
import { themeIds } from '../model/vocabulary.ts';
import type { MeasurePair, ThemePair } from './pair-letter.ts';

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const rounded = (share: number): number => Math.round(share * 1000) / 1000;

const scoreOf = (right: number, wanted: number, got: number): Score => {
  const precision = ratio(right, got);
  const recall = ratio(right, wanted);
  return {
    precision: rounded(precision),
    recall: rounded(recall),
    f1: rounded(ratio(2 * precision * recall, precision + recall)),
    wanted,
    got,
    right,
  };
};

/** Of some pairs, how many the labels have, the program has, and both have. */
export const scorePairs = (
  pairs: ReadonlyArray<Pick<ThemePair, 'wanted' | 'got'> | Pick<MeasurePair, 'wanted' | 'got'>>,
): Score =>
  scoreOf(
    pairs.filter(({ wanted, got }) => wanted && got).length,
    pairs.filter(({ wanted }) => wanted).length,
    pairs.filter(({ got }) => got).length,
  );

const stances = (pairs: readonly ThemePair[]) =>
  pairs.flatMap(({ wanted, got }) => (wanted && got ? [{ wanted, got }] : []));

/** Of the pairs that both have, the share in which they agree. */
export const agreement = (pairs: readonly ThemePair[], on: 'polarity' | 'direction'): number => {
  const both = stances(pairs);
  return rounded(
    ratio(both.filter(({ wanted, got }) => wanted[on] === got[on]).length, both.length),
  );
};

/** Stated changes on the pairs that both have: a change of the wrong kind is neither found nor right. */
export const scoreChanges = (pairs: readonly ThemePair[]): Score => {
  const both = stances(pairs).map(({ wanted, got }) => [wanted.direction, got.direction]);
  return scoreOf(
    both.filter(([wanted, got]) => wanted !== 'none' && wanted === got).length,
    both.filter(([wanted]) => wanted !== 'none').length,
    both.filter(([, got]) => got !== 'none').length,
  );
};

const order = new Map<string, number>(themeIds.map((id, index) => [id, index]));
const orderOf = (theme: string): number => order.get(theme) ?? order.size;

/** A score for each theme that labels or findings have, in the order of the tables; other themes after. */
export const scoreThemes = (pairs: readonly ThemePair[]): ThemeScore[] =>
  [...new Set(pairs.map(({ theme }) => theme))]
    .sort((one, other) => byKeys([orderOf(one), one], [orderOf(other), other]))
    .map((theme) => {
      const own = pairs.filter((pair) => pair.theme === theme);
      return {
        theme,
        ...scorePairs(own),
        polarity: agreement(own, 'polarity'),
        direction: agreement(own, 'direction'),
      };
    });
