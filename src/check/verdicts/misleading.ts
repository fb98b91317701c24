import type { ArticleDocument } from '../../model/article.ts';
import {
  leavesOutWords,
  letterGoesOn,
  letterStartsEarlier,
  putsInWords,
} from '../../model/check-messages.ts';
import type { VisiblePart } from '../alignment/alignment.ts';
import type { LetterIndex, WordRange } from '../letters/letter-index.ts';
import { comparedWords } from '../words/compared-words.ts';
import { isContrast, isLimiter, isNegation } from '../words/word-kinds.ts';
import type { Reading } from './quotation-reading.ts';

const turns = (key: string): boolean => isNegation(key) || isLimiter(key) || isContrast(key);

const keysIn = (text: string): string[] => comparedWords(text).map(({ key }) => key);

const wordsOf = ({ letter }: Reading, index: LetterIndex, { from, to }: WordRange): string =>
  from < to ? letter.document.text.slice(index.starts[from], index.ends[to - 1]) : '';

/** What the letter says on both sides of a stretch: a stretch between commas is an aside, which limits nothing. */
const isAside = ({ letter }: Reading, index: LetterIndex, { from, to }: WordRange): boolean => {
  const { text } = letter.document;
  const before = text.slice(index.ends[from - 1] ?? 0, index.starts[from]);
  const after = text.slice(index.ends[to - 1], index.starts[to] ?? text.length);
  return /[,(–—]/u.test(before) && /[,)–—]/u.test(after);
};

/** The words of an omission that belong to the sentences kept before and after it. */
const placesOfKeptSentences = (index: LetterIndex, { from, to }: WordRange): number[] => {
  const kept = new Set([index.sentences[from - 1], index.sentences[to]]);
  return Array.from({ length: to - from }, (_, at) => from + at).filter((place) =>
    kept.has(index.sentences[place]),
  );
};

const wordAt = (reading: Reading, index: LetterIndex, place: number): string =>
  wordsOf(reading, index, { from: place, to: place + 1 });

const isContrastWord = (word: string): boolean => isContrast(keysIn(word)[0] ?? '');

/** Near the end of an omission, a word turns what is kept after it; elsewhere it goes with what is left out. */
const nearEnd = { limiter: 2, negation: 4, contrast: 2 };

const isTurning = (word: string, wordsAfter: number, aside: boolean): boolean => {
  const [key = ''] = keysIn(word);
  // What a word of contrast takes back is lost with the words after it.
  if (isContrast(key)) return wordsAfter >= nearEnd.contrast;
  if (aside) return false;
  return (
    (isNegation(key) && wordsAfter < nearEnd.negation) ||
    (isLimiter(key) && wordsAfter < nearEnd.limiter)
  );
};

const firstTurning = (reading: Reading, index: LetterIndex, range: WordRange): string | null => {
  const aside = isAside(reading, index, range);
  const words = placesOfKeptSentences(index, range).map((place) => wordAt(reading, index, place));
  const found = words.find((word, at) => isTurning(word, words.length - 1 - at, aside));
  if (found !== undefined) return found;
  // A sentence that is left out whole counts where it takes back the one before.
  const opening = wordAt(reading, index, range.from);
  return isContrastWord(opening) ? opening : null;
};

const misleadingOmission = (reading: Reading, index: LetterIndex): string | null => {
  for (const step of reading.alignment.steps) {
    if (step.kind !== 'visible' || step.from === step.to || step.part.kind === 'bracket') continue;
    const word = firstTurning(reading, index, step);
    if (word !== null) return leavesOutWords(word, wordsOf(reading, index, step));
  }
  return null;
};

type BracketPart = Extract<VisiblePart, { kind: 'bracket' }>;

const bracketReason = (part: BracketPart, replaced: string): string | null => {
  const keys = keysIn(replaced);
  const lost = keys.find((key) => turns(key) && !part.keys.includes(key));
  if (lost !== undefined) return leavesOutWords(lost, replaced);
  const put = part.keys.find((key) => isNegation(key) && !keys.includes(key));
  return put === undefined ? null : putsInWords(put);
};

const misleadingBracket = (reading: Reading, index: LetterIndex): string | null => {
  for (const step of reading.alignment.steps) {
    if (step.kind !== 'visible' || step.part.kind !== 'bracket') continue;
    const reason = bracketReason(step.part, wordsOf(reading, index, step));
    if (reason !== null) return reason;
  }
  return null;
};

/** What takes back the clause that it follows. */
const takesBack =
  /^\s*[,;:–—-]?\s*(?:but|however|although|though|except|unless|apart from|other than|only (?:in|for|when|where)|(?:in|for|with|by)\s+(?:only\s+)?(?:some|a few|few|a minority|a small (?:number|minority)))\b/iu;
/** What turns the words that follow it. */
const turnsWhatFollows =
  /\b(?:not|never|no|few|rarely|seldom|hardly|cannot|nor|without)(?:\s+(?:all|every|always|yet|enough|consistently|sufficiently|fully))?\s*$/iu;

/** How much of the article beside the quotation may keep what the quotation leaves out. */
const besideQuotation = 80;
const keepsTurn = (text: string): boolean => keysIn(text).some(turns);

const sentenceRange = (index: LetterIndex, place: number, range: WordRange): WordRange => {
  let { from, to } = { from: place, to: place + 1 };
  while (from > range.from && index.sentences[from - 1] === index.sentences[place]) from -= 1;
  while (to < range.to && index.sentences[to] === index.sentences[place]) to += 1;
  return { from, to };
};

const misleadingEnd = (
  reading: Reading,
  { text }: Pick<ArticleDocument, 'text'>,
  articleEnd: number,
  index: LetterIndex,
): string | null => {
  const { letter, alignment } = reading;
  const whole = { from: letter.first, to: letter.last };
  const { to } = sentenceRange(index, alignment.to - 1, whole);
  const { from } = sentenceRange(index, alignment.from, whole);
  // A fragment that begins within a sentence makes no statement of its own.
  if (from !== alignment.from || alignment.to >= to) return null;
  const rest = letter.document.text.slice(index.ends[alignment.to - 1], index.ends[to - 1]);
  if (!takesBack.test(rest) || keepsTurn(text.slice(articleEnd, articleEnd + besideQuotation)))
    return null;
  return letterGoesOn(rest);
};

const misleadingStart = (
  { letter, alignment }: Reading,
  { text }: Pick<ArticleDocument, 'text'>,
  articleStart: number,
  index: LetterIndex,
): string | null => {
  const { from } = sentenceRange(index, alignment.from, { from: letter.first, to: letter.last });
  const before = letter.document.text.slice(index.starts[from], index.starts[alignment.from]);
  const turn = turnsWhatFollows.exec(before)?.[0];
  if (turn === undefined || from === alignment.from) return null;
  if (keepsTurn(text.slice(Math.max(0, articleStart - besideQuotation), articleStart))) return null;
  return letterStartsEarlier(turn);
};

/** Why what a quotation leaves out, or puts in, turns the meaning of the letter; null where it does not. */
export const misleadingReason = (
  reading: Reading,
  article: Pick<ArticleDocument, 'text'>,
  { start, end }: { readonly start: number; readonly end: number },
  index: LetterIndex,
): string | null =>
  misleadingOmission(reading, index) ??
  misleadingBracket(reading, index) ??
  misleadingStart(reading, article, start, index) ??
  misleadingEnd(reading, article, end, index);
