import type { Finding } from '../../model/record.ts';
import type { VisitColumn } from '../../model/visit-column.ts';

/** Identifiers of places on the page: made from stable identifiers, so that a saved link goes on leading there. */

/** A hash of twelve characters tells the letters of one page apart. */
const short = (sha256: string): string => sha256.slice(0, 12);

export const letterAnchor = ({ sha256 }: Pick<VisitColumn, 'sha256'>): string =>
  `letter-${short(sha256)}`;

/** The words in the text of the letter. */
export const markAnchor = ({ id }: Pick<Finding, 'id'>): string => `words-${id}`;

/** The finding in the evidence of its theme. */
export const findingAnchor = ({ id }: Pick<Finding, 'id'>): string => id;

export const seriesAnchor = (id: string): string => `series-${id}`;
