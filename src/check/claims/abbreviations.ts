import { type Token, tokenize } from '../../text/tokens.ts';
import type { ClaimWords } from './claim-words.ts';
import { type Term, termsOf, withParts } from './terms.ts';

/** "Personal advisers (PAs)", "independent reviewing officers (IROs)": words in a row, and their initials in brackets. */
const introduced = /(?<words>(?:[\p{L}’'-]+\s+){1,7})\((?<short>\p{Lu}[\p{Lu}&]{1,7})s?\)/gu;
const small: ReadonlySet<string> = new Set(['and', 'of', 'the', 'for', 'in', 'to']);

/** The last words of a row whose initials are the abbreviation; null where they are not. */
const wordsFor = (row: string, short: string): string | null => {
  const words = row.trim().split(/\s+/u);
  const letters = short.toLowerCase().replaceAll('&', '');
  for (let from = words.length - 1; from >= 0; from -= 1) {
    const own = words.slice(from);
    const initials = own
      .flatMap((word) => word.split('-'))
      .filter((word) => !small.has(word.toLowerCase()))
      .map((word) => word[0]?.toLowerCase() ?? '')
      .join('');
    const whole = own.map((word) => word[0]?.toLowerCase() ?? '').join('');
    if (initials === letters || whole === letters) return own.join(' ');
  }
  return null;
};

/**
 * The abbreviations that a text introduces → a function that gives the terms of the words for which those among tokens
 * stand, each at the place of its abbreviation.
 */
export const longFormsOf = (
  text: string,
  words: ClaimWords,
): ((tokens: readonly Token[]) => Term[]) => {
  const known = new Map<string, readonly Term[]>();
  for (const { groups } of text.matchAll(introduced)) {
    const short = groups?.['short'] ?? '';
    const long = wordsFor(groups?.['words'] ?? '', short);
    if (long !== null) known.set(short.toLowerCase(), withParts(termsOf(tokenize(long), words)));
  }
  return (tokens) =>
    tokens.flatMap(({ form }, at) =>
      (known.get(form) ?? known.get(form.replace(/s$/u, '')) ?? []).map((term) => ({
        ...term,
        from: at,
        to: at + 1,
        parts: [],
      })),
    );
};
