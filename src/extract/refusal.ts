import type { Problem } from '../model/problem.ts';
import type { LetterRecord } from '../model/record.ts';

/** Why nothing is to be taken from a file that could be read: it is no letter. Null for a letter, however odd. */
export const refusalOf = ({ problems }: Pick<LetterRecord, 'problems'>): Problem | null => {
  const found = problems.find(
    ({ code, severity }) => severity === 'error' || code === 'not-a-letter',
  );
  return found ? { ...found, severity: 'error' } : null;
};
