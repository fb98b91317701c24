import type { Disagreement, Evaluation } from '../model/evaluation.ts';
import type { LabelledLetter } from '../model/labels.ts';
import type { LetterRecord } from '../model/record.ts';
import { schemaVersion } from '../model/schema-version.ts';
import { disagreementsOf } from './disagreements.ts';
import { pairLetter } from './pair-letter.ts';
import { agreement, scoreChanges, scorePairs, scoreThemes } from './score.ts';

/** An evaluation with every disagreement. */
export type FullEvaluation = Evaluation & { readonly disagreements: readonly Disagreement[] };

/** Labelled letters and records, matched by the hash of the file → how far they agree. */
export const evaluate = (
  labelled: readonly LabelledLetter[],
  records: readonly LetterRecord[],
): FullEvaluation => {
  const byHash = new Map(records.map((record) => [record.source.sha256, record]));
  const paired = labelled.map((letter) => pairLetter(letter, byHash.get(letter.sha256)));
  const themes = paired.flatMap((pairs) => pairs.themes);
  return {
    schemaVersion,
    letters: labelled.length,
    sentences: labelled.reduce((sum, { sentences }) => sum + sentences.length, 0),
    lettersWithoutRecord: labelled
      .filter(({ sha256 }) => !byHash.has(sha256))
      .map(({ key }) => key),
    quotationsNotPlaced: paired.reduce((sum, { notPlaced }) => sum + notPlaced, 0),
    themes: scorePairs(themes),
    polarityAccuracy: agreement(themes, 'polarity'),
    directionAccuracy: agreement(themes, 'direction'),
    statedChanges: scoreChanges(themes),
    measures: scorePairs(paired.flatMap(({ measures }) => measures)),
    perTheme: scoreThemes(themes),
    disagreements: paired.flatMap(disagreementsOf),
  };
};
