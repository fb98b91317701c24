import type { CanonicalDocument } from '../model/document.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Standing } from '../model/verification.ts';

type Context = Pick<Evidence, 'prefix' | 'suffix'>;
const noContext: Context = { prefix: '', suffix: '' };

const placesOf = (text: string, words: string): number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
};

const standingAt = (
  document: CanonicalDocument,
  start: number,
  end: number,
  places: number,
): Standing => {
  const { page, paragraph } = document.placeOf(start);
  return { page, paragraph, start, end, places };
};

/** How many of the neighbours of a place are those that were noted: 0 to 2. */
const familiar = (text: string, start: number, end: number, { prefix, suffix }: Context): number =>
  Number(prefix !== '' && text.slice(0, start).endsWith(prefix)) +
  Number(suffix !== '' && text.startsWith(suffix, end));

/**
 * Where words stand in a letter: between the neighbours that were noted, else nearest to the offset `expected`.
 * Null where they stand nowhere.
 */
export const findWords = (
  document: CanonicalDocument,
  words: string,
  expected: number,
  context: Context = noContext,
): Standing | null => {
  const { text } = document;
  const places = placesOf(text, words);
  const rank = (start: number): number =>
    familiar(text, start, start + words.length, context) * text.length - Math.abs(start - expected);
  const [first, ...others] = places;
  if (first === undefined) return null;
  const best = others.reduce((one, other) => (rank(other) > rank(one) ? other : one), first);
  return standingAt(document, best, best + words.length, places.length);
};

/** So much longer may words have become that were changed. */
const growth = { factor: 3, extra: 200 };

/** What stands between the neighbours that were noted, where both still stand there in order. */
export const findBetween = (
  document: CanonicalDocument,
  { quote, start, prefix, suffix }: Evidence,
): Standing | null => {
  if (prefix === '' || suffix === '') return null;
  const before = findWords(document, prefix, start - prefix.length);
  if (before === null) return null;
  const from = before.end;
  const to = document.text.indexOf(suffix, from + 1);
  if (to < 0 || to - from > quote.length * growth.factor + growth.extra) return null;
  return standingAt(document, from, to, 1);
};
