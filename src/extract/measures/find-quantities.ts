import { comparatorOf } from './comparator.ts';
import { evidenceSpan } from './evidence-span.ts';
import { joinNumbers } from './joined-numbers.ts';
import type { Lexicon } from './lexicon.ts';
import { findMentions } from './mentions.ts';
import { withoutNames } from './name-numbers.ts';
import { parsers } from './parsers.ts';
import type {
  NumberMention,
  Proposal,
  Quantity,
  SentenceContext,
  TextSpan,
  TokenRange,
} from './quantity.ts';
import { refiners } from './refiners.ts';
import { scopeOf } from './scope.ts';
import { tokensOf } from './tokens.ts';

const propose = (
  context: SentenceContext,
  mentions: readonly NumberMention[],
): readonly Proposal[] => {
  const proposals: Proposal[] = [];
  for (const mention of mentions) {
    const proposal = firstProposal(context, mention, proposals);
    if (proposal) proposals.push(proposal);
  }
  return proposals;
};

const firstProposal = (
  context: SentenceContext,
  mention: NumberMention,
  earlier: readonly Proposal[],
): Proposal | null => {
  for (const { parse } of parsers) {
    const proposal = parse(context, mention, earlier);
    if (proposal) return proposal;
  }
  return null;
};

const spanOf = ({ tokens }: SentenceContext, { from, to }: TokenRange): TextSpan => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

const quantityOf = (context: SentenceContext, proposal: Proposal): Quantity => {
  const { mention, unit, denominator, subject, change, phrase } = proposal;
  const words = (range: TokenRange | null): string | null => {
    if (range === null || range.to <= range.from) return null;
    const { start, end } = spanOf(context, range);
    return context.text.slice(start, end);
  };
  const changed = [words(change), words(subject)].filter((part) => part !== null).join(' ');
  const comparator = comparatorOf(context, mention, phrase);
  return {
    value: mention.value,
    valueMax: mention.valueMax,
    unit,
    comparator: comparator === 'eq' && mention.style === 'decade' ? 'approx' : comparator,
    previous: mention.previous,
    denominator,
    subject: changed === '' ? null : changed,
    scope: words(scopeOf(context, proposal)),
    span: evidenceSpan(context, proposal),
    numberSpan: spanOf(context, mention),
  };
};

/** Longer than any sentence; a text without sentences is read in pieces, so that the work grows with its length alone. */
const mostTokens = 500;

const quantitiesIn = (context: SentenceContext): Quantity[] => {
  const mentions = joinNumbers(context, withoutNames(context, findMentions(context)));
  let proposals = propose(context, mentions);
  for (const { refine } of refiners) proposals = refine(context, proposals);
  return proposals.map((proposal) => quantityOf(context, proposal));
};

/** Every number → what is left of them → the quantities they state, in the order of the sentence. */
export const findQuantities = (text: string, lexicon: Lexicon): Quantity[] => {
  if (!lexicon.mayHoldNumber(text)) return [];
  const tokens = tokensOf(text);
  const quantities: Quantity[] = [];
  for (let at = 0; at < tokens.length; at += mostTokens)
    quantities.push(...quantitiesIn({ text, tokens: tokens.slice(at, at + mostTokens), lexicon }));
  return quantities;
};
