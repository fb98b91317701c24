import type { ArticleDocument, ArticleSpan, FoundQuotation } from '../../model/article.ts';
import { notes } from './claim-notes.ts';
import { type ClaimSentence, claimSentences } from './claim-sentences.ts';
import { type ClaimText, readClaimText } from './claim-text.ts';
import { namedDates } from './dates.ts';
import type { LetterPassages } from './letter-passages.ts';
import { readDates } from './read-dates.ts';
import { readFocus } from './read-focus.ts';
import { readImprovementList } from './read-improvement-list.ts';
import { readInspectionDates } from './read-inspection-date.ts';
import { readJudgements } from './read-judgement.ts';
import { readNumbers } from './read-numbers.ts';
import { readPeople } from './read-people.ts';
import { readPraise } from './read-praise.ts';
import { readTone } from './read-tone.ts';
import { readVisitCount } from './read-visit-count.ts';
import { readVisitMode } from './read-visit-mode.ts';
import { combine, notFound, type Reading } from './reading.ts';
import { readStatement } from './statement.ts';
import { wordCount } from './terms.ts';
import type { ClaimTools } from './wording.ts';

/** What became of one sentence; `letter` is null where none of the letters is the one that it is about. */
export interface ClaimCheck extends ArticleSpan {
  readonly reading: Reading;
  readonly ofLetter: boolean;
  readonly letter: LetterPassages | null;
}

/** A letter that words of the article may be about, and how much else speaks for it. */
export interface CandidateLetter {
  readonly letter: LetterPassages;
  /** In supported claims: one for each quotation that stands in it. */
  readonly weight: number;
}

export type LettersAt = (offset: number) => readonly CandidateLetter[];

interface Read {
  readonly sentence: ClaimSentence;
  readonly claim: ClaimText;
}

/** Fewer terms than these say too little to be looked up: alone, beside a fact, and beside a word of praise. */
const fewestTerms = { alone: 2, besideFact: 3, besidePraise: 1 } as const;

const fewestOf = ({ frame }: ClaimText, hasFacts: boolean): number => {
  if (hasFacts) return fewestTerms.besideFact;
  return frame === 'praise' || frame === 'criticism' ? fewestTerms.besidePraise : fewestTerms.alone;
};

const readRest = (
  claim: ClaimText,
  hasFacts: boolean,
  letter: LetterPassages,
  tools: ClaimTools,
): Reading | null => {
  if (wordCount(claim.terms) < fewestOf(claim, hasFacts)) return null;
  const { text } = claim.wording;
  const dates = namedDates(text, 2000).map(({ range }) => range);
  // A date alone stands in many sentences: of what it is, these words do not say.
  const apart = claim.without(dates);
  if (apart.terms.length === 0) return notFound('fact', null, notes.dateOfWhat);
  const { frame } = claim;
  return frame === 'praise' || frame === 'criticism'
    ? readPraise(claim, frame, letter, tools)
    : readStatement(claim, letter, tools);
};

/** All that one sentence claims, fact by fact, and then what is left of its words. */
const readSentence = (
  claim: ClaimText,
  letter: LetterPassages,
  published: string | null,
  tools: ClaimTools,
): Reading | null => {
  const { text } = claim.wording;
  const readings: Reading[] = [];
  let rest = claim;
  const facts = [
    () => readTone(text),
    () => readDates(text, letter, published),
    () => readVisitCount(text, letter),
    () => readJudgements(text, letter),
    () => readInspectionDates(rest, letter),
    () => readVisitMode(text, letter),
    () => readPeople(text, letter),
    () => readImprovementList(rest, letter, tools),
    () => readFocus(rest, letter, tools),
    () => readNumbers(rest, letter, tools),
  ];
  for (const read of facts) {
    const found = read();
    readings.push(...found.readings);
    rest = rest.without(found.ranges);
  }
  const stated = readRest(rest, readings.length > 0, letter, tools);
  return combine(stated ? [...readings, stated] : readings);
};

/** Words of others, told without quotation marks: nothing that a letter could bear out. */
const isOfOthers = ({ claim: { wording, isOfInspectors } }: Read, { words }: ClaimTools): boolean =>
  !isOfInspectors &&
  words.speech(wording.tokens).length > 0 &&
  words.otherSpeakers(wording.tokens).length > 0;

/** Whether a sentence is about the letter at all. */
const isAboutLetter = ({ claim }: Read, reading: Reading | null): boolean =>
  claim.isOfInspectors ||
  claim.frame !== null ||
  claim.positions().length > 0 ||
  (reading !== null && (reading.verdict !== 'not-found' || reading.closest !== null));

