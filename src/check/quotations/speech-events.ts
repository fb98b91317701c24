import type { ArticleSpan } from '../../model/article.ts';
import { tokenize } from '../../text/tokens.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { type NarratedSentence, type Narration, quotationForm } from './narration.ts';
import type { SentenceNames } from './sentence-names.ts';
import {
  determiners,
  firstWordBefore,
  form,
  passives,
  type SentenceParts,
  subjectEnd,
  subjectOf,
} from './sentence-subject.ts';
import { type Said, speakerSpan } from './speaker-words.ts';
import type { Speech } from './speech.ts';

/** Somebody says something: the words of the article that say so. Offsets are of the article. */
export interface SpeechEvent {
  readonly cue: ArticleSpan;
  /** Null where the verb has no subject of its own: ", adding: …". */
  readonly speaker: ArticleSpan | null;
  readonly kind: Mention['kind'];
  readonly letter: boolean | null;
  /** The last word of a person's name, by which later sentences call them. */
  readonly surname: string | null;
  /** False where the verb is one of saying beside a quotation only. */
  readonly tells: boolean;
}

/** "said the report", "by senior inspectors": the mention close behind, unless a clause begins before it. */
const mentionBehind = (parts: SentenceParts, at: number, reach: number): Mention | null => {
  const mention = parts.mentions.find(({ from }) => from >= at);
  if (!mention || mention.kind === 'pronoun' || mention.from > at + reach) return null;
  for (let between = at; between < mention.from; between += 1)
    if (/^(?:that|to|of|,|;|:)$/u.test(form(parts, between))) return null;
  return mention;
};

const agentOf = (parts: SentenceParts, verb: number, limit: number): Said | null => {
  for (let at = verb; at < limit; at += 1) {
    const agent = form(parts, at) === 'by' ? mentionBehind(parts, at + 1, 2) : null;
    if (agent) return { speaker: agent, from: at, to: agent.to };
  }
  return null;
};

const isQuotation = (parts: SentenceParts, at: number): boolean =>
  form(parts, at) === quotationForm;

/** Where the clause of a verb begins: behind the last quotation, verb of saying or sharp break. */
const clauseStart = (parts: SentenceParts, verb: number, previousVerb: number): number => {
  for (let at = verb - 1; at >= previousVerb; at -= 1)
    if (isQuotation(parts, at) || form(parts, at) === ';') return at + 1;
  return previousVerb;
};

interface Verb {
  readonly from: number;
  readonly to: number;
  readonly letterOnly: boolean;
  readonly quotesOnly: boolean;
}

/** With these the speaker may come last; behind others stands what is told, or to whom. */
const inverting = /^(?:say|says|said|write|writes|wrote|warn|warns|warned|add|adds|added)$/u;

/** "…, says the letter." */
const isInverted = (parts: SentenceParts, { from }: Verb, behind: Mention): boolean =>
  form(parts, from - 1) === ',' &&
  inverting.test(form(parts, from)) &&
  parts.tokens[behind.to]?.isWord !== true;

const saidBy = (parts: SentenceParts, verb: Verb, start: number, limit: number): Said | null => {
  const isPassive = passives.has(form(parts, subjectEnd(parts, verb.from) - 1));
  const agent = isPassive || form(parts, verb.to) === 'by' ? agentOf(parts, verb.to, limit) : null;
  if (agent) return agent;
  if (isPassive) return null;
  const behind = mentionBehind(parts, verb.to, 2);
  if (behind && isInverted(parts, verb, behind))
    return { speaker: behind, from: verb.from, to: behind.to };
  const subject = subjectOf(parts, start, verb.from);
  if (subject) return { speaker: subject, from: subject.from, to: verb.to };
  const comesFirst = isQuotation(parts, start - 1) || start === verb.from;
  if (behind && comesFirst) return { speaker: behind, from: verb.from, to: behind.to };
  return { speaker: null, from: verb.from, to: verb.to };
};

const verbsOf = (parts: SentenceParts, speech: Speech): Verb[] => {
  const isSpeaker = new Set(
    parts.mentions.flatMap(({ from, to, isName }) =>
      isName ? [] : Array.from({ length: to - from }, (_, index) => from + index),
    ),
  );
  return speech
    .verbsIn(parts.tokens)
    .filter(({ from }) => !isSpeaker.has(from))
    .map(({ rule, from, to }) => ({
      from,
      to,
      letterOnly: rule.of === 'letter',
      quotesOnly: rule.quotesOnly,
    }));
};

/** Right behind a quotation every verb is one of saying: “…,” noted the director. */
const isTag = (parts: SentenceParts, { from }: Said): boolean =>
  isQuotation(parts, from - 1) ||
  (determiners.has(form(parts, from - 1)) && isQuotation(parts, from - 2));

/** "Are not told": so far before a verb stands what makes it passive or denies it. */
const farthestAuxiliary = 3;

/** True where the verb tells something without a quotation beside it. */
const tellsAlone = (parts: SentenceParts, { from, letterOnly, quotesOnly }: Verb): boolean => {
  if (letterOnly || quotesOnly) return false;
  for (let at = from - 1; at >= Math.max(0, from - farthestAuxiliary); at -= 1)
    if (passives.has(form(parts, at)) || form(parts, at) === 'not') return false;
  return true;
};

