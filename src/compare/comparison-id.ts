import { hash } from 'node:crypto';
import type { LetterRecord } from '../model/record.ts';

/** An identifier that depends on `parts` alone, so that it survives a re-run and a change of unrelated rules. */
export const comparisonId = (prefix: string, parts: readonly (string | null)[]): string =>
  `${prefix}-${hash('sha256', JSON.stringify(parts), 'hex').slice(0, 12)}`;

/** Letters that name no authority are each compared alone: two unknown authorities may be different ones. */
export const authorityKey = ({ letter, source }: LetterRecord): string =>
  letter.authority ? `urn ${letter.authority.urn}` : `letter ${source.sha256}`;
