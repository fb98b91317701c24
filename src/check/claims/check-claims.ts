import type {
  ArticleDocument,
  ArticleSpan,
  Attribution,
  FoundQuotation,
} from '../../model/article.ts';
import { mostChecked } from '../most-checked.ts';
import type { SentenceSpeaker } from '../quotations/sentence-speaker.ts';
import { notes } from './claim-notes.ts';
import { type ClaimSentence, claimSentences } from './claim-sentences.ts';
import { type ClaimText, readClaimText } from './claim-text.ts';
import type { LetterPassages } from './letter-passages.ts';
import { readSentence } from './read-sentence.ts';
import type { Reading } from './reading.ts';
import { setAside } from './set-aside.ts';
import type { ClaimTools } from './wording.ts';

/** What became of one sentence; `letter` is null where none of the letters is the one that it is about. */
export interface ClaimCheck extends ArticleSpan {
  readonly reading: Reading;
  readonly attribution: Attribution;
  readonly letter: LetterPassages | null;
}

export interface Checked<Claim> {
  readonly claims: readonly Claim[];
  /** The first sentence that was not looked at, where there were too many. */
  readonly unchecked: ArticleSpan | undefined;
}

/** A letter that words of the article may be about, and how much else speaks for it. */
export interface CandidateLetter {
  readonly letter: LetterPassages;
  /** In supported claims: one for each quotation that stands in it. */
  readonly weight: number;
}

export type LettersAt = (offset: number) => readonly CandidateLetter[];

/** What is known of an article before its claims are looked at. */
export interface ArticleToCheck {
  readonly article: ArticleDocument;
  readonly quotations: readonly FoundQuotation[];
  readonly saidIn: (sentence: ArticleSpan) => SentenceSpeaker;
}

interface Read {
  readonly sentence: ClaimSentence;
  readonly said: SentenceSpeaker;
  readonly claim: ClaimText;
}

/** Whether a sentence is about the letter at all. */
const isAboutLetter = ({ claim, said }: Read, reading: Reading | null): boolean =>
  said.attribution.letter === true ||
  claim.isOfInspectors ||
  claim.frame !== null ||
  claim.positions().length > 0 ||
  (reading !== null &&
    (reading.verdict !== 'not-found' || reading.closest !== null || reading.evidence.length > 0));

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
const longestSentence = 1000;

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
    const reading = readSentence(
      { claim: read.claim, isTitle: read.sentence.isHeadline && !read.said.isOwn },
      letter,
      this.#published,
      this.#tools,
    );
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
const obstacleTo = ({ sentence }: Read, letter: LetterPassages | null): string | null => {
  if (sentence.text.length > longestSentence) return notes.tooLong;
  return letter ? null : notes.noLetter;
};

/** Words of others, told without quotation marks, are not the letter's; what it says of the matter stands beside them. */
const asOfOthers = (found: Reading | null): Reading => {
  const [nearest] = found?.evidence ?? [];
  return nearest
    ? { ...unchecked(notes.otherSpeakerBeside), closest: nearest }
    : unchecked(notes.otherSpeaker);
};

/** Fewer terms beside a quotation only bring it in: "the head of the service said". */
const fewestBesideQuotation = 5;

const endsWithColon = ({ own }: ClaimSentence): boolean => own.trimEnd().endsWith(':');

/** Words that lead to a quotation or a list claim nothing. */
const bringsIn = ({ sentence, claim, said }: Read): boolean =>
  endsWithColon(sentence) ||
  (sentence.quotes && (said.isOfOthers || claim.terms.length < fewestBesideQuotation));

/** A headline, and words around a quotation, are a claim where the letter has something near. */
const isWorthTelling = (read: Read, { verdict, closest, evidence }: Reading): boolean => {
  const { sentence } = read;
  const isNear = closest !== null || evidence.length > 0;
  const isPart = sentence.quotes || sentence.isHeadline;
  if (verdict === 'not-checkable') return isNear || (!isPart && !endsWithColon(sentence));
  if (verdict !== 'not-found') return true;
  const mayBeOther =
    sentence.isHeadline || (sentence.quotes && read.said.attribution.letter !== true);
  return !bringsIn(read) && (isNear || !mayBeOther);
};

/** A sentence → what to tell of it; null where it is not about the letter. */
const readingOf = (
  read: Read,
  letter: LetterPassages | null,
  readings: Readings,
): Reading | null => {
  const obstacle = obstacleTo(read, letter);
  const found = letter && obstacle === null ? readings.of(read, letter) : null;
  if (!isAboutLetter(read, found)) return null;
  const reading = read.said.isOfOthers
    ? asOfOthers(found)
    : (found ?? unchecked(obstacle ?? notes.nothingToCheck));
  return isWorthTelling(read, reading) ? reading : null;
};

/**
 * The claims of an article outside its quotations, in order, each with what a letter says to it.
 *
 * @param lettersAt the letters that the words at an offset may be about
 */
export const checkClaims = (
  { article, quotations, saidIn }: ArticleToCheck,
  lettersAt: LettersAt,
  tools: ClaimTools,
): Checked<ClaimCheck> => {
  const sentences = claimSentences(article, quotations);
  const reads = sentences.slice(0, mostChecked.sentences).map((sentence) => {
    const said = saidIn(sentence);
    const claim = readClaimText(sentence.own.slice(0, longestSentence), tools);
    return { sentence, said, claim: claim.without(setAside(sentence, said)) };
  });
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
  const claims = reads.flatMap((read): ClaimCheck[] => {
    const { start, end } = read.sentence;
    const letter = choose(lettersAt(start));
    const reading = readingOf(read, letter, readings);
    return reading ? [{ start, end, reading, letter, attribution: read.said.attribution }] : [];
  });
  return { claims, unchecked: sentences[mostChecked.sentences] };
};
