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
import { AnsweringLetters } from './answering-letters.ts';
import {
  type CandidateLetter,
  type Checked,
  type ClaimCheck,
  checkClaims,
} from './check-claims.ts';
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

/** Checks the claims of articles. */
export class ClaimChecker {
  readonly #index: LetterIndex;
  readonly #tools: ClaimTools;
  readonly #answering: AnsweringLetters;

  constructor(index: LetterIndex, tools: ClaimTools, answering = new AnsweringLetters(tools)) {
    this.#index = index;
    this.#tools = tools;
    this.#answering = answering;
  }

  /** The claims outside the quotations, in order, and the first sentence that was not looked at, if any. */
  check(given: ArticleOfClaims): Checked<ArticleClaim> {
    const about = this.#candidates(given.about, given);
    const lettersAt = (offset: number): readonly CandidateLetter[] => {
      const named = given.namedAt(offset);
      const isOther =
        named.authority?.urn !== given.about.authority?.urn ||
        (named.visitNumber !== null && named.visitNumber !== given.about.visitNumber);
      return isOther ? this.#candidates(named, given) : about;
    };
    const { claims, unchecked } = checkClaims(given, lettersAt, this.#tools);
    return { claims: claims.map((claim) => this.#toClaim(claim)), unchecked };
  }

  /** The letters of the council named, or else those that are quoted; dates and kinds are claims themselves. */
  #candidates(named: NamedLetter, { quotedFrom }: ArticleOfClaims): CandidateLetter[] {
    const counted = lettersNamed(this.#index, { ...named, dates: [], kind: null });
    const possible = counted.length > 0 ? counted : lettersDated(this.#index, named);
    const isKnown = named.authority !== null || this.#index.isOfOneAuthority;
    return possible
      .map((each) => ({ each, weight: quotedFrom(each) }))
      .filter(({ weight }) => isKnown || weight > 0)
      .map(({ each, weight }) => ({ letter: this.#answering.passagesOf(each), weight }));
  }

  #toClaim({ start, end, reading, letter, attribution }: ClaimCheck): ArticleClaim {
    const indexed = letter ? this.#answering.letterOf(letter) : null;
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
