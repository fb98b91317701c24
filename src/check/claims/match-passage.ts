import type { ClaimWords } from './claim-words.ts';
import type { LetterPassages, Passage } from './letter-passages.ts';
import { keysOf, sharesRoot, type Term } from './terms.ts';

/** A term of the claim and the term of the letter that says the same, or the opposite. */
export interface TermPair {
  readonly claim: Term;
  readonly letter: Term;
  readonly weight: number;
  readonly opposite: boolean;
}

export interface PassageMatch {
  readonly passage: Passage;
  readonly pairs: readonly TermPair[];
  /** Terms of the claim that the passage does not say. */
  readonly missing: readonly Term[];
  /** Share of the claim's weight that the passage says, 0 to 1. */
  readonly coverage: number;
  /** The same without the sentence before. */
  readonly alone: number;
  /** The same share of the words that name what the claim is about, not what it says of it. */
  readonly subjects: number;
  /** A sentence before, where it is needed to know what the passage speaks of. */
  readonly before: Passage | null;
}

/** What another word for the same counts, and what only the sentence before names. */
const worth = { same: 1, synonym: 0.92, before: 0.8 } as const;

const sharesLine = (one: Term, other: Term): boolean =>
  one.lines.some((line) => other.lines.includes(line));

const oppositesOf = ({ lines }: Term, words: ClaimWords): number[] =>
  lines.length === 0 ? [] : lines.flatMap((line) => words.oppositesOf(line));

type Pair = Omit<TermPair, 'weight'> & { readonly worth: number };

/** Of the same words, those that stand nearest to what else was found. */
const nearestTo = (terms: readonly Term[], at: number | null): Term | undefined =>
  at === null
    ? terms[0]
    : [...terms].sort((one, other) => Math.abs(one.from - at) - Math.abs(other.from - at))[0];

const samePair = (claim: Term, terms: readonly Term[], at: number | null): Pair | null => {
  const same = nearestTo(
    terms.filter(({ stem }) => stem === claim.stem),
    at,
  );
  return same ? { claim, letter: same, opposite: false, worth: worth.same } : null;
};

const bestPair = (
  claim: Term,
  terms: readonly Term[],
  at: number | null,
  words: ClaimWords,
): Pair | null => {
  const same = samePair(claim, terms, at);
  if (same) return same;
  const find = (test: (term: Term) => boolean): Term | undefined =>
    nearestTo(terms.filter(test), at);
  const ofLine = claim.lines.length > 0 ? find((term) => sharesLine(claim, term)) : undefined;
  const synonym = ofLine ?? find(({ stem }) => sharesRoot(stem, claim.stem));
  if (synonym) return { claim, letter: synonym, opposite: false, worth: worth.synonym };
  const opposites = oppositesOf(claim, words);
  const opposite =
    opposites.length > 0
      ? find(({ lines }) => opposites.some((line) => lines.includes(line)))
      : undefined;
  return opposite ? { claim, letter: opposite, opposite: true, worth: worth.synonym } : null;
};

const overlaps = (one: Term, other: Term): boolean => one.from < other.to && other.from < one.to;

/** A phrase that the passage does not have is looked up word by word. */
const asLookedUp = (terms: readonly Term[], passage: Passage, words: ClaimWords): Term[] =>
  terms.flatMap((term) =>
    term.parts.length === 0 || bestPair(term, passage.terms, null, words)
      ? [term]
      : asLookedUp(term.parts, passage, words),
  );

/** Each word of the letter answers for one of the claim; the same words find each other before others that mean the same. */
const pairUp = (
  terms: readonly Term[],
  passage: Passage,
  at: number | null,
  words: ClaimWords,
): Pair[] => {
  let free = passage.terms;
  const found = new Map<Term, Pair>();
  for (const find of [samePair, bestPair])
    for (const term of terms) {
      if (found.has(term)) continue;
      const pair = find(term, free, at, words);
      if (!pair) continue;
      free = free.filter((other) => !overlaps(other, pair.letter));
      found.set(term, pair);
    }
  return terms.flatMap((term) => found.get(term) ?? []);
};

const middleOf = (pairs: readonly Pair[]): number | null => {
  const places = pairs.map(({ letter }) => letter.from).sort((one, other) => one - other);
  return places[places.length >> 1] ?? null;
};

/** How many sentences back, within the paragraph, the subject of a sentence may be named. */
const furthestBack = 3;

