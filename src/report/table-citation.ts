import type { Evidence } from '../model/evidence.ts';
import { sanitise } from './sanitise.ts';

/** The letter's words, in the letter's own spelling. */
export const quotation = ({ quote }: Pick<Evidence, 'quote'>): string => `“${sanitise(quote)}”`;

/** Where to look them up. */
export const citation = ({ page }: Evidence, path: string): string =>
  `p. ${page}, ${sanitise(path)}`;
