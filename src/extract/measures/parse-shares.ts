import { startWithComparator } from './comparator.ts';
import { clauseSubject, nounPhraseBefore, nounPhraseFrom } from './nouns.ts';
import { isFigure } from './numbers.ts';
import type { NumberMention, Parser, Proposal, SentenceContext, TokenRange } from './quantity.ts';
import { wordAt } from './tokens.ts';

/** "82% of children in care": what it is a share of; "a 20% rise in referrals", "dropped by 50%": what changed. */
const subjectOfShare = (
  context: SentenceContext,
  mention: NumberMention,
  end: number,
): TokenRange | null => {
  const { tokens, lexicon } = context;
  const ofAt = wordAt(tokens, end) === ')' ? end + 1 : end;
  if (wordAt(tokens, ofAt) === 'of') return nounPhraseFrom(context, ofAt + 1);
  if (lexicon.words.rises.has(wordAt(tokens, end))) return changeFrom(context, end);
  const before = startWithComparator(context, mention.from) - 1;
  if (wordAt(tokens, before) === 'by') return changedBefore(context, before);
  if (wordAt(tokens, before) === 'of') return subjectBeforeOf(context, before, end);
  const isVerb = /(?:ing|ly|ed)$/u.test(wordAt(tokens, end));
  return (
    (isVerb ? null : nounPhraseFrom(context, end)) ?? clauseSubject(context, mention.reach.from)
  );
};

/** "a drop of 50% in complaints", "a vacancy rate of 21%". */
const subjectBeforeOf = (context: SentenceContext, of: number, end: number): TokenRange | null => {
  const isChange = context.lexicon.words.rises.has(wordAt(context.tokens, of - 1));
  if (!isChange || wordAt(context.tokens, end) !== 'in') return nounPhraseBefore(context, of);
  const changed = nounPhraseFrom(context, end + 1);
  return changed && { from: end, to: changed.to };
};

/** The noun of change in "a drop of 50%", for the subject to keep: the number is a change and no level. */
const changeBefore = (
  context: SentenceContext,
  mention: NumberMention,
  end: number,
): TokenRange | null => {
  const of = startWithComparator(context, mention.from) - 1;
  const isChange =
    wordAt(context.tokens, of) === 'of' &&
    context.lexicon.words.rises.has(wordAt(context.tokens, of - 1));
  return isChange && wordAt(context.tokens, end) === 'in' ? { from: of - 1, to: of } : null;
};

/** "rise in referrals". */
const changeFrom = (context: SentenceContext, at: number): TokenRange | null => {
  if (!/^(?:in|of)$/u.test(wordAt(context.tokens, at + 1))) return nounPhraseFrom(context, at);
  const changed = nounPhraseFrom(context, at + 2);
  return changed && { from: at, to: changed.to };
};

/** "re-referrals have dropped": the words keep the verb, for the number is a change and no level. */
const changedBefore = (context: SentenceContext, at: number): TokenRange | null => {
  let verb = at;
  while (verb > at - 4 && !context.lexicon.words.rises.has(wordAt(context.tokens, verb))) verb--;
  let noun = verb;
  while (
    noun > verb - 3 &&
    /^(?:have|has|had|also|been|significantly|recently|already|further)$/u.test(
      wordAt(context.tokens, noun - 1),
    )
  )
    noun--;
  const subject = nounPhraseBefore(context, noun);
  return subject && { from: subject.from, to: verb + 1 };
};

const share = (
  parser: string,
  unit: Proposal['unit'],
  context: SentenceContext,
  mention: NumberMention,
  end: number,
): Proposal => ({
  parser,
  mention,
  unit,
  denominator: null,
  subject: subjectOfShare(context, mention, end),
  change: changeBefore(context, mention, end),
  qualifier: null,
  phrase: { from: mention.from, to: end },
});

/** One past "%", "per cent" or "percent" at `at`; 0 where there is none. */
const percentEnd = ({ tokens }: SentenceContext, at: number): number => {
  const word = wordAt(tokens, at);
  if (word === '%' || word === 'percent' || word === 'percentage') return at + 1;
  return word === 'per' && wordAt(tokens, at + 1) === 'cent' ? at + 2 : 0;
};

/** "82%", "ninety-six per cent", "5 percentage points". */
export const percentages: Parser = {
  name: 'percentage',
  parse: (context, mention) => {
    const end = percentEnd(context, mention.to);
    if (end === 0 || mention.style !== 'number') return null;
    const isPoints = /^points?$/u.test(wordAt(context.tokens, end));
    if (isPoints) return share('percentage', 'percentage-points', context, mention, end + 1);
    return wordAt(context.tokens, mention.to) === 'percentage'
      ? null
      : share('percentage', 'percent', context, mention, end);
  },
};

/** "nearly a third of staff", "one in five". */
export const fractions: Parser = {
  name: 'fraction',
  parse: (context, mention) =>
    mention.style === 'share' ? share('fraction', 'percent', context, mention, mention.to) : null,
};

/** "Referrals have doubled". */
export const multiples: Parser = {
  name: 'multiple',
  parse: (context, mention) => {
    if (mention.style !== 'multiple') return null;
    const proposal = share('multiple', 'percent-of-previous', context, mention, mention.to);
    const of = wordAt(context.tokens, mention.to) === 'of';
    return of ? proposal : { ...proposal, subject: changedSubject(context, mention.from) };
  },
};

const changedSubject = (context: SentenceContext, at: number): TokenRange | null => {
  let noun = at;
  while (
    noun > at - 4 &&
    /^(?:have|has|had|also|been|more|than|almost|nearly)$/u.test(wordAt(context.tokens, noun - 1))
  )
    noun--;
  return nounPhraseBefore(context, noun);
};

/** "£3.7 million", "£5,000". */
export const money: Parser = {
  name: 'money',
  parse: (context, mention) => {
    const { tokens } = context;
    const isPounds = wordAt(tokens, mention.to) === 'pounds' && mention.style === 'number';
    const sign =
      wordAt(tokens, mention.from).startsWith('£') && isFigure(wordAt(tokens, mention.from));
    if (!sign && !isPounds) return null;
    const to = isPounds ? mention.to + 1 : mention.to;
    const afterWorth =
      wordAt(tokens, to) === 'worth' && wordAt(tokens, to + 1) === 'of' ? to + 2 : to;
    const subject =
      nounPhraseFrom(context, afterWorth) ?? nounPhraseBefore(context, beforeOf(context, mention));
    return {
      parser: 'money',
      mention,
      unit: 'currency-gbp',
      denominator: null,
      subject,
      change: null,
      qualifier: null,
      phrase: { from: mention.from, to },
    };
  },
};

/** "an investment of £5 million": the end of the noun before "of". */
const beforeOf = (context: SentenceContext, { from }: NumberMention): number => {
  const at = startWithComparator(context, from);
  return wordAt(context.tokens, at - 1) === 'of' ? at - 1 : at;
};
