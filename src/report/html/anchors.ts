import type { Finding } from '../../model/record.ts';
import type { VisitColumn } from '../../model/visit-column.ts';

/** Identifiers of places on the page: made from stable identifiers, so that a saved link goes on leading there. */

/** A hash of twelve characters tells the letters of one page apart. */
const short = (sha256: string): string => sha256.slice(0, 12);

export const letterAnchor = ({ sha256 }: Pick<VisitColumn, 'sha256'>): string =>
  `letter-${short(sha256)}`;

/** The words of a finding in the text of the letter; the finding itself stands under its own identifier. */
export const markAnchor = ({ id }: Pick<Finding, 'id'>): string => `w-${id}`;

export const seriesAnchor = (id: string): string => `series-${id}`;
