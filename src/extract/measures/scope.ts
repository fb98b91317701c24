import { nounPhraseFrom } from './nouns.ts';
import type { Proposal, SentenceContext, TokenRange } from './quantity.ts';
import { wordAt } from './tokens.ts';

type ScopeKind = 'organisation' | 'group' | 'time';

interface Scope {
  readonly kind: ScopeKind;
  readonly range: TokenRange;
}

/** Points in time say when, not for what part. */
const pointInTime =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|visit|inspection|time|\d.*)$/u;

const kindOf = (
  { tokens, lexicon }: SentenceContext,
  preposition: string,
  range: TokenRange,
): ScopeKind | null => {
  const words = tokens.slice(range.from, range.to).map(({ word }) => word);
  if (words.some((word) => pointInTime.test(word)) || words.join(' ') === "children's services")
    return null;
  const last = words.at(-1) ?? '';
  if (lexicon.words.orgWords.has(last) && preposition !== 'for') return 'organisation';
  if (
    lexicon.words.groupWords.has(last) &&
    /^(?:for|among|in|at|within|across)$/u.test(preposition)
  )
    return 'group';
  return lexicon.words.timeWords.has(last) && preposition !== 'for' ? 'time' : null;
};

const isCapital = ({ text, tokens }: SentenceContext, at: number): boolean =>
  /^\p{Lu}/u.test(text.slice(tokens[at]?.start ?? 0, tokens[at]?.end ?? 0));

/** "Together for Children": a preposition between capitals belongs to a name. */
const isWithinName = (context: SentenceContext, at: number): boolean =>
  at > 0 && isCapital(context, at - 1) && isCapital(context, at + 1);

const scopeAt = (context: SentenceContext, at: number): Scope | null => {
  const preposition = wordAt(context.tokens, at);
  if (!context.lexicon.words.scopePrepositions.has(preposition)) return null;
  if (isWithinName(context, at)) return null;
  // "In a service", "in need" and "in care" name no part of the service.
  if (/^(?:a|an|any|need|care)$/u.test(wordAt(context.tokens, at + 1))) return null;
  const phrase = nounPhraseFrom(context, at + 1);
  const kind = phrase && kindOf(context, preposition, phrase);
  return phrase && kind ? { kind, range: { from: at, to: phrase.to } } : null;
};

const clauseMark = /^[;:]$/u;
const furthest = 14;

/** Scopes of the same clause: after the number up to the next one, and before it. */
const scopesOf = (context: SentenceContext, { phrase, subject }: Proposal): Scope[] => {
  const { tokens } = context;
  const found: Scope[] = [];
  const after = Math.max(phrase.to, subject && subject.from >= phrase.from ? subject.to : 0);
  for (
    let at = after;
    at < after + furthest && at < tokens.length && !clauseMark.test(wordAt(tokens, at));
    at++
  ) {
    const scope = scopeAt(context, at);
    if (scope) found.push(scope);
  }
  for (
    let at = phrase.from - 1;
    at >= 0 && at >= phrase.from - furthest && !clauseMark.test(wordAt(tokens, at));
    at--
  ) {
    const scope = scopeAt(context, at);
    if (scope && scope.range.to <= phrase.from) found.push(scope);
  }
  return found;
};

/** A part of the service rather than a group of people, a group rather than a time. */
const rank: readonly ScopeKind[] = ['organisation', 'group', 'time'];

/** What the measure holds for, in the words of the sentence. */
export const scopeOf = (context: SentenceContext, proposal: Proposal): TokenRange | null => {
  if (proposal.qualifier) return proposal.qualifier;
  const scopes = scopesOf(context, proposal);
  for (const kind of proposal.parser === 'duration' ? rank.slice(0, 2) : rank) {
    const scope = scopes.find((candidate) => candidate.kind === kind);
    if (scope) return scope.range;
  }
  return null;
};
