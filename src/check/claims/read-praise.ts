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

/** Positions of the passage on what the claim is about, or else all of them. */
const positionsOn = (
  claim: ClaimText,
  letter: LetterPassages,
  { passage }: PassageMatch,
): Polarity[] => {
  const themes = claim.positions().map(({ theme }) => theme);
  const all = letter.positionsOf(passage);
  const own = all.filter(({ theme }) => themes.includes(theme));
  return (own.length > 0 ? own : all).map(({ polarity }) => polarity);
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
    const taken = positionsOn(claim, letter, each);
    return taken.includes(polarity) && !taken.includes(other);
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
    positionsOn(claim, letter, first).includes(other) &&
    first.coverage >= enoughToOppose
  )
    return said('fact', 'contradicted', [first.passage.sentence.span], notes.unlike);
  const stated = readStatement(claim, letter, tools);
  const closest = first?.passage.sentence.span ?? stated.closest ?? stated.evidence[0] ?? null;
  return notFound('fact', closest, missed);
};
