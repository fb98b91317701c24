import type { Attribution } from '../../model/article.ts';
import type { ResolvedEvent } from './resolve-speakers.ts';

/** Who says a sentence in a writer's own words. */
export interface SentenceSpeaker {
  readonly attribution: Attribution;
  /** Whether it tells what others say, and not what they say of the letter. */
  readonly isOfOthers: boolean;
  /** Whether the sentence itself says so, and no sentence before it. */
  readonly isOwn: boolean;
}

/** "Rated poor by Ofsted, the council said": an agent says less of who speaks than a subject. */
const agent = /(?:^|\s)by\s/iu;
/** What inspectors are told stands in the letter. */
const toInspectors = /^\s+(?:(?:the|these|ofsted)\s+)?(?:inspectors?|ofsted|hmi)\b/iu;
const reach = 40;

/**
 * @param own the speech of the sentence, in order
 * @param carried who spoke before it in its paragraph
 */
export const sentenceSpeaker = (
  text: string,
  own: readonly ResolvedEvent[],
  carried: Attribution,
): SentenceSpeaker => {
  const main = own.find(({ cue }) => !agent.test(text.slice(cue.start, cue.end))) ?? own[0];
  if (!main) return { attribution: carried, isOfOthers: false, isOwn: false };
  const isTold = toInspectors.test(text.slice(main.cue.end, main.cue.end + reach));
  const tellsLetter = own.some(({ letter }) => letter === true);
  return {
    attribution: main,
    isOfOthers: main.letter === false && !tellsLetter && !isTold,
    isOwn: true,
  };
};
