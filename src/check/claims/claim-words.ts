import { z } from 'zod';
import { stemOf, type Token, tokenize } from '../../text/tokens.ts';

const list = z.array(z.string().min(1)).min(1);

export const quantifierNames = ['all', 'most', 'many', 'some', 'few'] as const;
export type Quantifier = (typeof quantifierNames)[number];

export const amountNames = ['more', 'less'] as const;
export type Amount = (typeof amountNames)[number];

export const voiceNames = ['staff', 'leaders', 'children'] as const;
export type Voice = (typeof voiceNames)[number];

export const frameNames = ['praise', 'criticism', 'need', 'priority', 'letter', 'event'] as const;
export type Frame = (typeof frameNames)[number];

/** `data/claim-words.yaml`. */
export const claimWordsSchema = z.strictObject({
  same: z.array(list),
  opposite: z.array(z.tuple([z.string(), z.string()])),
  empty: z.string().transform((words) => words.trim().split(/\s+/u)),
  negators: list,
  notNegators: list,
  quantifiers: z.record(z.enum(quantifierNames), list),
  amounts: z.record(z.enum(amountNames), list),
  degrees: list,
  frames: z.record(z.enum(frameNames), list),
  method: list,
  parts: list,
  limiters: list,
  voices: z.record(z.enum(voiceNames), list),
});
export type ClaimWordsData = z.infer<typeof claimWordsSchema>;

/** `data/thesaurus.yaml`: more of `same` and `opposite`. */
export const thesaurusSchema = claimWordsSchema.pick({ same: true, opposite: true });
export type Thesaurus = z.infer<typeof thesaurusSchema>;

/** Words found in a row of tokens; `from` and `to` count tokens. */
export interface FoundWords<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

/** `mostWords`: phrases of more words are not looked for. */
type Finder<T> = (tokens: readonly Token[], mostWords?: number) => FoundWords<T>[];

interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** By their first word, the longest first. */
const byFirstWord = <T>(
  phrases: ReadonlyArray<readonly [string, T]>,
  keyOf: (form: string) => string,
): Map<string, Phrase<T>[]> => {
  const found = new Map<string, Phrase<T>[]>();
  for (const [phrase, value] of phrases) {
    const words = tokenize(phrase).map(({ form }) => keyOf(form));
    const [first] = words;
    if (first !== undefined) found.set(first, [...(found.get(first) ?? []), { words, value }]);
  }
  for (const all of found.values()) all.sort((one, other) => other.words.length - one.words.length);
  return found;
};

/** A finder of phrases, the longest at each place; `keyOf` says what makes two words the same. */
const phraseFinder = <T>(
  phrases: ReadonlyArray<readonly [string, T]>,
  keyOf: (form: string) => string,
): Finder<T> => {
  const known = byFirstWord(phrases, keyOf);
  const isWord = (token: Token | undefined, word: string): boolean =>
    token !== undefined && keyOf(token.form) === word;
  /** The longest of those that begin with a token; several may be equally long. */
  const longestAt = (tokens: readonly Token[], from: number, mostWords: number): Phrase<T>[] => {
    const here = known
      .get(keyOf(tokens[from]?.form ?? ''))
      ?.filter(
        ({ words }) =>
          words.length <= mostWords && words.every((word, at) => isWord(tokens[from + at], word)),
      );
    return here?.filter(({ words }) => words.length === here[0]?.words.length) ?? [];
  };
  return (tokens, mostWords = Number.POSITIVE_INFINITY) => {
    const found: FoundWords<T>[] = [];
    for (let from = 0; from < tokens.length; ) {
      const here = longestAt(tokens, from, mostWords);
      const to = from + (here[0]?.words.length ?? 1);
      for (const { value } of here) found.push({ value, from, to });
      from = to;
    }
    return found;
  };
};

const asWritten = (form: string): string => form;

