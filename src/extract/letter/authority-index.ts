import { z } from 'zod';
import type { CanonicalSpan } from '../../model/span.ts';
import { matchesOf } from '../../text/matches.ts';
import { beginningsOf } from './name-beginnings.ts';
import { spanOf, type Word, wordsIn } from './words.ts';

const names = z.string().transform((cell) =>
  cell
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
);

/** A row of `data/authorities.csv`. */
export const authorityRowSchema = z
  .object({
    urn: z.string().regex(/^\d+$/u),
    name: z.string().min(1),
    other_names: names,
    la_code: z.string(),
    ons_code: z.string().regex(/^E\d{8}$/u),
    region: z.string().min(1),
    type: z.string(),
  })
  .transform(({ urn, name, other_names, ons_code, region }) => ({
    urn,
    name,
    otherNames: other_names,
    onsCode: ons_code,
    region,
  }));
export type AuthorityRow = z.infer<typeof authorityRowSchema>;

const month = z.string().regex(/^\d{4}-\d{2}$/u);

/** An entry of `data/providers.yaml`. */
export const providerSchema = z.strictObject({
  name: z.string().min(1),
  otherNames: z.array(z.string().min(1)).default([]),
  serves: z
    .array(
      z.strictObject({ authority: z.string(), from: month.optional(), until: month.optional() }),
    )
    .min(1),
});
export type Provider = z.infer<typeof providerSchema>;

export const providersSchema = z.array(providerSchema);

/** A known name in a text. */
export interface Mention<T> {
  readonly entry: T;
  readonly span: CanonicalSpan;
}

/** Finds known names, longest first at each place. */
export type NameFinder<T> = (text: string, within: CanonicalSpan) => Mention<T>[];

export interface AuthorityIndex {
  readonly authoritiesIn: NameFinder<AuthorityRow>;
  readonly providersIn: NameFinder<Provider>;
  readonly authorityNamed: (name: string) => AuthorityRow | null;
}

const possessive = /[’']s$/u;

/** Spelling that differs between letters: case, '&', hyphens, commas, apostrophes and the possessive. */
const plain = ({ text }: Word): string => {
  if (text === '&') return 'and';
  const lower = text.toLowerCase().replace(possessive, '');
  return plainAlready.test(lower) ? lower : lower.replaceAll(/[^\p{L}\p{N}]/gu, '');
};

/** Nearly all words. */
const plainAlready = /^[a-z]+$/u;

/** The words of a name; hyphenated ones apart, punctuation left out. */
const nameWords = (text: string, within: CanonicalSpan): Word[] =>
  wordsIn(text, within)
    .flatMap((word) => splitAtHyphens(word))
    .filter((word) => plain(word) !== '');

const partOfWord = /[^‐‑\s-]+/gu;
const parting = /[‐‑\s-]/u;

const splitAtHyphens = (word: Word): readonly Word[] => {
  const { text, span } = word;
  if (!parting.test(text)) return [word];
  return matchesOf(text, partOfWord).map(({ 0: part, index }) => ({
    text: part,
    span: { start: span.start + index, end: span.start + index + part.length },
  }));
};

const wholeText = (text: string): CanonicalSpan => ({ start: 0, end: text.length });

interface KnownName<T> {
  readonly words: readonly string[];
  readonly entry: T;
}

const isAt = (known: readonly string[], words: readonly Word[], at: number): boolean =>
  known.every((word, index) => {
    const found = words[at + index];
    return found !== undefined && plain(found) === word;
  });

/** What `plain` takes out of the middle of a word. */
const inner = "[’'‘\\p{M}]*";
/** So many letters tell nearly every word that begins a name from the others. */
const tellingLetters = 3;

/** Where a name may begin. */
const beginningOf = (firstWords: Iterable<string>): RegExp => {
  const openings = [...firstWords].map((word) => {
    const [first = '', ...rest] = word.slice(0, tellingLetters);
    const either = rest.map((letter) => `[${letter}${letter.toUpperCase()}]`);
    return [first.toUpperCase(), ...either].join(inner);
  });
  return new RegExp(`(?<!\\p{L})(?:${[...new Set(openings)].join('|')})`, 'gu');
};

/** White space parts two words wherever it does not follow a hyphen. */
const wordsBefore = /^.*(?<![‐‑-])\s/su;
/** More than the longest name takes up, and than any word. */
const nameRoom = 200;

/** The words from the one in which `at` lies up to beyond the end of any name that begins there. */
const around = (text: string, within: CanonicalSpan, at: number): CanonicalSpan => {
  const ahead = Math.max(within.start, at - nameRoom);
  const start = ahead + (wordsBefore.exec(text.slice(ahead, at))?.[0].length ?? 0);
  return { start, end: Math.min(within.end, at + nameRoom) };
};

const startsName = /^[\p{Lu}\p{N}]/u;
/** Longer texts are searched for the beginnings of names before they are split into words. */
const shortText = 2000;

const nameFinder = <T>(named: ReadonlyArray<readonly [string, T]>): NameFinder<T> => {
  const byFirstWord = new Map<string, KnownName<T>[]>();
  for (const [name, entry] of named) {
    const words = nameWords(name, wholeText(name)).map(plain);
    const [first] = words;
    if (first === undefined) continue;
    byFirstWord.set(
      first,
      [...(byFirstWord.get(first) ?? []), { words, entry }].sort(
        (one, other) => other.words.length - one.words.length,
      ),
    );
  }
  const inWords = (text: string, within: CanonicalSpan): Mention<T>[] => {
    const words = nameWords(text, within);
    const mentions: Mention<T>[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const start = words[at];
      if (!start || !startsName.test(start.text)) continue;
      const known = byFirstWord
        .get(plain(start))
        ?.find((candidate) => isAt(candidate.words, words, at));
      const end = known && words[at + known.words.length - 1];
      if (!known || !end) continue;
      mentions.push({ entry: known.entry, span: spanOf(start.span, end.span) });
      at += known.words.length - 1;
    }
    return mentions;
  };
  const beginning = beginningOf(byFirstWord.keys());
  const mayBegin = beginningsOf(byFirstWord.keys());
  return (text, within) => {
    if (within.end - within.start <= shortText)
      return mayBegin.anyIn(text, within) ? inWords(text, within) : [];
    const mentions: Mention<T>[] = [];
    for (const { index } of matchesOf(text.slice(within.start, within.end), beginning)) {
      const offset = within.start + index;
      if (offset < (mentions.at(-1)?.span.end ?? 0)) continue;
      const nearby = inWords(text, around(text, within, offset));
      mentions.push(...nearby.filter(({ span }) => span.start === offset));
    }
    return mentions;
  };
};

/**
 * Makes the tables ready for look-up.
 *
 * @throws TypeError where a provider serves an authority that is not in the table
 */
export const indexAuthorities = (
  rows: readonly AuthorityRow[],
  providers: readonly Provider[],
): AuthorityIndex => {
  const byName = new Map(rows.map((row) => [row.name, row]));
  const unknown = providers
    .flatMap(({ serves }) => serves)
    .find(({ authority }) => !byName.has(authority));
  if (unknown)
    throw new TypeError(
      `providers.yaml names "${unknown.authority}", which authorities.csv does not hold`,
    );
  return {
    authoritiesIn: nameFinder(
      rows.flatMap((row) => [row.name, ...row.otherNames].map((name) => [name, row] as const)),
    ),
    providersIn: nameFinder(
      providers.flatMap((provider) =>
        [provider.name, ...provider.otherNames].map((name) => [name, provider] as const),
      ),
    ),
    authorityNamed: (name) => byName.get(name) ?? null,
  };
};
