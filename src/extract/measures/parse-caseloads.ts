import { startWithComparator } from './comparator.ts';
import type { NumberMention, Parser, SentenceContext, TokenRange } from './quantity.ts';
import { isWord, wordAt } from './tokens.ts';

/** One past "cases", "children" and the like at `at`, or `at` itself. */
const afterCases = ({ tokens, lexicon }: SentenceContext, at: number): number =>
  at + lexicon.words.caseWords.lengthAt(tokens, at);

/** "15 cases per social worker", "20 per worker", "18 cases each": the end of these words, or null. */
const perWorkerEnd = (context: SentenceContext, { to }: NumberMention): number | null => {
  const { tokens, lexicon } = context;
  const at = afterCases(context, to);
  const link = wordAt(tokens, at);
  if (link === 'each' && at > to) return at + 1;
  const isForEach = link === 'for' && /^(?:each|every)$/u.test(wordAt(tokens, at + 1));
  if (!(link === 'per' || isForEach || (link === 'a' && at > to))) return null;
  for (let end = at + 1; end < at + 6 && isWord(wordAt(tokens, end)); end++) {
    const length = lexicon.words.workerWords.lengthAt(tokens, end);
    if (length > 0) return end + length;
  }
  return null;
};

const furthest = 16;

/** Index of "caseload" before the number, in the same clause, or null. */
const caseloadBefore = (
  { tokens, lexicon }: SentenceContext,
  { from }: NumberMention,
): number | null => {
  for (let at = from - 1; at >= 0 && at >= from - furthest; at--) {
    const word = wordAt(tokens, at);
    if (word === ';' || word === ':') return null;
    if (lexicon.words.caseloadWords.has(word)) return at;
  }
  return null;
};

/** Nothing else is counted: the number stands alone or with "cases". */
const countsCases = (context: SentenceContext, { to, from }: NumberMention): boolean => {
  const { tokens, lexicon } = context;
  const end = afterCases(context, to);
  if (end > to) return wordAt(tokens, startWithComparator(context, from) - 1) !== 'and';
  const next = wordAt(tokens, to);
  const opensClause = /^(?:and|,|while|where|but)$/u.test(
    wordAt(tokens, startWithComparator(context, from) - 1),
  );
  if (next === 'of' || (opensClause && lexicon.words.bareVerbs.has(next))) return false;
  return (
    !isWord(next) ||
    lexicon.words.nounStops.has(next) ||
    lexicon.comparators.some(({ after }) => after.lengthAt(tokens, to) > 0)
  );
};

/** "a worker has 19 cases", "with 30 children on their caseload". */
const heldEnd = (context: SentenceContext, { from, to }: NumberMention): number | null => {
  const { tokens, lexicon } = context;
  const end = afterCases(context, to);
  if (end === to) return null;
  const onCaseload = tokens
    .slice(end, end + 4)
    .findIndex(({ word }) => lexicon.words.caseloadWords.has(word));
  if (onCaseload >= 0) return end + onCaseload + 1;
  if (!wordAt(tokens, end - 1).startsWith('case')) return null;
  const start = startWithComparator(context, from);
  const before = tokens
    .slice(Math.max(0, start - 3), start)
    .some(({ word }) => lexicon.words.holdWords.has(word));
  const worker = tokens
    .slice(Math.max(0, start - furthest), start)
    .some(({ word }) => lexicon.words.workerWords.has(word));
  return before && worker ? end : null;
};

/** "average caseload" at the index of "caseload". */
const subjectAt = ({ tokens }: SentenceContext, at: number): TokenRange => ({
  from: wordAt(tokens, at - 1) === 'average' ? at - 1 : at,
  to: at + 1,
});

/** Cases that one worker holds. */
export const caseloads: Parser = {
  name: 'caseload',
  parse: (context, mention) => {
    if (mention.style !== 'number' && mention.style !== 'decade') return null;
    const before = caseloadBefore(context, mention);
    const named = perWorkerEnd(context, mention) ?? heldEnd(context, mention);
    const isAfterCaseload = before !== null && countsCases(context, mention);
    if (named === null && !isAfterCaseload) return null;
    const to = named ?? afterCases(context, mention.to);
    return {
      parser: 'caseload',
      mention,
      unit: 'cases-per-worker',
      denominator: null,
      subject: before === null ? { from: mention.to, to } : subjectAt(context, before),
      change: null,
      qualifier: null,
      phrase: { from: mention.from, to },
    };
  },
};
