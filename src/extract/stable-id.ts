import { hash } from 'node:crypto';

/** Whatever the text: its words in lower case, one space between them. */
const anyWords = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%£]+/gu, ' ')
    .trim();

const space = 0x20;
const latin = 0x100;

/** For each character of Latin-1 what it becomes: a letter its small form, a mark between words a space. */
const becomes = Uint8Array.from({ length: latin }, (_, unit) =>
  (anyWords(String.fromCharCode(unit)) || ' ').charCodeAt(0),
);

const odd = -1;

/** What a character becomes; dashes, quotation marks and bullets, U+2010 to U+2027, are marks too. */
const becoming = (unit: number): number => {
  if (unit < latin) return becomes[unit] ?? odd;
  return unit >= 0x2010 && unit <= 0x2027 ? space : odd;
};

let room = Buffer.alloc(1024);

/** The same as `anyWords`, character by character: the quotations of a letter are longer together than the letter. */
const words = (text: string): string => {
  if (text.length > room.length) room = Buffer.alloc(text.length * 2);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const letter = becoming(text.charCodeAt(index));
    if (letter === odd) return anyWords(text);
    if (letter === space && (length === 0 || room[length - 1] === space)) continue;
    room[length] = letter;
    length += 1;
  }
  return room.toString('latin1', 0, room[length - 1] === space ? length - 1 : length);
};

/**
 * Makes identifiers for the findings or measures of one letter. They depend on the letter, the theme and the words
 * alone, so they survive a re-run and a change of unrelated rules; equal words in one letter are told apart by count.
 */
export const stableId = (
  prefix: string,
  letterSha256: string,
): ((kind: string, quote: string) => string) => {
  const seen = new Map<string, number>();
  // The findings of one sentence come one after the other.
  let last = { quote: '', words: '' };
  return (kind, quote) => {
    if (quote !== last.quote) last = { quote, words: words(quote) };
    const key = `${kind}\n${last.words}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${prefix}-${hash('sha256', `${letterSha256}\n${key}\n${count}`, 'hex').slice(0, 12)}`;
  };
};
