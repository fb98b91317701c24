import type { Mention } from '../../rules/compile.ts';
import type { CueKind } from '../../rules/schema.ts';
import { clauseIndexAt } from '../findings/clauses.ts';
import type { ThemedFinding } from '../findings/sentence-finding.ts';

/** Cues that state a change, or that there was none. */
const changing: ReadonlySet<CueKind> = new Set([
  'better',
  'worse',
  'stalled',
  'unchanged',
  'rising',
  'falling',
]);

/**
 * Whether all that a sentence says of change stands in clauses on other themes: in "agency staff are still relied on,
 * and assessments are late", "still" says nothing of assessments. A clause that names no theme may go on about this one.
 */
export const changesElsewhere = ({ mentions, read }: ThemedFinding): boolean => {
  if (mentions.length === 0) return false;
  const { clauses, cues } = read;
  const clausesWith = (all: readonly Mention[]): ReadonlySet<number> =>
    new Set(all.map(({ from }) => clauseIndexAt(clauses, from)));
  const own = clausesWith(mentions);
  const naming = clausesWith(read.mentions);
  const told = cues.flatMap(({ kind, from }) =>
    changing.has(kind) ? [clauseIndexAt(clauses, from)] : [],
  );
  return (
    !told.some((clause) => own.has(clause)) &&
    told.some((clause) => naming.has(clause) && !own.has(clause))
  );
};
