import type { ArticleSpan } from '../../model/article.ts';
import { matchesOf } from '../../text/matches.ts';
import type { SentenceSpeaker } from '../quotations/sentence-speaker.ts';
import type { SentenceRange } from './claim-text.ts';

/** Where a reader finds more, and when the article says that the letter came out: no letter can say either. */
const aside =
  /\bhttps?:\/\/\S+|\bwww\.\S+|\b(?:published|released|issued|out)\s+(?:today|yesterday|(?:earlier\s+)?this\s+(?:week|morning|afternoon)|last\s+week)\b/giu;

/** "The report adds that": longer ones tell more than that it speaks. Of others nothing but that is told. */
const longestCue = 40;

const cueIn = (sentence: ArticleSpan, { isOwn, attribution }: SentenceSpeaker): SentenceRange[] => {
  const { cue, letter } = attribution;
  if (!isOwn || letter === null || cue === null) return [];
  if (letter && cue.end - cue.start > longestCue) return [];
  return [{ start: cue.start - sentence.start, end: cue.end - sentence.start }];
};

/** The words of a sentence that tell nothing of what the letter says, by their places in it. */
export const setAside = (sentence: ArticleSpan & { own: string }, said: SentenceSpeaker) => [
  ...cueIn(sentence, said),
  ...matchesOf(sentence.own, aside).map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  })),
];