/** The words by which articles tell what letters say, ready for look-up. */
export interface ClaimWords {
  /** Words that may stand for one another; the value is the number of their line. */
  readonly same: Finder<number>;
  /** The lines on which a word stands for itself. */
  readonly linesOf: (form: string) => readonly number[];
  /** The lines that contradict a line. */
  readonly oppositesOf: (line: number) => readonly number[];
  /** Whether a line says something of a subject, and does not name one: "timely", "fallen". */
  readonly isPredicate: (line: number) => boolean;
  /** Whether a line tells a change. */
  readonly isChange: (line: number) => boolean;
  readonly isEmpty: (form: string) => boolean;
  readonly negators: Finder<boolean>;
  readonly quantifiers: Finder<Quantifier>;
  /** Whether a word makes the one behind it more or less; null for neither. */
  readonly amountOf: (form: string) => Amount | null;
  readonly degrees: ReadonlySet<string>;
  readonly frames: Finder<Frame>;
  readonly method: Finder<true>;
  readonly isPart: (form: string) => boolean;
  readonly limiters: Finder<true>;
  readonly voices: Finder<Voice>;
}

const oppositesIn = ({ same, opposite }: ClaimWordsData): Map<number, number[]> => {
  const lineOf = (word: string): number => {
    const at = same.findIndex(([first]) => first === word);
    if (at < 0) throw new TypeError(`opposite: no line of "same" begins with "${word}"`);
    return at;
  };
  const opposites = new Map<number, number[]>();
  const add = (one: number, other: number): void => {
    opposites.set(one, [...(opposites.get(one) ?? []), other]);
  };
  for (const [one, other] of opposite) {
    add(lineOf(one), lineOf(other));
    add(lineOf(other), lineOf(one));
  }
  return opposites;
};

/** The first words of the lines that tell a change. */
const changeWords: ReadonlySet<string> = new Set(['fall', 'rise', 'improve', 'worsen']);

/** The lines of `same` on which a word stands for itself, by its stem. */
const singleWords = ({ same }: ClaimWordsData): Map<string, number[]> => {
  const lines = new Map<string, number[]>();
  for (const [line, all] of same.entries())
    for (const word of all) {
      const [token, ...more] = tokenize(word);
      if (!token || more.length > 0) continue;
      const stem = stemOf(token.form);
      const known = lines.get(stem) ?? [];
      if (!known.includes(line)) lines.set(stem, [...known, line]);
    }
  return lines;
};

const each = <T>(words: readonly string[], value: T): Array<readonly [string, T]> =>
  words.map((word) => [word, value] as const);

/**
 * Makes the lists ready for look-up.
 *
 * @throws TypeError where `opposite` names a word that begins no line of `same`
 */
export const compileClaimWords = (frame: ClaimWordsData, thesaurus: Thesaurus): ClaimWords => {
  const data = {
    ...frame,
    same: [...frame.same, ...thesaurus.same],
    opposite: [...frame.opposite, ...thesaurus.opposite],
  };
  const opposites = oppositesIn(data);
  const empty = new Set(data.empty);
  const linesByStem = singleWords(data);
  const changes = new Set(
    frame.same.flatMap(([first = ''], line) => (changeWords.has(first) ? [line] : [])),
  );
  const parts = new Set(data.parts.map(stemOf));
  return {
    same: phraseFinder(
      data.same.flatMap((line, number) => each(line, number)),
      stemOf,
    ),
    linesOf: (form) => linesByStem.get(stemOf(form)) ?? [],
    oppositesOf: (line) => opposites.get(line) ?? [],
    isPredicate: (line) => line < frame.same.length && opposites.has(line),
    isChange: (line) => changes.has(line),
    isEmpty: (form) => empty.has(form),
    negators: phraseFinder(
      [...each(data.negators, true), ...each(data.notNegators, false)],
      asWritten,
    ),
    quantifiers: phraseFinder(
      quantifierNames.flatMap((name) => each(data.quantifiers[name], name)),
      asWritten,
    ),
    amountOf: (form) => amountNames.find((name) => data.amounts[name].includes(form)) ?? null,
    degrees: new Set(data.degrees),
    frames: phraseFinder(
      frameNames.flatMap((name) => each(data.frames[name], name)),
      asWritten,
    ),
    isPart: (form) => parts.has(stemOf(form)),
    method: phraseFinder(each(data.method, true as const), asWritten),
    limiters: phraseFinder(each(data.limiters, true as const), asWritten),
    voices: phraseFinder(
      voiceNames.flatMap((name) => each(data.voices[name], name)),
      asWritten,
    ),
  };
};
