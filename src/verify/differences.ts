import type { DiscrepancyCode } from '../model/verification.ts';
import { discrepancy, type LetterDiscrepancy } from './discrepancy.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const asText = (value: unknown): string =>
  isObject(value) ? JSON.stringify(value) : String(value ?? 'nothing');

interface Whose {
  readonly at: string;
  readonly id: string | null;
  readonly code: DiscrepancyCode;
}

/** Where a value that a result holds and the same value made anew are not alike, each leaf with its place. */
export const differences = (wanted: unknown, anew: unknown, whose: Whose): LetterDiscrepancy[] => {
  const { at, id, code } = whose;
  if (isObject(wanted) && isObject(anew)) {
    const keys = new Set([...Object.keys(wanted), ...Object.keys(anew)]);
    const own = typeof wanted['id'] === 'string' ? wanted['id'] : id;
    return [...keys].flatMap((key) =>
      differences(wanted[key], anew[key], { at: `${at}/${key}`, id: own, code }),
    );
  }
  if (wanted === anew) return [];
  const found = anew === undefined ? null : asText(anew);
  const ofId = at.endsWith('/id') ? 'identifier-differs' : code;
  return [discrepancy(ofId, at, id, { wanted: asText(wanted), found })];
};
