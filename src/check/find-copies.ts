import type { ArticleDocument, FoundQuotation, NamedLetter } from '../model/article.ts';
import { firstIndex } from '../text/offset-map.ts';
import type { LetterIndex } from './letters/letter-index.ts';
import { type ComparedWord, comparedWords } from './words/compared-words.ts';

/** Shorter runs are the common phrases of the field. */
const shortestCopy = 10;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Stretches that overlap or meet, as one; all in order. */
const merged = (stretches: readonly Stretch[]): Stretch[] => {
  const found: Stretch[] = [];
  for (const { start, end } of [...stretches].sort((one, other) => one.start - other.start)) {
    const last = found.at(-1);
    if (last && start <= last.end)
      found[found.length - 1] = { ...last, end: Math.max(last.end, end) };
    else found.push({ start, end });
  }
  return found;
};

/** What is left of a block when the quotations are taken out; these in order, and none within another. */
const outside = (block: Stretch, quotations: readonly Stretch[]): Stretch[] => {
  const stretches: Stretch[] = [];
  let { start } = block;
  for (let at = firstIndex(quotations, ({ end }) => end > block.start); ; at += 1) {
    const quotation = quotations[at];
    if (!quotation || quotation.start >= block.end) break;
    if (quotation.start > start) stretches.push({ start, end: quotation.start });
    start = quotation.end;
  }
  if (start < block.end) stretches.push({ start, end: block.end });
  return stretches;
};

/** The rarest pair of the words from `at` on that a copy would begin with; `counts` by the first word of each pair. */
const rarestPair = (counts: Uint32Array, at: number): number => {
  let rarest = at;
  for (let pair = at + 1; pair < at + shortestCopy - 1; pair += 1)
    if ((counts[pair] as number) < (counts[rarest] as number)) rarest = pair;
  return rarest;
};

/** How many words from `at` on stand in some letter in the same order, `rarest` and the pairs about it among them. */
const copiedWords = (words: Int32Array, at: number, rarest: number, index: LetterIndex): number => {
  let most = 0;
  for (const place of index.placesOfPair(words, rarest)) {
    const start = place - (rarest - at);
    if (start < index.letterAt(place).first) continue;
    most = Math.max(most, index.runLength(words, at, start));
  }
  return most;
};

const copiesIn = (words: readonly ComparedWord[], index: LetterIndex): Stretch[] => {
  const ids = Int32Array.from(words, ({ key }) => index.idOf(key));
  const counts = Uint32Array.from(ids, (_, at) => index.placesOfPair(ids, at).length);
  const copies: Stretch[] = [];
  for (let at = 0; at + shortestCopy <= ids.length; ) {
    const rarest = rarestPair(counts, at);
    // No copy holds a pair that no letter has.
    if (counts[rarest] === 0) {
      at = rarest + 1;
      continue;
    }
    const length = copiedWords(ids, at, rarest, index);
    const first = words[at];
    const last = words[at + length - 1];
    if (length >= shortestCopy && first && last) {
      copies.push({ start: first.start, end: last.end });
      at += length;
    } else at += 1;
  }
  return copies;
};

/**
 * Letter text that an article copies without any mark: ten words in a row or more.
 *
 * @param about the letter that the article is about: of several that have the words, it comes first
 */
export const findCopies = (
  { text, blocks }: Pick<ArticleDocument, 'text' | 'blocks'>,
  quotations: readonly FoundQuotation[],
  about: NamedLetter,
  index: LetterIndex,
): FoundQuotation[] => {
  const quoted = merged(quotations);
  return blocks
    .filter(({ kind }) => kind !== 'furniture')
    .flatMap((block) => outside(block, quoted))
    .flatMap(({ start, end }) => copiesIn(comparedWords(text.slice(start, end), start), index))
    .map((span) => ({
      ...span,
      pieces: [span],
      form: 'unmarked',
      attribution: { speaker: null, letter: null, cue: null },
      named: about,
    }));
};
