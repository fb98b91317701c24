import { stemOf } from '../../text/tokens.ts';
import { notes } from './claim-notes.ts';
import type { FoundWords, Quantifier } from './claim-words.ts';
import { type ClaimTools, type TokenRange, type Wording, wordsOf } from './wording.ts';

export interface Qualified {
  readonly verdict: 'supported' | 'partly-supported' | 'contradicted' | 'not-found';
  readonly notes: readonly string[];
}

const ranks: Readonly<Record<Quantifier, number>> = { all: 4, most: 3, many: 2, some: 1, few: 0 };

const within = (found: ReadonlyArray<FoundWords<Quantifier>>, { from, to }: TokenRange) =>
  found.filter((each) => each.from >= from && each.to <= to);

const isNegated = ({ negations }: Wording, { from }: TokenRange): boolean =>
  negations.includes(from - 1);

interface Widest {
  readonly name: Quantifier;
  readonly words: string;
  readonly negated: boolean;
}

/** The widest quantifier of a range; "not all" is no "all". */
const widest = (wording: Wording, range: TokenRange): Widest | null => {
  const [first] = within(wording.quantifiers, range).sort(
    (one, other) => ranks[other.value] - ranks[one.value],
  );
  if (!first) return null;
  return {
    name: first.value,
    words: wordsOf(wording, first.from, first.to),
    negated: isNegated(wording, first),
  };
};

const supported: Qualified = { verdict: 'supported', notes: [] };
const partly = (note: string): Qualified => ({ verdict: 'partly-supported', notes: [note] });

/** Of so few words "all" is the claim itself, and "too few" always is. */
const fewTerms = 3;

const addedQuantifier = ({ name, words }: Widest, { terms }: Wording): Qualified =>
  name === 'few' || (name === 'all' && terms.length <= fewTerms)
    ? { verdict: 'not-found', notes: [notes.quantifierAdded(words)] }
    : partly(notes.quantifierAdded(words));

const compareQuantifiers = (
  claim: Wording,
  claimRange: TokenRange,
  letter: Wording,
  range: TokenRange,
): Qualified => {
  const article = widest(claim, claimRange);
  const stated = widest(letter, range);
  if (article && stated) return compareBoth(article, stated);
  if (article) return article.negated ? supported : addedQuantifier(article, claim);
  return stated ? lostQuantifier(stated) : supported;
};

const lostQuantifier = ({ name, words, negated }: Widest): Qualified =>
  name === 'all' && !negated
    ? supported
    : partly(notes.quantifierLost(negated ? `not ${words}` : words));

const compareBoth = (article: Widest, stated: Widest): Qualified => {
  if (article.name === stated.name) return supported;
  const note = notes.quantifierOther(stated.words, article.words);
  const wider = ranks[article.name] - ranks[stated.name];
  const isOpposed =
    article.name === 'all' ||
    (article.name === 'most' && wider > 1) ||
    (article.name === 'few' && wider < -2);
  return isOpposed && !article.negated && !stated.negated
    ? { verdict: 'contradicted', notes: [note] }
    : partly(note);
};

const addedDegrees = (claim: Wording, letter: Wording, { words }: ClaimTools): string[] => {
  const lines = new Set(letter.terms.flatMap((term) => term.lines));
  const forms = new Set(letter.tokens.map(({ form }) => form.replace(/ly$/u, '')));
  return claim.tokens.flatMap(({ form }, at) => {
    if (!words.degrees.has(form) || forms.has(form.replace(/ly$/u, ''))) return [];
    const term = claim.terms.find(({ from, to }) => from <= at && at < to);
    return term?.lines.some((line) => lines.has(line)) ? [] : [form];
  });
};

const lostLimiters = (
  claim: Wording,
  letter: Wording,
  range: TokenRange,
  { words }: ClaimTools,
): string[] => {
  if (words.limiters(claim.tokens).length > 0 || claim.frames.some(({ value }) => value === 'need'))
    return [];
  return words
    .limiters(letter.tokens)
    .filter(({ from, to }) => from >= range.from && to <= range.to)
    .map(({ from, to }) => wordsOf(letter, from, to));
};

const isOpen = ({ cues }: Wording, range: TokenRange): boolean =>
  cues.some(
    ({ kind, from, to }) =>
      (kind === 'plan' || kind === 'unproven') && from >= range.from && to <= range.to,
  );

/** "Has been recruited", "already in place": the writer says that it is done. */
const isToldAsDone =
  /\b(?:already|ha(?:s|ve)\s+(?:now\s+|just\s+|already\s+|recently\s+)?(?:been\s+)?\p{L}+(?:ed|en|un|ne)|in\s+place|finished|completed)\b/iu;
/** "Are actively recruiting": what goes on is not done. */
const ongoing =
  /\b(?:is|are)\s+(?:(?:now|currently|actively|still|also)\s+){0,2}(?:being\s+)?(?<verb>\p{L}+(?:ing|ed))\b/giu;

const goesOn = (claim: Wording, letter: Wording, range: TokenRange): boolean => {
  const stems = new Set(claim.terms.map(({ stem }) => stem));
  return [...wordsOf(letter, range.from, range.to).matchAll(ongoing)].some(
    ({ 0: words, groups }) => {
      const verb = groups?.['verb'] ?? '';
      return /ing$|being/iu.test(words) && stems.has(stemOf(verb.toLowerCase()));
    },
  );
};

/** What is planned, or goes on, and whether the article tells it as done. */
const openness = (claim: Wording, letter: Wording, range: TokenRange): Qualified[] => {
  const isDone = isToldAsDone.test(claim.text);
  const whole = { from: 0, to: claim.tokens.length };
  if (isOpen(claim, whole)) return [];
  if (isDone && (isOpen(letter, range) || goesOn(claim, letter, range)))
    return [{ verdict: 'contradicted', notes: [notes.planned] }];
  return isOpen(letter, range) ? [partly(notes.planned)] : [];
};

/** What an article that says the same as a passage leaves out, widens or puts in. */
export const compareQualifiers = (
  claim: Wording,
  claimRange: TokenRange,
  letter: Wording,
  range: TokenRange,
  tools: ClaimTools,
): Qualified => {
  const found = [compareQuantifiers(claim, claimRange, letter, range)];
  for (const word of addedDegrees(claim, letter, tools))
    found.push(partly(notes.degreeAdded(word)));
  for (const word of lostLimiters(claim, letter, range, tools))
    found.push(partly(notes.limited(word)));
  found.push(...openness(claim, letter, range));
  const gravest =
    found.find(({ verdict }) => verdict === 'contradicted') ??
    found.find(({ verdict }) => verdict === 'not-found') ??
    found.find(({ verdict }) => verdict === 'partly-supported');
  return gravest
    ? { verdict: gravest.verdict, notes: found.flatMap((each) => each.notes) }
    : supported;
};
