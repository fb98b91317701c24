import type { Disagreement } from '../model/evaluation.ts';
import type { LetterPairs, MeasurePair, Stance, ThemePair } from './pair-letter.ts';

const stanceText = (stance: Stance | null): string | null => {
  if (stance === null) return null;
  const { polarity, direction } = stance;
  return direction === 'none' ? polarity : `${polarity}, ${direction}`;
};

const ofTheme = ({ wanted, got, theme, letter, sentence, text }: ThemePair): Disagreement[] => {
  const place = { letter, sentence, text };
  if (wanted === null || got === null) {
    const kind = got === null ? 'missed' : 'spurious';
    return [{ ...place, kind, theme, wanted: stanceText(wanted), got: stanceText(got) }];
  }
  const aspects = ['polarity', 'direction'] as const;
  return aspects
    .filter((aspect) => wanted[aspect] !== got[aspect])
    .map((kind) => ({ ...place, kind, theme, wanted: wanted[kind], got: got[kind] }));
};

const ofMeasure = ({ wanted, got, measure, ...place }: MeasurePair): Disagreement[] => {
  if (wanted === got) return [];
  return [
    {
      ...place,
      kind: wanted ? 'measure-missed' : 'measure-spurious',
      theme: null,
      wanted: wanted ? measure : null,
      got: got ? measure : null,
    },
  ];
};

/** What labels and program say differently of a letter, in the order of its sentences. */
export const disagreementsOf = ({ themes, measures }: LetterPairs): Disagreement[] => {
  const all = [...themes.flatMap(ofTheme), ...measures.flatMap(ofMeasure)];
  return all.sort((one, other) => one.sentence - other.sentence);
};
