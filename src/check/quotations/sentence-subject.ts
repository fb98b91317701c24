import type { Token } from '../../text/tokens.ts';
import type { Mention } from './mentions.ts';

/** A sentence taken apart. */
export interface SentenceParts {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
}

const auxiliaries: ReadonlySet<string> = new Set(
  'has have had also then now further however again later recently today yesterday clearly did does do to will would can could'.split(
    ' ',
  ),
);
export const passives: ReadonlySet<string> = new Set([
  'was',
  'were',
  'is',
  'are',
  'been',
  'being',
  'be',
]);
const relatives: ReadonlySet<string> = new Set(['which', 'who', 'that']);
/** Before a name they make it part of a longer one: "the leader of the council". */
export const joining: ReadonlySet<string> = new Set(
  'of by for with at to from in on about over against'.split(' '),
);
export const determiners: ReadonlySet<string> = new Set(
  'the a an one its their his her this that some both'.split(' '),
);
/** "Responding to the report, the director said": the clause before the comma says nothing of who speaks. */
const adjunct =
  /^(?:respond|comment|speak|react|welcom|follow|after|in response|in |at |on |asked|despite|when|while|as |since|last |this |earlier|yesterday|today|meanwhile|however|but )/iu;

export const form = ({ tokens }: SentenceParts, at: number): string => tokens[at]?.form ?? '';

/** Steps back over auxiliaries and adverbs that stand between a subject and its verb. */
export const subjectEnd = (parts: SentenceParts, verb: number): number => {
  let at = verb;
  while (at > 0 && auxiliaries.has(form(parts, at - 1))) at -= 1;
  return at;
};

export const before = ({ mentions }: SentenceParts, from: number, to: number): Mention[] =>
  mentions.filter((mention) => mention.from >= from && mention.to <= to);

const beginsWithAdjunct = (parts: SentenceParts, from: number): boolean => {
  const start = parts.tokens[from]?.start ?? 0;
  return adjunct.test(parts.text.slice(start, start + 40));
};

/** First token behind a leading clause that does not name the subject. */
const pastAdjunct = (parts: SentenceParts, from: number, to: number): number => {
  if (!beginsWithAdjunct(parts, from)) return from;
  for (let at = from; at < to; at += 1) if (form(parts, at) === ',') return at + 1;
  return from;
};

export const firstWordBefore = (parts: SentenceParts, mention: Mention): string => {
  let at = mention.from - 1;
  while (at >= 0 && determiners.has(form(parts, at))) at -= 1;
  return form(parts, at);
};

/** The subject of the verb at `verb`, sought from `from` on. */
export const subjectOf = (parts: SentenceParts, from: number, verb: number): Mention | null => {
  const end = subjectEnd(parts, verb);
  // "Inspectors were asked about it and said": the second verb has the subject of the first.
  if (from > 0 && /^(?:and|but|yet)$/u.test(form(parts, end - 1))) return null;
  const start = pastAdjunct(parts, from, end);
  const named = before(parts, start, end);
  const last = named.at(-1);
  if (!last) return before(parts, from, end)[0] ?? null;
  if (relatives.has(form(parts, end - 1))) return last;
  const isAdjacent = last.to === end;
  // "After the visit to the council Ofsted wrote": no comma ends the leading clause.
  if (isAdjacent && start === from && beginsWithAdjunct(parts, from)) return last;
  if (isAdjacent && !joining.has(firstWordBefore(parts, last)) && isOpening(parts, last, named))
    return last;
  return named[0] ?? null;
};

/** True where the mention next to the verb begins a clause of its own, or is the only one: "the lead inspector Jo Vale said". */
const isOpening = (parts: SentenceParts, last: Mention, named: readonly Mention[]): boolean => {
  const previous = named.at(-2);
  if (!previous) return true;
  for (let at = previous.to; at < last.from; at += 1)
    if (/^(?:and|but|while|whereas|when|that|,|;|:)$/u.test(form(parts, at))) return true;
  return false;
};
