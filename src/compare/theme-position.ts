import type { Finding } from '../model/record.ts';
import type { PositionCounts, StatedChange, ThemeCell } from '../model/theme-row.ts';
import { headingKind } from '../text/headings.ts';

const inspectorsOwn = (finding: Finding): boolean =>
  finding.source === 'inspectors' || finding.source === 'data';

/** Reports up to 2018 judge the local safeguarding children board too: another body, with a chapter of its own. */
const ofTheBoard = ({ section }: Finding): boolean =>
  section !== null && /\bLSCB\b|\bsafeguarding children board\b/iu.test(section);

/**
 * The findings that decide a cell: what inspectors (or the data they cite) say of the present; where they say nothing,
 * what leaders, staff or children say of it. Past and planned things never decide a position.
 */
const decisive = (findings: readonly Finding[]): readonly Finding[] => {
  const current = findings.filter((each) => each.time === 'current' && !ofTheBoard(each));
  const own = current.filter(inspectorsOwn);
  return own.length > 0 ? own : current;
};

const countsOf = (findings: readonly Finding[]): PositionCounts => {
  const counts = { strength: 0, weakness: 0, mixed: 0, neutral: 0 };
  for (const { polarity } of findings) counts[polarity] += 1;
  return counts;
};

/** So much of what is said has to point one way: four times what points the other. */
const clear = 0.8;
const even = 0.5;

/** The share of praise, a mixed sentence counting half for each way; null where there is neither praise nor criticism. */
const praiseIn = ({ strength, weakness, mixed }: PositionCounts): number | null => {
  const spoken = strength + weakness + mixed;
  return spoken === 0 ? null : (strength + mixed / 2) / spoken;
};

const clearly = (praise: number): 'strength' | 'weakness' | null => {
  if (praise >= clear) return 'strength';
  return 1 - praise >= clear ? 'weakness' : null;
};

/** The letter's own summary weighs for the reader what the rest says at length. */
const inSummary = ({ section }: Finding): boolean =>
  section !== null && headingKind(section) === 'headline';

type Clear = 'strength' | 'weakness';

const leansTo = (position: Clear, praise: number): boolean =>
  position === 'strength' ? praise > even : praise < even;

/**
 * Where the letter is clear, its position, unless its summary does not lean the same way; where it is not, what its
 * summary clearly says, unless most of the letter leans the other way.
 */
const weighed = (praise: number, inSummaryPraise: number | null): Clear | null => {
  const whole = clearly(praise);
  if (inSummaryPraise === null) return whole;
  if (whole !== null) return leansTo(whole, inSummaryPraise) ? whole : null;
  const summary = clearly(inSummaryPraise);
  if (summary === null) return null;
  return leansTo(summary === 'strength' ? 'weakness' : 'strength', praise) ? null : summary;
};

/** An item of the list of what needs to improve is the inspectors' own weighing: it counts once more as criticism. */
const asked = (findings: readonly Finding[]): number =>
  findings.filter(({ kind }) => kind === 'improvement-area').length;

const isUrgent = ({ kind }: Finding): boolean => kind === 'priority-action';

const positionOf = (
  findings: readonly Finding[],
  counts: PositionCounts,
): ThemeCell['position'] => {
  const praise = praiseIn({ ...counts, weakness: counts.weakness + asked(findings) });
  if (praise === null) return 'neutral';
  const position = weighed(praise, praiseIn(countsOf(findings.filter(inSummary)))) ?? 'mixed';
  // What calls for priority action is never outvoted.
  return position === 'strength' && findings.some(isUrgent) ? 'mixed' : position;
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
