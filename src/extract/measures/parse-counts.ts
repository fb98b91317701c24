import { comparedAfter, comparedBefore, startWithComparator } from './comparator.ts';
import { clauseSubject, type Head, headFrom, nounPhraseFrom } from './nouns.ts';
import { readNumber } from './numbers.ts';
import type { NumberMention, Parser, Proposal, SentenceContext, TokenRange } from './quantity.ts';
import { isWord, wordAt } from './tokens.ts';

const count = (
  parser: string,
  mention: NumberMention,
  phrase: TokenRange,
  parts: Partial<Proposal>,
): Proposal => ({
  parser,
  mention,
  unit: 'count',
  denominator: null,
  subject: null,
  change: null,
  qualifier: null,
  phrase,
  ...parts,
});

/** Small numbers of things that are neither people nor events are mostly structure; larger ones, or "additional" ones, count. */
const smallest = 10;

const isMeasured = (context: SentenceContext, mention: NumberMention, head: Head): boolean => {
  const { tokens, lexicon } = context;
  if (head.kind !== 'unknown') return head.kind === 'counted';
  const hasAmount = tokens
    .slice(head.from, head.to)
    .some(({ word }) => lexicon.words.amounts.has(word));
  return (
    mention.value >= smallest || hasAmount || comparedBefore(tokens, mention.from, lexicon) !== null
  );
};

/** "the two workers", "these three": named before, unless the number is large. */
const takesUp = ({ tokens, lexicon }: SentenceContext, { from, value }: NumberMention): boolean =>
  value < smallest && lexicon.words.definites.has(wordAt(tokens, from - 1));

const articles = /^(?:the|these|those|their|its|all|our|his|her)$/u;

/** Index of what "of", "of the", "out of a total of" after the number leads to, or null. */
const afterOf = ({ tokens }: SentenceContext, to: number): number | null => {
  let at = wordAt(tokens, to) === 'out' ? to + 1 : to;
  if (wordAt(tokens, at) !== 'of') return null;
  at++;
  if (wordAt(tokens, at) === 'a' && wordAt(tokens, at + 1) === 'total') at += 3;
  while (articles.test(wordAt(tokens, at))) at++;
  return at;
};

/** "2,000 of these were": nothing follows that names them. */
const isThose = ({ tokens, lexicon }: SentenceContext, at: number): boolean =>
  lexicon.words.thoseWords.has(wordAt(tokens, at)) &&
  lexicon.words.nounStops.has(wordAt(tokens, at + 1));

/** "five of the seven councils", "nine out of 12 plans": at `at` stands the whole. */
const partOfNumber = (
  context: SentenceContext,
  mention: NumberMention,
  at: number,
): Proposal | null => {
  const whole = readNumber(context.tokens, at, context.lexicon);
  const head = whole && headFrom(context, whole.to);
  if (!whole || whole.value < mention.value || head?.kind === 'structure') return null;
  const phrase = { from: mention.from, to: head?.to ?? whole.to };
  return count('part of a whole', mention, phrase, { denominator: whole.value, subject: head });
};

/** "two of these young people". */
const partOfThings = (
  context: SentenceContext,
  mention: NumberMention,
  at: number,
): Proposal | null => {
  const head = headFrom(context, at);
  if (head?.kind !== 'counted') return null;
  return count('part of a whole', mention, { from: mention.from, to: head.to }, { subject: head });
};

export const parts: Parser = {
  name: 'part of a whole',
  parse: (context, mention) => {
    if (mention.style !== 'number' || mention.value === 1) return null;
    const at = afterOf(context, mention.to);
    if (at === null) return null;
    if (isThose(context, at - 1))
      return mention.value < smallest
        ? null
        : count('part of a whole', mention, { from: mention.from, to: at }, {});
    return partOfNumber(context, mention, at) ?? partOfThings(context, mention, at);
  },
};

