import type { SentenceContext, TokenRange } from './quantity.ts';
import { isWord, wordAt } from './tokens.ts';

/** `structure`: a part of the organisation and the like, whose number is no finding. */
export type HeadKind = 'counted' | 'structure' | 'unknown';

export interface Head extends TokenRange {
  readonly kind: HeadKind;
}

const longestNoun = 7;
/** Marks inside a noun phrase: hyphens, quotation marks, slashes. */
const innerMark = /^[-‘’“”"'/&]$/u;
const possessive = /'s$|s'$/u;

const endsNoun = ({ tokens, lexicon }: SentenceContext, at: number): boolean => {
  const word = wordAt(tokens, at);
  return (
    word === '' || lexicon.words.nounStops.has(word) || (!isWord(word) && !innerMark.test(word))
  );
};

const isPlural = (word: string): boolean => word.length > 3 && /[^s']s$/u.test(word);

const kindAt = (context: SentenceContext, at: number): HeadKind | null => {
  const { words } = context.lexicon;
  const word = wordAt(context.tokens, at);
  const next = wordAt(context.tokens, at + 1);
  // "Two team managers" are managers; "two staff teams" are teams.
  const length = words.notCounted.lengthAt(context.tokens, at);
  const last = at + length - 1;
  if (length > 0 && (isPlural(wordAt(context.tokens, last)) || endsNoun(context, last + 1)))
    return 'structure';
  if (words.counted.has(word))
    return words.notCounted.has(next) && isPlural(next) ? 'structure' : 'counted';
  if (isPlural(word) && !possessive.test(word) && endsNoun(context, at + 1)) return 'unknown';
  return null;
};

/** The noun of a phrase that starts at `from`: its words up to the first plural. */
export const headFrom = (context: SentenceContext, from: number): Head | null => {
  const { tokens, lexicon } = context;
  for (let at = from; at < from + longestNoun; at++) {
    const kind = kindAt(context, at);
    const isOwner = wordAt(tokens, at + 1) === '’' && isWord(wordAt(tokens, at + 2));
    if (kind && !isOwner) return { from, to: withTail(context, at + 1), kind };
    const tail = at > from ? lexicon.words.nounTails.lengthAt(tokens, at) : 0;
    if (tail > 0) at += tail - 1;
    else if (endsNoun(context, at)) return null;
  }
  return null;
};

/** "children in care", "children in need": the tail belongs to the noun. */
const withTail = ({ tokens, lexicon }: SentenceContext, at: number): number =>
  at + lexicon.words.nounTails.lengthAt(tokens, at);

const pronoun = /^(?:them|whom|which|it|us)$/u;
const leading =
  /^(?:more|further|the|a|an|all|its|their|his|her|our|these|those|this|current|of)$/u;

/** The words from `from` to the end of the noun phrase, without articles; null where there are none. */
export const nounPhraseFrom = (context: SentenceContext, from: number): TokenRange | null => {
  const { tokens, lexicon } = context;
  let start = from;
  while (leading.test(wordAt(tokens, start))) start++;
  let end = start;
  while (end < start + 9) {
    const tail = end > start ? lexicon.words.nounTails.lengthAt(tokens, end) : 0;
    if (tail === 0 && endsNoun(context, end)) break;
    end += Math.max(1, tail);
  }
  const head = headFrom(context, start);
  if (head && head.to < end) end = head.to;
  const first = wordAt(tokens, start);
  return end > start && !pronoun.test(first) ? { from: start, to: end } : null;
};

const clauseMark = /^[,;:]$/u;
const longestSubject = 10;

/** What the clause is about: the words before its verb, where the verb stands near before `at`. */
export const clauseSubject = (context: SentenceContext, at: number): TokenRange | null => {
  const { tokens, lexicon } = context;
  const isVerb = (index: number): boolean => lexicon.words.subjectVerbs.has(wordAt(tokens, index));
  let to = at - 1;
  while (to > at - longestSubject && to > 0 && !isVerb(to)) to--;
  while (isVerb(to - 1) || /^(?:also|now|currently|already)$/u.test(wordAt(tokens, to - 1))) to--;
  let from = to;
  while (
    from > 0 &&
    !clauseMark.test(wordAt(tokens, from - 1)) &&
    !/^(?:and|but|that|although|while)$/u.test(wordAt(tokens, from - 1))
  )
    from--;
  while (from < to && leading.test(wordAt(tokens, from))) from++;
  const isShort = to > from && to - from <= longestSubject;
  return isShort &&
    !/^(?:it|this|they|which|there|these|those|in|at|on|for)$/u.test(wordAt(tokens, from))
    ? { from, to }
    : null;
};

/** The words before `to` back to the start of the noun phrase. */
export const nounPhraseBefore = (context: SentenceContext, to: number): TokenRange | null => {
  let from = to;
  while (
    from > 0 &&
    from > to - 7 &&
    !endsNoun(context, from - 1) &&
    !leading.test(wordAt(context.tokens, from - 1))
  )
    from--;
  return from < to ? { from, to } : null;
};