const worth: Readonly<Record<Reading['verdict'], number>> = {
  supported: 1,
  rounded: 1,
  'partly-supported': 0.7,
  contradicted: -0.2,
  'not-found': 0,
  'not-checkable': 0,
};

/** So many sentences tell which letter an article is about. */
const enoughToChoose = 200;
/** UTF-16 code units; no sentence of a writer is longer, and the work grows with the square of it. */
const longestSentence = 2000;

/** Readings of every sentence against every letter, made when they are asked for. */
class Readings {
  readonly #known = new Map<LetterPassages, Map<Read, Reading | null>>();
  readonly #published: string | null;
  readonly #tools: ClaimTools;

  constructor(published: string | null, tools: ClaimTools) {
    this.#published = published;
    this.#tools = tools;
  }

  of(read: Read, letter: LetterPassages): Reading | null {
    const known = this.#known.get(letter) ?? new Map<Read, Reading | null>();
    this.#known.set(letter, known);
    if (known.has(read)) return known.get(read) ?? null;
    const reading = readSentence(read.claim, letter, this.#published, this.#tools);
    known.set(read, reading);
    return reading;
  }

  /** How much of these sentences a letter bears out. */
  worthOf(reads: readonly Read[], letter: LetterPassages): number {
    return reads.slice(0, enoughToChoose).reduce((sum, read) => {
      const reading = this.of(read, letter);
      return sum + (reading ? worth[reading.verdict] : 0);
    }, 0);
  }
}

/** Of the letters that a sentence may be about, the one that bears out most of the article. */
const letterFor = (
  candidates: readonly CandidateLetter[],
  reads: readonly Read[],
  readings: Readings,
): LetterPassages | null => {
  const [first] = candidates;
  if (candidates.length < 2) return first?.letter ?? null;
  const worths = candidates.map(({ letter, weight }) => weight + readings.worthOf(reads, letter));
  return candidates[worths.indexOf(Math.max(...worths))]?.letter ?? null;
};

const unchecked = (note: string): Reading => ({
  kind: 'fact',
  verdict: 'not-checkable',
  evidence: [],
  closest: null,
  note,
});

/** What keeps a sentence from being looked up; null for nothing. */
const obstacleTo = (
  read: Read,
  letter: LetterPassages | null,
  tools: ClaimTools,
): string | null => {
  if (read.sentence.text.length > longestSentence) return notes.tooLong;
  if (isOfOthers(read, tools)) return notes.otherSpeaker;
  return letter ? null : notes.noLetter;
};

/** Beside a quotation stand words that only bring it in; a headline is a claim where it says something. */
const isWorthTelling = ({ sentence }: Read, { verdict, closest, evidence }: Reading): boolean => {
  if (verdict === 'not-checkable')
    return evidence.length > 0 || (!sentence.quotes && !sentence.isHeadline);
  if (verdict !== 'not-found') return true;
  return !sentence.quotes && !(sentence.isHeadline && closest === null);
};

/** A sentence → what to tell of it; null where it is not about the letter. */
const readingOf = (
  read: Read,
  letter: LetterPassages | null,
  readings: Readings,
  tools: ClaimTools,
): Reading | null => {
  const obstacle = obstacleTo(read, letter, tools);
  const found = letter && obstacle === null ? readings.of(read, letter) : null;
  if (!isAboutLetter(read, found)) return null;
  const reading = found ?? unchecked(obstacle ?? notes.nothingToCheck);
  return isWorthTelling(read, reading) ? reading : null;
};

/**
 * The claims of an article outside its quotations, in order, each with what a letter says to it.
 *
 * @param lettersAt the letters that the words at an offset may be about
 */
export const checkClaims = (
  article: ArticleDocument,
  quotations: readonly FoundQuotation[],
  lettersAt: LettersAt,
  tools: ClaimTools,
): ClaimCheck[] => {
  const reads = claimSentences(article, quotations).map((sentence) => ({
    sentence,
    claim: readClaimText(sentence.own.slice(0, longestSentence), tools),
  }));
  const readings = new Readings(article.published, tools);
  const chosen = new Map<string, LetterPassages | null>();
  const choose = (candidates: readonly CandidateLetter[]): LetterPassages | null => {
    const key = candidates.map(({ letter }) => letter.record.source.sha256).join(' ');
    const known = chosen.get(key);
    if (known !== undefined) return known;
    const letter = letterFor(candidates, reads, readings);
    chosen.set(key, letter);
    return letter;
  };
  return reads.flatMap((read): ClaimCheck[] => {
    const { start, end } = read.sentence;
    const letter = choose(lettersAt(start));
    const reading = readingOf(read, letter, readings, tools);
    return reading ? [{ start, end, reading, letter, ofLetter: read.claim.isOfInspectors }] : [];
  });
};