/** Words that say something, and whether they do so without a quotation. */
type Telling = Said & Pick<SpeechEvent, 'tells'>;

const byVerbs = (parts: SentenceParts, speech: Speech): Telling[] => {
  const verbs = verbsOf(parts, speech);
  return verbs.flatMap((verb, index) => {
    const start = clauseStart(parts, verb.from, verbs[index - 1]?.to ?? 0);
    const said = saidBy(parts, verb, start, verbs[index + 1]?.from ?? parts.tokens.length);
    if (!said) return [];
    const mayFind =
      said.speaker === null ||
      said.speaker.kind === 'pronoun' ||
      said.speaker.letter === true ||
      isTag(parts, said);
    return verb.letterOnly && !mayFind ? [] : [{ ...said, tells: tellsAlone(parts, verb) }];
  });
};

/** "according to the council": where the words before a mention and its article begin, or -1. */
const accordingTo = (parts: SentenceParts, { from }: Mention): number => {
  let at = from - 1;
  while (at >= 0 && determiners.has(form(parts, at))) at -= 1;
  return form(parts, at) === 'to' && form(parts, at - 1) === 'according' ? at - 1 : -1;
};

const isLabel = (parts: SentenceParts, { from, to }: Mention): boolean =>
  (/^[:–—]$/u.test(form(parts, to)) && isQuotation(parts, to + 1)) ||
  (/^[–—]$/u.test(form(parts, from - 1)) && isQuotation(parts, from - 2));

const isSource = (parts: SentenceParts, mention: Mention): boolean =>
  mention.letter === true &&
  mention.kind === 'document' &&
  /^(?:in|from)$/u.test(firstWordBefore(parts, mention));

/** Without a verb: "according to Ofsted", "In its letter …", "The report: …", "… – Ofsted". */
const withoutVerb = (parts: SentenceParts, hasVerb: boolean): Telling[] =>
  parts.mentions.flatMap((mention): Telling[] => {
    const { from, to } = mention;
    const according = accordingTo(parts, mention);
    if (according >= 0) return [{ speaker: mention, from: according, to, tells: true }];
    const says = !hasVerb && (isLabel(parts, mention) || isSource(parts, mention));
    return says ? [{ speaker: mention, from, to, tells: true }] : [];
  });

const surnameOf = (parts: SentenceParts, { speaker, from, to }: Said): string | null => {
  if (!speaker) return null;
  const name = speaker.isName
    ? speaker
    : parts.mentions.find(
        (mention) =>
          mention.isName && mention.from >= from && mention.from <= Math.max(to, speaker.to + 1),
      );
  return name ? form(parts, name.to - 1) : null;
};

/** A named inspector: "Jo Vale, the lead inspector, said". */
const isInspector = (parts: SentenceParts, { speaker, to }: Said): boolean =>
  speaker?.isName === true &&
  parts.mentions.some(
    (mention, index) =>
      mention.letter === true &&
      mention.kind === 'people' &&
      parts.mentions[index - 1] === speaker &&
      mention.from <= Math.max(to, speaker.to + 3) &&
      mention.from <= speaker.to + 3,
  );

const toEvent = (parts: SentenceParts, said: Telling, offset: number): SpeechEvent => {
  const { speaker, from, to } = said;
  const start = parts.tokens[from]?.start ?? 0;
  const end = parts.tokens[to - 1]?.end ?? start;
  const words = speakerSpan(parts, said);
  return {
    cue: { start: offset + start, end: offset + end },
    speaker: words && { start: offset + words.start, end: offset + words.end },
    kind: speaker?.kind ?? 'pronoun',
    letter: isInspector(parts, said) ? true : (speaker?.letter ?? null),
    surname: surnameOf(parts, said),
    tells: said.tells,
  };
};

/** What a pronoun of the next sentence may stand for though nothing was said: "The letter is out today." */
export type Topic = Pick<SpeechEvent, 'speaker' | 'kind' | 'letter'>;

/** A subject stands among the first words of its sentence. */
const firstWords = 4;

const topicOf = (parts: SentenceParts, offset: number): Topic | null => {
  const [first] = parts.mentions;
  if (!first || first.kind === 'pronoun' || first.from > firstWords) return null;
  const words = speakerSpan(parts, { speaker: first, from: first.from, to: first.to });
  return {
    speaker: words && { start: offset + words.start, end: offset + words.end },
    kind: first.kind,
    letter: first.letter,
  };
};

/** What a sentence tells of who speaks. */
export interface SentenceSpeech {
  /** In order of the words that say so. */
  readonly events: readonly SpeechEvent[];
  readonly topic: Topic | null;
}

export const speechIn = (
  narration: Narration,
  { start, end }: NarratedSentence,
  speech: Speech,
  names: SentenceNames,
): SentenceSpeech => {
  const text = narration.text.slice(start, end);
  const tokens = tokenize(text);
  const parts = { text, tokens, mentions: mentionsIn(text, tokens, speech, names) };
  const byVerb = byVerbs(parts, speech);
  const events = [...byVerb, ...withoutVerb(parts, byVerb.length > 0)]
    .map((said) => toEvent(parts, said, start))
    .sort((one, other) => one.cue.start - other.cue.start || one.cue.end - other.cue.end);
  return { events, topic: topicOf(parts, start) };
};
