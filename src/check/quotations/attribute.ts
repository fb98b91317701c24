import type { ArticleDocument, ArticleSpan, Attribution } from '../../model/article.ts';
import { firstIndex } from '../../text/offset-map.ts';
import type { NarratedSentence, Narration } from './narration.ts';
import { type ResolvedEvent, SpeakerMemory } from './resolve-speakers.ts';
import type { SentenceNames } from './sentence-names.ts';
import { type SentenceSpeaker, sentenceSpeaker } from './sentence-speaker.ts';
import type { Speech } from './speech.ts';
import { speechIn } from './speech-events.ts';

export const nobody: Attribution = { speaker: null, letter: null, cue: null };

interface SpokenSentence extends NarratedSentence {
  readonly events: readonly ResolvedEvent[];
  /** Those of them that say something without a quotation. */
  readonly telling: readonly ResolvedEvent[];
}

/** What may stand between a quotation and the words behind it that say whose it is. */
const nothingBetween = /^[\s,–—-]*(?:(?:the|an?|one|its|their)\s+)?$/iu;
/** Words that lead from a verb straight to the next quotation. */
const leadsOn = /^(?:\s+that)?[\s:,]*[“"‘'„«]/u;
const endsWithColon = /:[\s–—-]*$/u;
/** "… enough?” Ms Vale asked." is a short sentence of its own. */
const longestTag = 80;

/** Who says what in an article: made once, asked for each quotation in order. */
export class Attributions {
  readonly #article: ArticleDocument;
  readonly #sentences: readonly SpokenSentence[];
  /** The block before each block, page furniture passed over; -1 for none. */
  readonly #blockBefore: Int32Array;
  #lastQuoted: { readonly attribution: Attribution; readonly block: number } | null = null;

  constructor(
    article: ArticleDocument,
    narration: Narration,
    speech: Speech,
    names: SentenceNames,
  ) {
    this.#article = article;
    const memory = new SpeakerMemory(narration);
    this.#sentences = narration.sentences.map((sentence) => {
      memory.beginSentence();
      const { events, topic } = speechIn(narration, sentence, speech, names);
      const resolved = events.flatMap((event) => {
        const found = memory.resolve(event);
        return found ? [{ found, tells: event.tells || found.letter === true }] : [];
      });
      if (topic) memory.note(topic);
      return {
        ...sentence,
        events: resolved.map(({ found }) => found),
        telling: resolved.flatMap(({ found, tells }) => (tells ? [found] : [])),
      };
    });
    this.#blockBefore = Int32Array.from(article.blocks, () => -1);
    let before = -1;
    article.blocks.forEach(({ kind }, index) => {
      this.#blockBefore[index] = before;
      if (kind !== 'furniture') before = index;
    });
  }

  /** @param span of the quotation with its marks; quotations are to be asked for in order */
  of(span: ArticleSpan): Attribution {
    const first = this.#sentenceAt(span.start);
    if (!first) return nobody;
    const last = this.#sentenceAt(Math.max(span.start, span.end - 1)) ?? first;
    const attribution = this.#inSentence(span, first, last) ?? this.#carried(span, first) ?? nobody;
    this.#lastQuoted = { attribution, block: last.block };
    return attribution;
  }

  /** Who a paragraph that ends with a colon says will speak: "Inspectors found:". */
  introducing(block: number): Attribution | null {
    const before = this.#blockBefore[block] ?? -1;
    const introduction = this.#article.blocks[before];
    if (!introduction) return null;
    const words = this.#article.text.slice(introduction.start, introduction.end);
    return endsWithColon.test(words.slice(-longestTag)) ? this.#lastEventIn(before) : null;
  }

  /** Who says a sentence of the writer's: as it says itself, or as the words before it in its paragraph do. */
  ofSentence(span: ArticleSpan): SentenceSpeaker {
    const own = this.#tellingIn(span);
    const block = this.#sentenceAt(span.start)?.block ?? -1;
    const carried =
      this.#lastEventBefore(span.start, block, 'telling') ?? this.introducing(block) ?? nobody;
    return sentenceSpeaker(this.#article.text, own, carried);
  }

  #tellingIn({ start, end }: ArticleSpan): ResolvedEvent[] {
    const found: ResolvedEvent[] = [];
    let at = firstIndex(this.#sentences, (sentence) => sentence.end > start);
    for (; (this.#sentences[at]?.start ?? end) < end; at += 1)
      found.push(...(this.#sentences[at]?.telling ?? []));
    return found.filter(({ cue }) => cue.start >= start && cue.end <= end);
  }

  #sentenceAt(offset: number): SpokenSentence | null {
    const at = firstIndex(this.#sentences, ({ end }) => end > offset);
    const sentence = this.#sentences[at];
    return sentence && sentence.start <= offset ? sentence : null;
  }

  #inSentence(span: ArticleSpan, first: SpokenSentence, last: SpokenSentence): Attribution | null {
    const { text } = this.#article;
    const ahead = first.events.findLast(({ cue }) => cue.end <= span.start);
    const behind = last.events.find(({ cue }) => cue.start >= span.end);
    const isTag = behind && nothingBetween.test(text.slice(span.end, behind.cue.start));
    if (isTag && !(ahead && leadsOn.test(text.slice(behind.cue.end, behind.cue.end + 20))))
      return behind;
    return ahead ?? behind ?? this.#askedBehind(span, last);
  }

  #askedBehind({ end }: ArticleSpan, sentence: SpokenSentence): Attribution | null {
    if (sentence.end > end) return null;
    const next = this.#sentenceAt(end + 1);
    const isShort = next && next.block === sentence.block && next.end - next.start <= longestTag;
    return (isShort && next.events[0]) || null;
  }

  #carried({ start }: ArticleSpan, { block, start: sentenceStart }: SpokenSentence) {
    const isWhole = start - sentenceStart <= 1;
    const introduced = this.introducing(block);
    if (isWhole && introduced) return introduced;
    const inBlock = this.#lastEventBefore(start, block);
    if (inBlock) return inBlock;
    if (!isWhole) return null;
    const before = this.#blockBefore[block] ?? -1;
    const quoted = this.#lastQuoted;
    if (quoted && (quoted.block === block || quoted.block === before)) return quoted.attribution;
    return this.#lastEventIn(before);
  }

  #lastEventBefore(
    offset: number,
    block: number,
    kind: 'events' | 'telling' = 'events',
  ): ResolvedEvent | null {
    let at = firstIndex(this.#sentences, ({ end }) => end > offset) - 1;
    for (let looked = 0; looked < 20 && this.#sentences[at]?.block === block; looked += 1) {
      const event = this.#sentences[at]?.[kind].at(-1);
      if (event) return event;
      at -= 1;
    }
    return null;
  }

  #lastEventIn(block: number): ResolvedEvent | null {
    const end = this.#article.blocks[block]?.end;
    return end === undefined ? null : this.#lastEventBefore(end, block);
  }
}
