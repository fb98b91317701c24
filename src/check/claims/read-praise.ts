import type { Polarity } from '../../model/vocabulary.ts';
import { notes } from './claim-notes.ts';
import type { ClaimText } from './claim-text.ts';
import { compareMatch } from './compare-match.ts';
import type { LetterPassages } from './letter-passages.ts';
import { bestMatches, type PassageMatch } from './match-passage.ts';
import { notFound, type Reading, said } from './reading.ts';
import { readStatement } from './statement.ts';
import type { ClaimTools } from './wording.ts';

const enoughWords = 0.65;
const enoughToOppose = 0.8;

const wanted: Readonly<Record<'praise' | 'criticism', Polarity>> = {
  praise: 'strength',
  criticism: 'weakness',
};

interface Taken {
  readonly polarities: readonly Polarity[];
  /** Whether they are on a theme of the claim; else they are all that the passage takes. */
  readonly onTheme: boolean;
}

const positionsOn = (
  claim: ClaimText,
  letter: LetterPassages,
  { passage }: PassageMatch,
): Taken => {
  const themes = claim.positions().map(({ theme }) => theme);
  const all = letter.positionsOf(passage);
  const own = all.filter(({ theme }) => themes.includes(theme));
  const onTheme = own.length > 0;
  return { polarities: (onTheme ? own : all).map(({ polarity }) => polarity), onTheme };
};

/** The passages that say enough of the claim, and nearly as much as the fullest. */
const nearestOf = (
  claim: ClaimText,
  letter: LetterPassages,
  { words }: ClaimTools,
): PassageMatch[] => {
  const matches = bestMatches(claim.terms, letter, words);
  const least = Math.max(enoughWords, (matches[0]?.coverage ?? 0) - 0.15);
  return matches.filter(({ coverage }) => coverage >= least);
};

/** A sentence of another theme that shares some words says nothing against praise. */
const opposes = ({ polarities, onTheme }: Taken, other: Polarity): boolean =>
  onTheme && polarities.includes(other);

/** "Inspectors praised …": the words must stand in a sentence of the letter that praises. */
export const readPraise = (
  claim: ClaimText,
  frame: 'praise' | 'criticism',
  letter: LetterPassages,
  tools: ClaimTools,
): Reading => {
  const polarity = wanted[frame];
  const other = wanted[frame === 'praise' ? 'criticism' : 'praise'];
  const missed = frame === 'praise' ? notes.notPraised : notes.notCriticised;
  const near = nearestOf(claim, letter, tools);
  const match = near.find((each) => {
    const { polarities } = positionsOn(claim, letter, each);
    return polarities.includes(polarity) && !polarities.includes(other);
  });
  if (match) {
    const { span } = match.passage.sentence;
    return (
      compareMatch(claim, match, letter, 'fact', tools)?.reading ?? notFound('fact', span, missed)
    );
  }
  const [first] = near;
  if (
    first &&
    first.coverage >= enoughToOppose &&
    opposes(positionsOn(claim, letter, first), other)
  )
    return said('fact', 'contradicted', [first.passage.sentence.span], notes.unlike);
  const stated = readStatement(claim, letter, tools);
  const closest = first?.passage.sentence.span ?? stated.closest ?? stated.evidence[0] ?? null;
  return notFound('fact', closest, missed);
};
