import { createHash } from 'node:crypto';

const words = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%£]+/gu, ' ')
    .trim();

/**
 * Makes identifiers for the findings or measures of one letter. They depend on the letter, the theme and the words
 * alone, so they survive a re-run and a change of unrelated rules; equal words in one letter are told apart by count.
 */
export const stableId = (
  prefix: string,
  letterSha256: string,
): ((kind: string, quote: string) => string) => {
  const seen = new Map<string, number>();
  return (kind, quote) => {
    const key = `${letterSha256}\n${kind}\n${words(quote)}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${prefix}-${createHash('sha256').update(`${key}\n${count}`).digest('hex').slice(0, 12)}`;
  };
};
