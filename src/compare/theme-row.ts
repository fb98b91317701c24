import type { LetterRecord } from '../model/record.ts';
import type { InferredChange, ThemeCell, ThemeRow } from '../model/theme-row.ts';
import { comparisonId } from './comparison-id.ts';
import { type FocusCoverage, focusOverlap } from './focus-coverage.ts';
import { inferChange, pointOppositeWays, rankOf } from './inferred-change.ts';
import { themePosition } from './theme-position.ts';
import { trajectoryOf } from './trajectory.ts';

/** A theme with the title that tables show. */
export interface ComparedTheme {
  readonly id: string;
  readonly title: string;
}

/** A visit as the rows need it. */
export interface RowVisit {
  readonly record: LetterRecord;
  readonly coverage: FocusCoverage;
  readonly sameVisitAs: number | null;
}

type Seen = Pick<ThemeCell, 'position'>;

/** The last visit before `visit`, not the same one under another letter, that took a position. */
const lastBefore = (
  visits: readonly RowVisit[],
  cells: readonly Seen[],
  visit: number,
): number | null => {
  const occasion = (index: number): number => visits[index]?.sameVisitAs ?? index;
  const found = cells.findLastIndex(
    ({ position }, index) => rankOf(position) !== null && occasion(index) !== occasion(visit),
  );
  return found < 0 ? null : found;
};

const changeSince = (
  theme: string,
  since: number | null,
  visits: readonly RowVisit[],
  cells: readonly Seen[],
  now: Seen & Pick<RowVisit, 'record' | 'coverage'>,
): InferredChange | null => {
  const [before, earlier] = [cells[since ?? -1], visits[since ?? -1]];
  if (since === null || !before || !earlier) return null;
  const change = inferChange(before.position, now.position);
  const letters = [earlier.record.source.sha256, now.record.source.sha256];
  return (
    change && {
      id: comparisonId('d', [theme, ...letters]),
      since,
      ...change,
      focusOverlap: focusOverlap(earlier.coverage, now.coverage),
    }
  );
};

const themeCell = (
  theme: string,
  visits: readonly RowVisit[],
  before: readonly ThemeCell[],
  { record, coverage }: RowVisit,
): ThemeCell => {
  const findings = record.findings.filter((finding) => finding.theme === theme);
  const { position, counts, statedChange } = themePosition(findings);
  const since = lastBefore(visits, before, before.length);
  const inferredChange = changeSince(theme, since, visits, before, { position, record, coverage });
  return {
    id: comparisonId('c', [theme, record.source.sha256]),
    position,
    counts,
    ...coverage.on(theme),
    statedChange,
    inferredChange,
    disagrees: pointOppositeWays(statedChange, inferredChange?.direction),
    findings,
  };
};

/** One theme over the visits to one authority, which are in order of time. */
export const themeRow = (
  { id, title }: ComparedTheme,
  authority: string,
  visits: readonly RowVisit[],
): ThemeRow => {
  const cells: ThemeCell[] = [];
  for (const visit of visits) cells.push(themeCell(id, visits, cells, visit));
  return {
    id: comparisonId('t', [authority, id]),
    theme: id,
    title,
    ...trajectoryOf(cells),
    cells,
  };
};
