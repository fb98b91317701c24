import type { CheckedClaim } from './check.ts';

/**
 * What knows each claim of one article again after edits elsewhere in it: its kind and its words, and a count where the
 * same words come twice. Neither the line nor the other words of the article matter, as they do for its `id`.
 */
export const claimKeys = (
  claims: readonly Pick<CheckedClaim, 'kind' | 'text'>[],
): readonly string[] => {
  const seen = new Map<string, number>();
  return claims.map(({ kind, text }) => {
    const key = `${kind}\n${text.replaceAll(/\s+/gu, ' ').trim()}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${key}\n${count}`;
  });
};
