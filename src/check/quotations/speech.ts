import { z } from 'zod';
import { compilePhrases } from '../../rules/compiled-phrases.ts';
import { type Match, PhraseMatcher } from '../../rules/matcher.ts';
import type { Token } from '../../text/tokens.ts';

const identifier = z.string().regex(/^[a-z][a-z0-9-]*$/u);
const phrases = z.array(z.string().min(1));
const examples = z.strictObject({
  finds: z.array(z.string().min(1)).min(1),
  ignores: z.array(z.string().min(1)).min(1),
});

/** What a pronoun can stand for: "she" for a person, "it" for a document or an organisation, "they" for any. */
const speakerKinds = ['document', 'organisation', 'people', 'person'] as const;
export type SpeakerKind = (typeof speakerKinds)[number];

const speakerSchema = z.strictObject({
  id: identifier,
  kind: z.enum(speakerKinds),
  letter: z.boolean().nullable(),
  phrases: phrases.min(1),
  unless: phrases.default([]),
  examples,
});
type SpeakerRule = z.infer<typeof speakerSchema>;

const verbSchema = z.strictObject({
  id: identifier,
  of: z.enum(['anybody', 'letter']),
  quotesOnly: z.boolean().default(false),
  phrases: phrases.min(1),
  examples,
});
type VerbRule = z.infer<typeof verbSchema>;

/** `src/data/speech.yaml`. */
export const speechSchema = z.strictObject({
  speakers: z.array(speakerSchema).min(1),
  verbs: z.array(verbSchema).min(1),
});
export type SpeechData = z.infer<typeof speechSchema>;

/** Tokens `from` up to, not including, `to`, and the rule that names them. */
export interface Named<T> {
  readonly rule: T;
  readonly from: number;
  readonly to: number;
}

/** The speakers and verbs of saying in a text. */
export interface Speech {
  /** In order, none within another. */
  readonly speakersIn: (tokens: readonly Token[]) => Named<SpeakerRule>[];
  readonly verbsIn: (tokens: readonly Token[]) => Named<VerbRule>[];
}

/** No phrase of the lists is longer, gaps counted in. */
const longestPhrase = 12;

const longestFirst = <T>(matches: readonly Named<T>[]): Named<T>[] => {
  const inOrder = [...matches].sort((one, other) => one.from - other.from || other.to - one.to);
  const kept: Named<T>[] = [];
  for (const match of inOrder) if (match.from >= (kept.at(-1)?.to ?? 0)) kept.push(match);
  return kept;
};

/** True where a phrase in which the rule does not count covers the tokens; `ends` by rule and first token. */
const isBarred = (ends: ReadonlyMap<string, number>, { rule, from, to }: Match): boolean => {
  for (let start = from; start > from - longestPhrase; start -= 1)
    if ((ends.get(`${rule} ${start}`) ?? 0) >= to) return true;
  return false;
};

const finder = <T extends { phrases: readonly string[]; unless?: readonly string[] }>(
  rules: readonly T[],
): ((tokens: readonly Token[]) => Named<T>[]) => {
  const matcher = new PhraseMatcher(
    compilePhrases([
      ...rules.map((rule) => rule.phrases),
      ...rules.map((rule) => rule.unless ?? []),
    ]),
  );
  return (tokens) => {
    const matches = matcher.match(tokens);
    const bars = matches.filter(({ rule }) => rule >= rules.length);
    const ends = new Map(
      bars.map(({ rule, from, to }) => [`${rule - rules.length} ${from}`, to] as const),
    );
    return longestFirst(
      matches.flatMap((match) => {
        const rule = rules[match.rule];
        return rule && !isBarred(ends, match) ? [{ rule, from: match.from, to: match.to }] : [];
      }),
    );
  };
};

/** Makes the lists ready for look-up. */
export const compileSpeech = ({ speakers, verbs }: SpeechData): Speech => ({
  speakersIn: finder(speakers),
  verbsIn: finder(verbs),
});
