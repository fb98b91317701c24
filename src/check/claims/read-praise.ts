import type { Polarity } from '../../model/vocabulary.ts';
import { notes } from './claim-notes.ts';
import type { ClaimText } from './claim-text.ts';
import type { LetterPassages } from './letter-passages.ts';
import { bestMatches, type PassageMatch } from './match-passage.ts';
import { notFound, type Reading, said } from './reading.ts';
import { readStatement } from './statement.ts';
import type { ClaimTools } from './wording.ts';

const enoughWords = 0.65;

const wanted: Readonly<Record<'praise' | 'criticism', Polarity>> = {
  praise: 'strength',
  criticism: 'weakness',
};

const takes = (letter: LetterPassages, { passage }: PassageMatch, polarity: Polarity): boolean =>
  letter.positionsOf(passage).some((position) => position.polarity === polarity);

/** "Inspectors praised …": the words must stand in a sentence of the letter that praises. */
export const readPraise = (
  claim: ClaimText,
  frame: 'praise' | 'criticism',
  letter: LetterPassages,
  tools: ClaimTools,
): Reading => {
  const polarity = wanted[frame];
  const near = bestMatches(claim.terms, letter, tools.words).filter(
    ({ coverage }) => coverage >= enoughWords,
  );
  const match = near.find((each) => takes(letter, each, polarity));
  if (match) {
    const stated = readStatement(claim, letter, tools);
    return stated.verdict === 'contradicted' || stated.verdict === 'supported'
      ? stated
      : narrowed(stated, match);
  }
  const [first] = near;
  const other = polarity === 'strength' ? 'weakness' : 'strength';
  if (first && takes(letter, first, other) && first.coverage >= 0.8)
    return said('fact', 'contradicted', [first.passage.sentence.span], notes.unlike);
  const stated = readStatement(claim, letter, tools);
  const closest = first?.passage.sentence.span ?? stated.closest ?? stated.evidence[0] ?? null;
  return notFound('fact', closest, frame === 'praise' ? notes.notPraised : notes.notCriticised);
};

/** The letter praises it, but the sentence is not borne out as it stands. */
const narrowed = (stated: Reading, match: PassageMatch): Reading =>
  stated.verdict === 'partly-supported'
    ? stated
    : { ...stated, closest: match.passage.sentence.span };
