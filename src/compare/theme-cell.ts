import type { ThemeCell } from '../model/comparison.ts';
import type { Finding } from '../model/record.ts';

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

const positionOf = (findings: readonly Finding[]): ThemeCell['position'] => {
  const stated = new Set(findings.map((finding) => finding.polarity));
  const isStrength = stated.has('strength');
  const isWeakness = stated.has('weakness');
  if (stated.has('mixed') || (isStrength && isWeakness)) return 'mixed';
  if (isStrength) return 'strength';
  return isWeakness ? 'weakness' : 'neutral';
};

/** A stated change outweighs "remains": one thing changed, another did not. */
const statedChangeOf = (findings: readonly Finding[]): ThemeCell['statedChange'] => {
  const stated = new Set(findings.map((finding) => finding.direction));
  if (stated.has('improved') && stated.has('declined')) return 'mixed';
  return (
    (['improved', 'declined', 'unchanged'] as const).find((each) => stated.has(each)) ?? 'none'
  );
};

/** What one letter says on one theme; `findings` are all of its findings on that theme, in the order of the text. */
export const themeCell = (findings: readonly Finding[]): ThemeCell => {
  if (findings.length === 0)
    return { position: 'not-mentioned', statedChange: 'none', findings: [] };
  const deciding = decisive(findings);
  return {
    position: positionOf(deciding),
    statedChange: statedChangeOf(deciding),
    findings: [...findings],
  };
};
