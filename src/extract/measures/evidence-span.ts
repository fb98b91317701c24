import { startWithComparator } from './comparator.ts';
import type { Proposal, SentenceContext, TextSpan, TokenRange } from './quantity.ts';
import { wordAt } from './tokens.ts';

const clauseMark = /^[,;:]$|^-$/u;
/** Fewer words than these cannot be read alone. */
const fewestWords = 6;

const isClauseMark = (context: SentenceContext, at: number): boolean => {
  const word = wordAt(context.tokens, at);
  if (word !== '-') return clauseMark.test(word);
  // A dash stands between spaces, a hyphen does not.
  return context.text[(context.tokens[at]?.start ?? 0) - 1] === ' ';
};

const clauseAround = (context: SentenceContext, range: TokenRange): TokenRange => {
  let { from, to } = range;
  while (from > 0 && !isClauseMark(context, from - 1)) from--;
  while (to < context.tokens.length && !isClauseMark(context, to)) to++;
  return { from, to };
};

/** The clause of the measure; where that is too short to be read alone, its neighbours too. */
export const evidenceSpan = (context: SentenceContext, proposal: Proposal): TextSpan => {
  const { tokens, text } = context;
  const { reach, from } = proposal.mention;
  const parts = [reach, proposal.phrase, proposal.qualifier ?? proposal.phrase];
  let range = clauseAround(context, {
    from: Math.min(startWithComparator(context, from), ...parts.map((part) => part.from)),
    to: Math.max(...parts.map((part) => part.to)),
  });
  while (range.to - range.from < fewestWords && range.to - range.from < tokens.length)
    range = clauseAround(context, {
      from: Math.max(0, range.from - 1),
      to: range.from > 0 ? range.to : Math.min(tokens.length, range.to + 1),
    });
  const end = tokens[range.to - 1]?.end ?? text.length;
  return { start: tokens[range.from]?.start ?? 0, end };
};
