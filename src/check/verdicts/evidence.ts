import { type Evidence, quoteFrom } from '../../model/evidence.ts';
import { canonicalSpan } from '../../model/span.ts';
import type { Alignment, Step } from '../alignment/alignment.ts';
import type { IndexedLetter, LetterIndex, WordRange } from '../letters/letter-index.ts';

/** So many words of the letter may be missing in the article and still stand in one piece of evidence. */
const smallGap = 4;

/** The words of the letter for which the article has words of its own; none where it only leaves some out. */
const placesOf = (step: Step): WordRange | null => {
  if (step.kind === 'same' || step.kind === 'replaced')
    return { from: step.place, to: step.place + 1 };
  const isBracket = step.kind === 'visible' && step.part.kind === 'bracket' && step.to > step.from;
  return isBracket ? { from: step.from, to: step.to } : null;
};

/** The stretches of the letter along which a quotation runs, parted where much is left out. */
export const stretchesOf = ({ steps }: Alignment): WordRange[] => {
  const stretches: { from: number; to: number }[] = [];
  for (const step of steps) {
    const range = placesOf(step);
    if (range === null) continue;
    const last = stretches.at(-1);
    if (last && range.from - last.to <= smallGap) last.to = range.to;
    else stretches.push({ ...range });
  }
  return stretches;
};

/** The letter's words of a stretch, with their page. */
export const evidenceOf = (
  { from, to }: WordRange,
  letter: IndexedLetter,
  index: LetterIndex,
): Evidence =>
  quoteFrom(
    letter.document,
    canonicalSpan(index.starts[from] ?? 0, index.ends[Math.max(from, to - 1)] ?? 0),
  );

/** The whole sentences of the letter in which a stretch lies. */
export const sentencesAround = (
  { from, to }: WordRange,
  letter: IndexedLetter,
  index: LetterIndex,
): WordRange => {
  let first = Math.min(from, letter.last - 1);
  let last = Math.max(first + 1, to);
  while (first > letter.first && index.sentences[first - 1] === index.sentences[first]) first -= 1;
  while (last < letter.last && index.sentences[last] === index.sentences[last - 1]) last += 1;
  return { from: first, to: last };
};
