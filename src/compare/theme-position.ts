import type { Finding } from '../model/record.ts';
import type { PositionCounts, StatedChange, ThemeCell } from '../model/theme-row.ts';

const inspectorsOwn = (finding: Finding): boolean =>
  finding.source === 'inspectors' || finding.source === 'data';

/**
 * The findings that decide a cell: what inspectors (or the data they cite) say of the present; where they say nothing,
 * what leaders, staff or children say of it. Past and planned things never decide a position.
 */
const decisive = (findings: readonly Finding[]): readonly Finding[] => {
  const current = findings.filter((finding) => finding.time === 'current');
  const own = current.filter(inspectorsOwn);
  return own.length > 0 ? own : current;
};

const countsOf = (findings: readonly Finding[]): PositionCounts => {
  const counts = { strength: 0, weakness: 0, mixed: 0, neutral: 0 };
  for (const { polarity } of findings) counts[polarity] += 1;
  return counts;
};

/** So much of what is said has to point one way: at least four times what points the other. */
const clear = 0.8;

const asksForImprovement = ({ kind }: Finding): boolean => kind !== 'finding';

/**
 * One way only, or four to one, a mixed sentence counting half for each way; else mixed. What inspectors list as to be
 * improved is never outvoted: such a theme is no strength.
 */
const positionOf = (
  findings: readonly Finding[],
  { strength, weakness, mixed }: PositionCounts,
): ThemeCell['position'] => {
  const spoken = strength + weakness + mixed;
  if (spoken === 0) return 'neutral';
  const good = (strength + mixed / 2) / spoken;
  if (good >= clear) return findings.some(asksForImprovement) ? 'mixed' : 'strength';
  return 1 - good >= clear ? 'weakness' : 'mixed';
};

/** A stated change outweighs "remains": one thing changed, another did not. */
const statedChangeOf = (findings: readonly Finding[]): StatedChange => {
  const stated = new Set(findings.map((finding) => finding.direction));
  if (stated.has('improved') && stated.has('declined')) return 'mixed';
  return (
    (['improved', 'declined', 'unchanged'] as const).find((each) => stated.has(each)) ?? 'none'
  );
};

/** What one letter says on one theme; `findings` are all of its findings on that theme. */
export const themePosition = (
  findings: readonly Finding[],
): Pick<ThemeCell, 'position' | 'counts' | 'statedChange'> => {
  const deciding = decisive(findings);
  const counts = countsOf(deciding);
  return {
    position: findings.length === 0 ? 'not-mentioned' : positionOf(deciding, counts),
    counts,
    statedChange: statedChangeOf(deciding),
  };
};
