import type { ArticleSpan } from '../../model/article.ts';
import type { Frame } from './claim-words.ts';
import { type Position, positionsOf } from './positions.ts';
import type { Term } from './terms.ts';
import { type ClaimTools, readWording, type Wording } from './wording.ts';

/** A range of UTF-16 code units within the sentence. */
export type SentenceRange = ArticleSpan;

/** A sentence of an article, or the part of it outside quotation marks, as it is looked up in letters. */
export interface ClaimText {
  readonly wording: Wording;
  /** What is left to look up. */
  readonly terms: readonly Term[];
  /** How the sentence says that the letter judges. */
  readonly frame: Frame | null;
  /** Whether it says that Ofsted, its inspectors or the letter say so. */
  readonly isOfInspectors: boolean;
  /** Whether it names staff, leaders or children as those who say so. */
  readonly isOfOthers: boolean;
  /** Whether it tells what inspectors did, and not what they found. */
  readonly isMethod: boolean;
  readonly positions: () => readonly Position[];
  /** Ranges that have been looked up. */
  readonly taken: readonly SentenceRange[];
  /** The same without the terms of these ranges, which have been looked up. */
  readonly without: (ranges: readonly SentenceRange[]) => ClaimText;
}

const judging: readonly Frame[] = ['priority', 'need', 'praise', 'criticism'];

const overlaps = ({ tokens }: Wording, { from, to }: Term, start: number, end: number): boolean =>
  start < (tokens[to - 1]?.end ?? 0) && (tokens[from]?.start ?? 0) < end;

/** What is the same of a sentence and of what is left of it. */
type OfSentence = Omit<ClaimText, 'terms' | 'taken' | 'without'>;

const withTerms = (
  sentence: OfSentence,
  terms: readonly Term[],
  taken: readonly SentenceRange[],
): ClaimText => {
  const claim: ClaimText = {
    ...sentence,
    terms,
    taken,
    without: (ranges) =>
      ranges.length === 0
        ? claim
        : withTerms(
            sentence,
            terms.filter(
              (term) =>
                !ranges.some(({ start, end }) => overlaps(sentence.wording, term, start, end)),
            ),
            [...taken, ...ranges],
          ),
  };
  return claim;
};

const sentenceOf = (
  wording: Wording,
  positions: () => readonly Position[],
  { words }: ClaimTools,
): OfSentence => {
  const frames = new Set(wording.frames.map(({ value }) => value));
  return {
    wording,
    frame: judging.find((frame) => frames.has(frame)) ?? null,
    isOfInspectors: frames.has('letter'),
    isOfOthers: words.voices(wording.tokens).length > 0,
    isMethod: words.method(wording.tokens).length > 0,
    positions,
  };
};

/** The council and its trust are what the whole letter is about: their names tell no sentence from another. */
const namesIn = (text: string, { knowledge: { authorities } }: ClaimTools): SentenceRange[] => {
  const within = { start: 0, end: text.length };
  return [...authorities.authoritiesIn(text, within), ...authorities.providersIn(text, within)].map(
    ({ span }) => span,
  );
};

/** "Inspectors praised …" praises, whatever the rules make of what follows. */
const asFramed = (positions: readonly Position[], { frames }: Wording): readonly Position[] => {
  const frame = frames.find(({ value }) => value !== 'letter' && value !== 'event')?.value;
  if (frame === undefined) return positions;
  const polarity = frame === 'praise' ? 'strength' : 'weakness';
  return positions.map((position) => ({ ...position, polarity }));
};

/** The words of a claim → the same, read. */
export const readClaimText = (text: string, tools: ClaimTools): ClaimText => {
  const wording = readWording(text, tools);
  const named = namesIn(text, tools);
  // Frames and quantifiers are compared for themselves.
  const apart = [...wording.frames, ...wording.quantifiers];
  const isApart = (term: Term): boolean =>
    apart.some(({ from, to }) => from < term.to && term.from < to) ||
    named.some(({ start, end }) => overlaps(wording, term, start, end));
  const own = (term: Term): Term[] => {
    if (!isApart(term)) return [term];
    return term.parts.flatMap(own);
  };
  const terms = wording.terms.flatMap(own);
  let positions: readonly Position[] | null = null;
  const read = (): readonly Position[] => {
    positions ??= asFramed(positionsOf(text, tools), wording);
    return positions;
  };
  return withTerms(sentenceOf(wording, read, tools), terms, []);
};
