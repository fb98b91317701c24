import type { Token } from '../../text/tokens.ts';
import type { Clause } from './clauses.ts';

const verbs = new Set(
  'is are was were has have had do does did can could will would should may might must remains remain continues continue needs need receive receives benefit benefits provide provides ensure ensures make makes work works know knows lack lacks'.split(
    ' ',
  ),
);

/** The token at which the subject of a clause ends: its first verb, or the middle of a clause that shows none. */
export const subjectEnd = (tokens: readonly Token[], clause: Clause): number => {
  for (let index = clause.from; index < clause.to; index += 1)
    if (verbs.has(tokens[index]?.form ?? '')) return index;
  return Math.ceil((clause.from + clause.to) / 2);
};
