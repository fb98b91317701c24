import { hash } from 'node:crypto';
import { byCodeUnits } from '../model/order.ts';

/** What a row of a comparison is about. */
export interface RowKey {
  /** Ofsted's unique reference number; null where the letters name no authority that is known. */
  readonly authorityUrn: string | null;
  readonly theme: string;
}

export interface CellKey extends RowKey {
  /** The sha256 of each letter that tells of the visit, in hexadecimal; their order does not matter. */
  readonly letters: readonly string[];
}

export interface ChangeKey extends RowKey {
  /** As `letters` of a cell: of the visit from which the change is seen. */
  readonly before: readonly string[];
  /** Of the visit at which it is seen. */
  readonly after: readonly string[];
}

/** A letter that is given twice, or in another order, is the same evidence. */
const asSet = (letters: readonly string[]): string[] => [...new Set(letters)].sort(byCodeUnits);

/** 64 bits: even among millions of cells two alike are not to be expected. */
const identifier = (prefix: string, parts: readonly unknown[]): string =>
  `${prefix}-${hash('sha256', JSON.stringify([prefix, ...parts]), 'hex').slice(0, 16)}`;

/**
 * Identifies what one visit found on one theme: `cell-` and 16 hexadecimal digits. It depends on the authority, the
 * theme and the letters alone: neither rules, nor other themes, nor other visits, nor the order of input change it.
 */
export const cellId = ({ authorityUrn, theme, letters }: CellKey): string =>
  identifier('cell', [authorityUrn, theme, asSet(letters)]);

/** Identifies the change on one theme from one visit to another: `change-` and 16 digits, as stable as `cellId`. */
export const changeId = ({ authorityUrn, theme, before, after }: ChangeKey): string =>
  identifier('change', [authorityUrn, theme, asSet(before), asSet(after)]);