const sentencesBefore = (passage: Passage, letter: LetterPassages): Passage[] =>
  letter.passages
    .slice(Math.max(0, passage.number - furthestBack), passage.number)
    .filter(({ sentence }) => sentence.paragraph === passage.sentence.paragraph)
    .reverse();

interface Context {
  readonly passage: Passage;
  readonly terms: readonly Term[];
}

/** The nearest sentence before that names some of these terms. */
const contextOf = (terms: readonly Term[], passages: readonly Passage[]): Context | null => {
  for (const passage of passages) {
    const named = terms.filter((term) => keysOf(term).some((key) => passage.keys.has(key)));
    if (named.length > 0) return { passage, terms: named };
  }
  return null;
};

/** A sentence that says less than this of the claim is not what it tells, whatever stands before. */
const leastAlone = 0.5;
/** The same for a sentence that does not refer back, but goes on in the paragraph. */
const leastInParagraph = 0.55;

/** What has an opposite is said of a subject; another sentence says it of another one. */
const isPredicate = ({ lines }: Term, words: ClaimWords): boolean =>
  lines.some((line) => words.isPredicate(line));

interface Weighed {
  readonly term: Term;
  readonly weight: number;
}

const shareOfSubjects = (
  all: readonly Weighed[],
  missing: readonly Term[],
  words: ClaimWords,
): number => {
  const subjects = all.filter(({ term }) => !isPredicate(term, words));
  const sum = (some: readonly Weighed[]): number =>
    some.reduce((total, { weight }) => total + weight, 0);
  const found = subjects.filter(({ term }) => !missing.includes(term));
  return subjects.length === 0 ? 1 : sum(found) / sum(subjects);
};

/** A word that the claim repeats is looked for once. */
const distinct = (terms: readonly Term[]): Term[] => [
  ...new Map(terms.map((term) => [term.stem, term])).values(),
];

/** Terms of a claim beside a passage. */
export const matchPassage = (
  terms: readonly Term[],
  passage: Passage,
  letter: LetterPassages,
  words: ClaimWords,
): PassageMatch => {
  const weighed = distinct(asLookedUp(terms, passage, words)).map((term) => ({
    term,
    weight: letter.weightOf(term),
  }));
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const all = weighed.map(({ term }) => term);
  const found = pairUp(all, passage, middleOf(pairUp(all, passage, null, words)), words);
  const pairs = found.map((pair) => ({ ...pair, weight: letter.weightOf(pair.claim) }));
  const missing = all.filter((term) => !found.some(({ claim }) => claim === term));
  const alone = pairs.reduce((sum, pair) => sum + (pair.weight * pair.worth) / whole, 0);
  const goesOn = alone >= leastInParagraph || (alone >= leastAlone && letter.refersBack(passage));
  const subjects = missing.filter((term) => !isPredicate(term, words));
  const context = goesOn ? contextOf(subjects, sentencesBefore(passage, letter)) : null;
  const named = context?.terms ?? [];
  const added = weighed
    .filter(({ term }) => named.includes(term))
    .reduce((sum, { weight }) => sum + (weight * worth.before) / whole, 0);
  const still = missing.filter((term) => !named.includes(term));
  return {
    passage,
    pairs,
    missing: still,
    coverage: alone + added,
    alone,
    subjects: shareOfSubjects(weighed, still, words),
    before: context?.passage ?? null,
  };
};

/** So many passages are looked at closely. */
const mostCandidates = 12;

const findMatches = (
  terms: readonly Term[],
  letter: LetterPassages,
  words: ClaimWords,
): PassageMatch[] =>
  letter
    .nearest(terms, mostCandidates)
    .flatMap((number) => letter.passages[number] ?? [])
    .map((passage) => matchPassage(terms, passage, letter, words))
    .sort((one, other) => other.coverage - one.coverage);

/** By letter and by terms: what is read as a whole is read again clause by clause, and jointly. */
const known = new WeakMap<LetterPassages, WeakMap<readonly Term[], readonly PassageMatch[]>>();

/** The passages that say the most of a claim, the best first. */
export const bestMatches = (
  terms: readonly Term[],
  letter: LetterPassages,
  words: ClaimWords,
): readonly PassageMatch[] => {
  const ofLetter = known.get(letter) ?? new WeakMap<readonly Term[], readonly PassageMatch[]>();
  known.set(letter, ofLetter);
  const matches = ofLetter.get(terms) ?? findMatches(terms, letter, words);
  ofLetter.set(terms, matches);
  return matches;
};
