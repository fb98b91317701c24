import { startWithComparator } from './comparator.ts';
import { isOutside } from './outside.ts';
import type { NumberMention, SentenceContext, TokenRange } from './quantity.ts';
import { wordAt } from './tokens.ts';

/** What a number is of, as far as its next token tells: the two ends of a range or of a change agree in it. */
const kindAfter = (
  { tokens, lexicon }: SentenceContext,
  { from, to, style }: NumberMention,
): string | null => {
  if (wordAt(tokens, from).startsWith('£')) return '£';
  if (style === 'share') return '%';
  if (/^(?:%|per|percent|percentage)$/u.test(wordAt(tokens, to))) return '%';
  return lexicon.unit(wordAt(tokens, to));
};

/** One past the number and a sign or unit right after it. */
const endWithUnit = (context: SentenceContext, mention: NumberMention): number => {
  const { tokens } = context;
  if (wordAt(tokens, mention.to) === 'per' && wordAt(tokens, mention.to + 1) === 'cent')
    return mention.to + 2;
  const kind = kindAfter(context, mention);
  return kind === null || kind === '£' || mention.style === 'share' ? mention.to : mention.to + 1;
};

const agree = (one: string | null, other: string | null): boolean => one === null || one === other;

const covering = (one: TokenRange, other: TokenRange): TokenRange => ({
  from: Math.min(one.from, other.from),
  to: Math.max(one.to, other.to),
});

const hasRise = ({ tokens, lexicon }: SentenceContext): boolean =>
  tokens.some(({ word }) => lexicon.words.rises.has(word));

/** "to a peak of 70%", "from just 12". */
const levelWord = /^(?:a|an|the|just|only|new|current|peak|high|low|level|point|total|figure|of)$/u;

const opensWith = (context: SentenceContext, mention: NumberMention, word: string): boolean => {
  let at = startWithComparator(context, mention.from);
  while (levelWord.test(wordAt(context.tokens, at - 1))) at--;
  return wordAt(context.tokens, at - 1) === word;
};

const longestBetween = 12;

/** "from 69% to 82%", "from 63 in July to 39": the second is the value, the first what it was. */
const joinFromTo = (
  context: SentenceContext,
  one: NumberMention,
  other: NumberMention,
): NumberMention | null => {
  const { tokens, lexicon } = context;
  if (!opensWith(context, one, 'from') || !opensWith(context, other, 'to')) return null;
  const between = tokens.slice(one.to, other.from).map(({ word }) => word);
  if (between.length > longestBetween || between.some((word) => word === 'from' || word === ';'))
    return null;
  const fromAt = startWithComparator(context, one.from);
  const before = tokens.slice(Math.max(0, fromAt - 5), fromAt).map(({ word }) => word);
  if (before.some((word) => lexicon.words.spreads.has(word))) return null;
  const [kind, otherKind] = [kindAfter(context, one), kindAfter(context, other)];
  if (!agree(kind, otherKind) || !(otherKind === '%' || hasRise(context))) return null;
  return {
    ...other,
    previous: one.value,
    reach: covering({ from: fromAt - 1, to: one.to }, other.reach),
  };
};

/** "82%, up from 69%", "to 82% from 69%", "82%, compared with 60% last year". */
const joinCompared = (
  context: SentenceContext,
  one: NumberMention,
  other: NumberMention,
): NumberMention | null => {
  const { tokens, lexicon } = context;
  const at = startWithComparator(context, other.from);
  const length = lexicon.words.comparedWords.lengthBefore(tokens, at);
  if (length === 0 || at - length - one.to > longestBetween) return null;
  const [kind, otherKind] = [kindAfter(context, one), kindAfter(context, other)];
  if (!(agree(kind, otherKind) || otherKind === null)) return null;
  if (isOutside(context, other)) return null;
  const after = tokens.slice(other.to, other.to + 8).map(({ word }) => word);
  const saysEarlier = /^(?:with|to|against|of)$/u.test(wordAt(tokens, at - 1));
  if (saysEarlier && !after.some((word) => lexicon.words.earlierWords.has(word))) return null;
  if (length === 1 && !saysEarlier && !hasRise(context)) return null;
  return {
    ...one,
    previous: other.value,
    reach: covering(one.reach, { from: at, to: endWithUnit(context, other) }),
  };
};

/** "20 to 25", "12–16", "between 12 and 16", "three or four". */
const joinRange = (
  context: SentenceContext,
  one: NumberMention,
  other: NumberMention,
): NumberMention | null => {
  const { tokens } = context;
  const end = endWithUnit(context, one);
  if (other.from !== end + 1 || one.style !== other.style || other.value <= one.value) return null;
  const joiner = wordAt(tokens, end);
  const isBetween = joiner === 'and' && opensWith(context, one, 'between');
  const isOr = joiner === 'or' && other.value <= one.value + 2;
  if (!(/^(?:to|-)$/u.test(joiner) || isBetween || isOr)) return null;
  if (!agree(kindAfter(context, one), kindAfter(context, other))) return null;
  return {
    ...other,
    from: one.from,
    value: one.value,
    valueMax: other.value,
    reach: covering(one.reach, other.reach),
  };
};

/** In this order: what is a change is no range. */
const joins = [joinFromTo, joinCompared, joinRange];

const joinOnce = (
  context: SentenceContext,
  one: NumberMention,
  other: NumberMention,
): NumberMention | null => {
  for (const join of joins) {
    const joined = join(context, one, other);
    if (joined) return joined;
  }
  return null;
};

/** Numbers that state one quantity together are made one. */
export const joinNumbers = (
  context: SentenceContext,
  mentions: readonly NumberMention[],
): NumberMention[] => {
  const joined: NumberMention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    const both = last ? joinOnce(context, last, mention) : null;
    if (both) joined.pop();
    joined.push(both ?? mention);
  }
  return joined;
};
