import { analyseLetter } from '../../extract/analyse-letter.ts';
import type {
  ArticleDocument,
  ArticleSpan,
  Attribution,
  FoundQuotation,
  NamedLetter,
} from '../../model/article.ts';
import { type Evidence, quoteFrom } from '../../model/evidence.ts';
import type { CanonicalSpan } from '../../model/span.ts';
import { lettersDated, lettersNamed } from '../letters/candidate-letters.ts';
import type { IndexedLetter, LetterIndex } from '../letters/letter-index.ts';
import type { SentenceSpeaker } from '../quotations/sentence-speaker.ts';
import { type CandidateLetter, type ClaimCheck, checkClaims } from './check-claims.ts';
import { LetterPassages } from './letter-passages.ts';
import type { Reading } from './reading.ts';
import type { ClaimTools } from './wording.ts';

/** A claim of an article with its verdict and the letter's words. */
export interface ArticleClaim {
  readonly start: number;
  readonly end: number;
  readonly reading: Reading;
  readonly attribution: Attribution;
  readonly letter: IndexedLetter | null;
  readonly evidence: readonly Evidence[];
  readonly closest: Evidence | null;
}

/** What is known of an article before its claims are looked at. */
export interface ArticleOfClaims {
  readonly article: ArticleDocument;
  /** Copies without a mark among them: none of their words is a claim. */
  readonly quotations: readonly FoundQuotation[];
  readonly saidIn: (sentence: ArticleSpan) => SentenceSpeaker;
  readonly about: NamedLetter;
  readonly namedAt: (offset: number) => NamedLetter;
  /** How many quotations of the article stand in a letter. */
  readonly quotedFrom: (letter: IndexedLetter) => number;
}

const sameSpan = (one: CanonicalSpan, other: CanonicalSpan): boolean =>
  one.start === other.start && one.end === other.end;

/** Checks the claims of articles; a letter is analysed when the first article is about it. */
export class ClaimChecker {
  readonly #index: LetterIndex;
  readonly #tools: ClaimTools;
  readonly #passages = new Map<IndexedLetter, LetterPassages>();
  readonly #letters = new Map<LetterPassages, IndexedLetter>();

  constructor(index: LetterIndex, tools: ClaimTools) {
    this.#index = index;
    this.#tools = tools;
  }

  /** The claims outside the quotations, in order. */
  check(given: ArticleOfClaims): ArticleClaim[] {
    const about = this.#candidates(given.about, given);
    const lettersAt = (offset: number): readonly CandidateLetter[] => {
      const named = given.namedAt(offset);
      const isOther =
        named.authority?.urn !== given.about.authority?.urn ||
        (named.visitNumber !== null && named.visitNumber !== given.about.visitNumber);
      return isOther ? this.#candidates(named, given) : about;
    };
    return checkClaims(given, lettersAt, this.#tools).map((check) => this.#toClaim(check));
  }

  /** The letters of the council named, or else those that are quoted; dates and kinds are claims themselves. */
  #candidates(named: NamedLetter, { quotedFrom }: ArticleOfClaims): CandidateLetter[] {
    const { letters } = this.#index;
    const counted = lettersNamed(letters, { ...named, dates: [], kind: null });
    const possible = counted.length > 0 ? counted : lettersDated(letters, named);
    const isKnown =
      named.authority !== null ||
      new Set(letters.map(({ letter }) => letter.authority?.urn)).size === 1;
    return possible
      .map((each) => ({ each, weight: quotedFrom(each) }))
      .filter(({ weight }) => isKnown || weight > 0)
      .map(({ each, weight }) => ({ letter: this.#passagesOf(each), weight }));
  }

  #passagesOf(letter: IndexedLetter): LetterPassages {
    const known = this.#passages.get(letter);
    if (known) return known;
    const record = analyseLetter(letter.document, this.#tools.knowledge);
    const passages = new LetterPassages(letter.document, record, this.#tools);
    this.#passages.set(letter, passages);
    this.#letters.set(passages, letter);
    return passages;
  }

  #toClaim({ start, end, reading, letter, attribution }: ClaimCheck): ArticleClaim {
    const indexed = letter ? (this.#letters.get(letter) ?? null) : null;
    const quote = (span: CanonicalSpan): Evidence[] =>
      indexed ? [quoteFrom(indexed.document, span)] : [];
    const spans = reading.evidence.filter(
      (span, at, all) => all.findIndex((other) => sameSpan(span, other)) === at,
    );
    const [closest = null] = reading.closest ? quote(reading.closest) : [];
    return {
      start,
      end,
      reading,
      attribution,
      letter: indexed,
      evidence: spans.flatMap(quote),
      closest,
    };
  }
}
