import type { Mention } from '../../rules/compile.ts';
import type { Token } from '../../text/tokens.ts';
import { type Clause, clauseIndexAt } from './clauses.ts';
import { role, rolesOf } from './function-words.ts';
import type { ReadSentence } from './read-sentence.ts';

/** The token at which the subject of a clause ends: its first verb, or the middle of a clause that shows none. */
export const subjectEnd = (tokens: readonly Token[], clause: Clause): number => {
  for (let index = clause.from; index < clause.to; index += 1)
    if ((rolesOf(tokens[index]) & role.subjectEnder) !== 0) return index;
  return Math.ceil((clause.from + clause.to) / 2);
};

/** Whether a mention stands in the subject of its clause. */
export const isInSubject = ({ tokens, clauses }: ReadSentence, { from }: Mention): boolean => {
  const clause = clauses[clauseIndexAt(clauses, from)];
  return clause !== undefined && from < subjectEnd(tokens, clause);
};

/** Where the subject of the first clause ends, in tokens. */
export const firstSubjectEnd = ({ tokens, clauses: [first] }: ReadSentence): number =>
  first ? subjectEnd(tokens, first) : 0;
