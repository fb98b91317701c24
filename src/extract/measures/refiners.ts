import { comparatorOf, startWithComparator } from './comparator.ts';
import { readNumber } from './numbers.ts';
import { isOutside } from './outside.ts';
import type { Proposal, SentenceContext, TokenRange } from './quantity.ts';
import { wordAt } from './tokens.ts';

/** Takes proposals out, or tells them more exactly. */
interface Refiner {
  readonly name: string;
  readonly refine: (
    context: SentenceContext,
    proposals: readonly Proposal[],
  ) => readonly Proposal[];
}

const timeUnits: ReadonlySet<string> = new Set([
  'hours',
  'days',
  'working-days',
  'weeks',
  'months',
  'years',
]);
const isDuration = ({ parser }: Proposal): boolean => parser === 'duration';
const isShare = ({ unit }: Proposal): boolean => unit === 'percent';

const dropping = (
  name: string,
  drops: (context: SentenceContext, proposal: Proposal, all: readonly Proposal[]) => boolean,
): Refiner => ({
  name,
  refine: (context, proposals) =>
    proposals.filter((proposal) => !drops(context, proposal, proposals)),
});

const inspectorWords = /^(?:inspectors?|hmi|majesty's?)$/u;

/** "two of Her Majesty's Inspectors". */
const dropInspectors = dropping(
  'inspectors',
  ({ tokens }, { unit, phrase }) =>
    unit === 'count' &&
    tokens.slice(phrase.from, phrase.to + 3).some(({ word }) => inspectorWords.test(word)),
);

/** "of the 12 cases, nine"; "12 families, and of those nine": a count takes the whole before it as its denominator. */
const linkWholes: Refiner = {
  name: 'wholes',
  refine: (context, proposals) => {
    const linked: Proposal[] = [];
    for (const proposal of proposals) {
      const isOpen = proposal.unit === 'count' && proposal.denominator === null;
      const opening = isOpen ? openingWhole(context, proposal) : null;
      if (opening && linked.at(-1)?.mention.from === opening.from) linked.pop();
      const whole = opening?.value ?? (isOpen ? wholeOf(context, proposal, linked) : null);
      linked.push(whole === null ? proposal : { ...proposal, denominator: whole });
    }
    return linked;
  },
};

const longestOpening = 12;

/** "Of those 11," at the start of a clause that the count ends. */
const openingWhole = (
  { tokens, lexicon }: SentenceContext,
  { mention }: Proposal,
): { from: number; value: number } | null => {
  if (wordAt(tokens, mention.from - 1) !== ',') return null;
  for (let at = mention.from - 2; at >= Math.max(0, mention.from - longestOpening); at--) {
    const isOpening =
      wordAt(tokens, at) === 'of' && /^(?:|[,;:]|and)$/u.test(wordAt(tokens, at - 1));
    const whole =
      isOpening && lexicon.words.definites.has(wordAt(tokens, at + 1))
        ? readNumber(tokens, at + 2, lexicon)
        : null;
    if (whole && whole.value >= mention.value) return { from: at + 2, value: whole.value };
  }
  return null;
};

const wholeOf = (
  { tokens, lexicon }: SentenceContext,
  { mention }: Proposal,
  earlier: readonly Proposal[],
): number | null => {
  const last = earlier.at(-1);
  const before = tokens.slice(Math.max(0, mention.from - 3), mention.from).map(({ word }) => word);
  const ofThose =
    before[0] === 'of' && lexicon.words.thoseWords.has(before[1] ?? '') && before[2] === ',';
  const ofWhom = before.at(-2) === 'of' && lexicon.words.thoseWords.has(before.at(-1) ?? '');
  return (ofThose || ofWhom) && last?.unit === 'count' && last.mention.value >= mention.value
    ? last.mention.value
    : null;
};

/** "in the last 12 months", "two years ago", "over the next six weeks". */
const dropPeriods = dropping('reference periods', ({ tokens, lexicon }, proposal) => {
  const { words } = lexicon;
  if (!isDuration(proposal)) return false;
  const { from } = proposal.mention;
  if (
    [1, 2].some(
      (back) =>
        words.periodWords.has(wordAt(tokens, from - back)) &&
        wordAt(tokens, from - back + 1) !== ',',
    )
  )
    return true;
  if (words.periodEnds.lengthAt(tokens, proposal.phrase.to) > 0) return true;
  return (
    /^(?:in|during)$/u.test(wordAt(tokens, from - 1)) &&
    !tokens.slice(Math.max(0, from - 4), from).some(({ word }) => words.doneInWords.has(word))
  );
});

/** After one of these, "over" means more than; elsewhere "£3m over three years" is a period. */
const beforeOver =
  /^(?:for|waiting|waits?|waited|took|takes?|taking|taken|than|lasted|lasting|been|by|of|at|to|is|are|was|were)$/u;

const dropSpans = dropping('spans of time', ({ tokens }, proposal, all) => {
  const { from } = proposal.mention;
  if (
    !isDuration(proposal) ||
    wordAt(tokens, from - 1) !== 'over' ||
    beforeOver.test(wordAt(tokens, from - 2))
  )
    return false;
  return from === 1 || all.some((other) => other.mention.to < from && !isDuration(other));
});

/** "15 cases, against a target of 12": nobody holds what is aimed at. */
const dropTargets = dropping(
  'targets',
  ({ tokens, lexicon }, { unit, mention }) =>
    unit === 'cases-per-worker' &&
    tokens
      .slice(Math.max(0, mention.from - 4), mention.from)
      .some(({ word }) => lexicon.words.targetWords.has(word)),
);

const dropDeadlines = dropping(
  'deadlines',
  (context, proposal) =>
    isDuration(proposal) &&
    context.lexicon.words.deadlineEnds.lengthAt(context.tokens, proposal.phrase.to) > 0,
);

const longestQualified = 9;

/** "85% completed within 45 working days": the duration says what the share is of. */
const qualifies = (context: SentenceContext, share: Proposal, duration: Proposal): boolean => {
  const { tokens } = context;
  const from = startWithComparator(context, duration.mention.from);
  const between = tokens.slice(share.phrase.to, from).map(({ word }) => word);
  const comparator = comparatorOf(context, duration.mention, duration.phrase);
  const isBound = comparator !== 'eq' || wordAt(tokens, from - 1) === 'in';
  return (
    timeUnits.has(duration.unit) &&
    isBound &&
    between.length <= longestQualified &&
    !between.some((word) => /^[;:,]$|^and$/u.test(word))
  );
};

/** "15 care leavers every six months": the duration says how often they are counted. */
const paces = ({ tokens }: SentenceContext, count: Proposal, duration: Proposal): boolean =>
  count.unit === 'count' &&
  duration.mention.from - count.phrase.to === 1 &&
  wordAt(tokens, count.phrase.to) === 'every';

const qualifierOf = (context: SentenceContext, { mention, phrase }: Proposal): TokenRange => {
  const from = startWithComparator(context, mention.from);
  return {
    from: /^(?:every|in)$/u.test(wordAt(context.tokens, from - 1)) ? from - 1 : from,
    to: phrase.to,
  };
};

const mergeQualifiers: Refiner = {
  name: 'qualifying durations',
  refine: (context, proposals) => {
    const merged: Proposal[] = [];
    for (const proposal of proposals) {
      const last = merged.at(-1);
      const isQualifier =
        last !== undefined &&
        isDuration(proposal) &&
        (isShare(last) ? qualifies(context, last, proposal) : paces(context, last, proposal));
      if (isQualifier) merged.splice(-1, 1, { ...last, qualifier: qualifierOf(context, proposal) });
      else merged.push(proposal);
    }
    return merged;
  },
};

const dropOutsiders = dropping('other places', (context, { mention }) =>
  isOutside(context, mention),
);

/** A share is told twice in "nine of 12 (75%)"; both stand. A number is never proposed twice. */
const dropInside = dropping('numbers inside others', (_, proposal, all) =>
  all.some(
    (other) =>
      other !== proposal &&
      other.phrase.from <= proposal.mention.from &&
      proposal.mention.to <= other.phrase.to &&
      other.mention.from < proposal.mention.from,
  ),
);

/** In this order: what is no measure goes first, then measures are told more exactly. */
export const refiners: readonly Refiner[] = [
  dropInside,
  dropInspectors,
  dropPeriods,
  dropSpans,
  dropDeadlines,
  dropTargets,
  dropOutsiders,
  linkWholes,
  mergeQualifiers,
];
