import type { Discrepancy } from '../model/verification.ts';

/** What does not hold, before it is known which result and which letter it is about. */
export type LetterDiscrepancy = Omit<Discrepancy, 'result' | 'line' | 'letter'>;

export const discrepancy = (
  code: Discrepancy['code'],
  at: string,
  id: string | null,
  { wanted, found }: { readonly wanted: string | number; readonly found: string | number | null },
  now: Discrepancy['now'] = null,
): LetterDiscrepancy => ({
  code,
  at,
  id,
  wanted: String(wanted),
  found: found === null ? null : String(found),
  now,
});
