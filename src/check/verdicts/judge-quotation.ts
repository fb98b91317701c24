import type { ArticleDocument, FoundQuotation } from '../../model/article.ts';
import type { CheckedClaim, Difference } from '../../model/check.ts';
import {
  copiedWithoutMarks,
  letterWordsOfOthers,
  namedLetterNotGiven,
  partsOfSentences,
  saidToBeOf,
  standsInAnother,
  tooShortToCheck,
} from '../../model/check-messages.ts';
import { lettersNamed, namesLetter } from '../letters/candidate-letters.ts';
import { letterName } from '../letters/checked-letter.ts';
import type { IndexedLetter, LetterIndex, WordRange } from '../letters/letter-index.ts';
import { type QuotationPart, quotationParts } from '../words/quotation-parts.ts';
import { sentencesAround, stretchesOf } from './evidence.ts';
import { misleadingReason } from './misleading.ts';
import { type Query, queryOf, type Reading, readingsOf } from './quotation-reading.ts';
import { findSplice, leapsUnmarked } from './splice.ts';

/** What becomes of a quotation, before it is put into the form of the report. */
export interface Judgement {
  readonly verdict: CheckedClaim['verdict'];
  readonly letter: IndexedLetter | null;
  readonly otherLetters: readonly IndexedLetter[];
  readonly stretches: readonly WordRange[];
  readonly differences: readonly Difference[];
  readonly closest: { readonly letter: IndexedLetter; readonly range: WordRange } | null;
  readonly note: string | null;
}

const least = {
  words: 4,
  characters: 12,
  /** So many words of the letter are the letter's, whoever is said to say them. */
  telling: 6,
  /** Of the words quoted, the share that a letter must have for the quotation to be an altered one of it. */
  share: 0.6,
  /** The share at which a passage is worth showing. */
  closest: 0.15,
};

const nothing: Omit<Judgement, 'verdict'> = {
  letter: null,
  otherLetters: [],
  stretches: [],
  differences: [],
  closest: null,
  note: null,
};

const fromReading = (
  verdict: Judgement['verdict'],
  reading: Reading,
  note: string | null = null,
): Judgement => ({
  ...nothing,
  verdict,
  letter: reading.letter,
  stretches: stretchesOf(reading.alignment),
  differences: reading.differences(),
  note,
});

interface Case {
  readonly article: ArticleDocument;
  readonly quotation: FoundQuotation;
  readonly index: LetterIndex;
  readonly query: Query;
  /** The letters that may be the one the article names; all of them where it names none. */
  readonly named: ReadonlySet<IndexedLetter>;
}

const isTooShort = (parts: readonly QuotationPart[], { text }: ArticleDocument): boolean => {
  const words = parts.filter(({ kind }) => kind === 'word' || kind === 'bracket');
  const first = words[0];
  const last = words.at(-1);
  return (
    words.length < least.words ||
    !first ||
    !last ||
    text.slice(first.start, last.end).length < least.characters
  );
};

/** The article's words for the letter that it names. */
const nameOf = ({ named: { authority, visitNumber } }: FoundQuotation): string =>
  [authority?.name, visitNumber === null ? null : `visit ${visitNumber}`]
    .filter((part) => part)
    .join(', ') || 'another letter';

/** The letters have every word: in order, with what is left out or put in marked. */
const judgeFaithful = (faithful: readonly Reading[], its: Case): Judgement => {
  const { article, quotation, index, named } = its;
  const reading = faithful.find(({ letter }) => named.has(letter)) ?? faithful[0];
  if (!reading) return { ...nothing, verdict: 'not-found' };
  const otherLetters = faithful.flatMap(({ letter }) =>
    letter === reading.letter ? [] : [letter],
  );
  if (quotation.form === 'unmarked')
    return { ...fromReading('verbatim', reading, copiedWithoutMarks), otherLetters };
  if (!named.has(reading.letter)) {
    const note =
      named.size === 0
        ? namedLetterNotGiven(nameOf(quotation))
        : standsInAnother(nameOf(quotation), letterName(reading.letter));
    return { ...fromReading('wrong-letter', reading, note), otherLetters };
  }
  const reason = misleadingReason(reading, article, quotation, index);
  const plain = reading.differences().length > 0 || hasMark(its) ? 'edited' : 'verbatim';
  return {
    ...fromReading(reason === null ? plain : 'misleading-edit', reading, reason),
    otherLetters,
  };
};

const hasMark = ({ query }: Case): boolean =>
  query.parts.some(({ kind }) => kind === 'gap' || kind === 'bracket');

/** The reading with the fewest changes; one of a letter that the article names if it is nearly as good. */
const nearest = (readings: readonly Reading[], { named }: Case): Reading | null => {
  const [best] = readings;
  const own = readings.find(({ letter }) => named.has(letter));
  if (!best) return null;
  return own && own.share() >= least.share && own.changed() <= best.changed() + 2 ? own : best;
};

/** Fewer changes than these make an altered sentence, whatever else the words could be made up from. */
const fewChanges = 2;

const judgeSplice = (readings: readonly Reading[], best: Reading, its: Case): Judgement | null => {
  const { index, query, named } = its;
  if (best.share() >= least.share && leapsUnmarked(best, index))
    return fromReading('spliced', best, partsOfSentences);
  if (best.changed() <= fewChanges || query.parts.some(({ kind }) => kind !== 'word')) return null;
  const letters = readings.map(({ letter }) => letter);
  const ordered = [
    ...letters.filter((letter) => named.has(letter)),
    ...letters.filter((letter) => !named.has(letter)),
  ];
  const splice = findSplice(query, ordered, index);
  return splice && { ...nothing, verdict: 'spliced', ...splice, note: partsOfSentences };
};

const judgeChanged = (readings: readonly Reading[], its: Case): Judgement => {
  const best = nearest(readings, its);
  if (!best) return { ...nothing, verdict: 'not-found' };
  const splice = judgeSplice(readings, best, its);
  if (splice) return splice;
  if (best.share() >= least.share) return fromReading('altered', best);
  const { letter, alignment } = best;
  const range = sentencesAround(alignment, letter, its.index);
  return {
    ...nothing,
    verdict: 'not-found',
    closest: best.share() >= least.closest ? { letter, range } : null,
  };
};

/** Words that somebody else is said to have said; the letter's own are worth telling. */
const judgeOthers = (faithful: readonly Reading[], its: Case): Judgement => {
  const speaker = its.quotation.attribution.speaker ?? 'somebody else';
  if (faithful.length > 0 && its.query.row.words.length >= least.telling)
    return { ...judgeFaithful(faithful, its), note: letterWordsOfOthers(speaker) };
  return { ...nothing, verdict: 'not-from-letter', note: saidToBeOf(speaker) };
};

/** One quotation of an article → its verdict against the letters. */
export const judgeQuotation = (
  article: ArticleDocument,
  quotation: FoundQuotation,
  index: LetterIndex,
): Judgement => {
  const parts = quotationParts(article.text, quotation.pieces);
  if (isTooShort(parts, article)) {
    return { ...nothing, verdict: 'too-short', note: tooShortToCheck };
  }
  const query = queryOf(article, parts, index);
  const letters = lettersNamed(index, quotation.named);
  const named = new Set(letters);
  const readings = readingsOf(query, index, namesLetter(quotation.named) ? letters : []);
  const faithful = readings.filter((reading) => reading.isFaithful());
  const its: Case = { article, quotation, index, query, named };
  if (quotation.attribution.letter === false) return judgeOthers(faithful, its);
  return faithful.length > 0 ? judgeFaithful(faithful, its) : judgeChanged(readings, its);
};
