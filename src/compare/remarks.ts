import type { Reorganisation } from '../model/background.ts';
import type { ComparedAuthority } from '../model/comparison.ts';
import type { Remark } from '../model/remark.ts';
import type { VisitColumn } from '../model/visit-column.ts';

/** What remarks are made from. */
export interface RemarkContext {
  readonly authority: ComparedAuthority;
  readonly visits: readonly VisitColumn[];
  readonly reorganisations: readonly Reorganisation[];
  /** Names of all authorities of which letters are compared. */
  readonly given: ReadonlySet<string>;
}

export const remarksOn = (_: RemarkContext): Remark[] => [];
