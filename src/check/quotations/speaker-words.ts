import type { ArticleSpan } from '../../model/article.ts';
import type { Mention } from './mentions.ts';
import { before, form, joining, type SentenceParts, subjectEnd } from './sentence-subject.ts';

/** Tokens that say that somebody says something; no speaker where the verb has no subject of its own. */
export interface Said {
  readonly speaker: Mention | null;
  readonly from: number;
  readonly to: number;
}

/** "the children’s minister": so many words may stand between an article and a name. */
const mostAdjectives = 2;
const articles: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'one',
  'its',
  'their',
  'his',
  'her',
]);

/** The token with which the phrase around a mention begins. */
const phraseStart = (parts: SentenceParts, { from }: Mention): number => {
  for (let at = from - 1; at >= Math.max(0, from - 1 - mostAdjectives); at -= 1) {
    if (articles.has(form(parts, at))) return at;
    const isOther = parts.mentions.some((mention) => mention.from <= at && at < mention.to);
    if (isOther || parts.tokens[at]?.isWord !== true || joining.has(form(parts, at))) return from;
  }
  return from;
};

/** The words that name a speaker: with the article before, and up to the verb where a title or a place follows the name. */
export const speakerSpan = (parts: SentenceParts, { speaker, to }: Said): ArticleSpan | null => {
  if (!speaker) return null;
  const start = parts.tokens[phraseStart(parts, speaker)]?.start ?? 0;
  const endOfName = parts.tokens[speaker.to - 1]?.end ?? start;
  const verbFollows = to > speaker.to;
  const apposed = verbFollows ? appositionEnd(parts, speaker, to) : namedBehind(parts, speaker);
  return { start, end: Math.max(endOfName, apposed) };
};

/** A name is seldom followed by more than this of titles, in code units. */
const longestApposition = 140;

const appositionEnd = (parts: SentenceParts, speaker: Mention, to: number): number => {
  const hasTitle = speaker.kind !== 'pronoun' && speaker.kind !== 'document';
  const isTitled = hasTitle && before(parts, speaker.to, to).length > 0;
  if (!isTitled) return 0;
  const verb = subjectEnd(parts, to - 1);
  const last = form(parts, verb - 1) === ',' ? verb - 2 : verb - 1;
  const end = parts.tokens[last]?.end ?? 0;
  const start = parts.tokens[speaker.from]?.start ?? 0;
  return end - start <= longestApposition ? end : 0;
};

const namedBehind = (parts: SentenceParts, speaker: Mention): number => {
  const name = parts.mentions.find(({ from, isName }) => isName && from === speaker.to);
  return name ? (parts.tokens[name.to - 1]?.end ?? 0) : 0;
};
