import type { Attribution } from '../../model/article.ts';
import type { Narration } from './narration.ts';
import type { SpeechEvent, Topic } from './speech-events.ts';

/** A speech event whose speaker is known, whatever pronoun or surname stands for it. */
export type ResolvedEvent = Attribution & { readonly cue: NonNullable<Attribution['cue']> };

type Speaker = Pick<Attribution, 'speaker' | 'letter'>;

const isPerson = (pronoun: string): boolean => /^s?he$/iu.test(pronoun);

/** A capitalised word right before a verb: "Hopkins said", "Ms Vale has said". */
const surnameBefore = /(\p{Lu}[\p{L}’'-]+)(?:\s+(?:has|have|had|also|then))*\s*$/u;
const surnameRoom = 60;

/** Follows who speaks from sentence to sentence. */
export class SpeakerMemory {
  readonly #narration: Narration;
  #last: Speaker | null = null;
  #person: Speaker | null = null;
  #thing: Speaker | null = null;
  #inSentence: Speaker | null = null;
  readonly #surnames = new Map<string, Speaker>();

  constructor(narration: Narration) {
    this.#narration = narration;
  }

  beginSentence(): void {
    this.#inSentence = null;
  }

  resolve(event: SpeechEvent): ResolvedEvent | null {
    const speaker = this.#speakerOf(event);
    if (!speaker) return null;
    this.#remember(event, speaker);
    return { ...speaker, cue: event.cue };
  }

  /** A sentence was about somebody who said nothing in it. A council that was visited is not what "it said" means. */
  note(topic: Topic): void {
    if (topic.letter !== true && topic.kind !== 'person') return;
    const speaker = { speaker: this.#wordsOf(topic), letter: topic.letter };
    this.#last ??= speaker;
    this.#keep(topic.kind, speaker);
  }

  #wordsOf({ speaker }: Topic): string {
    return speaker
      ? this.#narration.text.slice(speaker.start, speaker.end).replaceAll(/\s+/gu, ' ')
      : '';
  }

  #speakerOf(event: SpeechEvent): Speaker | null {
    const words = this.#wordsOf(event);
    if (event.speaker === null) return this.#bySurname(event) ?? this.#inSentence;
    if (event.kind === 'pronoun') return this.#meantBy(words);
    const known = event.surname === null ? undefined : this.#surnames.get(event.surname);
    const isFullName = words.split(' ').length > 2;
    return known && !isFullName ? known : { speaker: words, letter: event.letter };
  }

  #bySurname({ cue }: SpeechEvent): Speaker | null {
    const ahead = this.#narration.text.slice(Math.max(0, cue.start - surnameRoom), cue.start);
    const [, surname] = surnameBefore.exec(ahead) ?? [];
    return (surname && this.#surnames.get(surname.toLowerCase())) || null;
  }

  #meantBy(pronoun: string): Speaker | null {
    if (isPerson(pronoun)) return this.#person;
    return /^it$/iu.test(pronoun) ? (this.#thing ?? this.#last) : this.#last;
  }

  #remember({ kind, surname }: SpeechEvent, speaker: Speaker): void {
    this.#last = speaker;
    this.#inSentence = speaker;
    this.#keep(kind, speaker);
    if (surname !== null && !this.#surnames.has(surname)) this.#surnames.set(surname, speaker);
  }

  #keep(kind: SpeechEvent['kind'], speaker: Speaker): void {
    if (kind === 'person') this.#person = speaker;
    if (kind === 'document' || kind === 'organisation') this.#thing = speaker;
  }
}