/** Over "or more" in "20 or more families"; "three or more moves" is a criterion, and stays without a noun. */
const afterBound = ({ tokens, lexicon }: SentenceContext, { to, value }: NumberMention): number =>
  value < smallest ? to : (comparedAfter(tokens, to, lexicon)?.to ?? to);

/** "18 newly qualified social workers", "two children". */
export const things: Parser = {
  name: 'count of things',
  parse: (context, mention) => {
    if (mention.style !== 'number' || mention.value === 1 || takesUp(context, mention)) return null;
    const isPeriod = context.lexicon.words.periodWords.has(
      wordAt(context.tokens, mention.from - 1),
    );
    const head = headFrom(context, afterBound(context, mention));
    if (!head || isPeriod || !isMeasured(context, mention, head)) return null;
    return count(
      'count of things',
      mention,
      { from: mention.from, to: head.to },
      { subject: head },
    );
  },
};

const nearby = ({ tokens }: SentenceContext, at: number, length: number): string[] =>
  tokens.slice(Math.max(0, at - length), Math.max(0, at)).map(({ word }) => word);

/** "and 110 benefited", "of those, nine are settled", "with 15 completed": what is counted was named earlier in the sentence. */
export const bareCounts: Parser = {
  name: 'count without a noun',
  parse: (context, mention, proposals) => {
    const { tokens, lexicon } = context;
    const next = wordAt(tokens, mention.to);
    if (mention.style !== 'number' || mention.value === 1 || takesUp(context, mention)) return null;
    const isDone = lexicon.words.doneInWords.has(next);
    if (!(isDone || lexicon.words.bareVerbs.has(next) || /(?:ed|ly)$/u.test(next))) return null;
    const earlier = proposals.findLast(({ unit }) => unit === 'count');
    const ofThose = nearby(context, mention.from, 4).some((word) =>
      lexicon.words.thoseWords.has(word),
    );
    const withDone = isDone && wordAt(tokens, mention.from - 1) === 'with';
    if (!earlier && !ofThose && !withDone) return null;
    return count(
      'count without a noun',
      mention,
      { from: mention.from, to: mention.to + 1 },
      { subject: earlier?.subject ?? null },
    );
  },
};

/** Index of "number" in "the number of …" before the figure, or -1. */
const numberOfBefore = ({ tokens }: SentenceContext, from: number): number => {
  for (let at = from - 1; at >= Math.max(0, from - 20); at--) {
    if (/^[;:]$/u.test(wordAt(tokens, at))) return -1;
    if (/^(?:numbers?|total)$/u.test(wordAt(tokens, at)) && wordAt(tokens, at + 1) === 'of')
      return at;
  }
  return -1;
};

/** "it had risen to 580", "the number of children on a plan is 212": a level without a noun after it. */
export const levels: Parser = {
  name: 'level',
  parse: (context, mention) => {
    const { tokens, lexicon } = context;
    if (
      mention.style !== 'number' ||
      mention.value < smallest ||
      (isWord(wordAt(tokens, mention.to)) &&
        !lexicon.words.nounStops.has(wordAt(tokens, mention.to)))
    )
      return null;
    const at = startWithComparator(context, mention.from);
    const before = nearby(context, at, 6);
    const isChange =
      /^(?:to|at|by)$/u.test(before.at(-1) ?? '') &&
      before.some((word) => lexicon.words.rises.has(word));
    const numberAt = numberOfBefore(context, at);
    const isLevel =
      numberAt >= 0 &&
      /^(?:is|was|are|were|at|to|currently|now|totalled|reached|stood)$/u.test(before.at(-1) ?? '');
    if (!isChange && !isLevel) return null;
    const subject =
      numberAt >= 0
        ? nounPhraseFrom(context, numberAt + 2)
        : clauseSubject(context, mention.reach.from);
    return count('level', mention, { from: mention.from, to: mention.to }, { subject });
  },
};
