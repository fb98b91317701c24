import type { Finding } from '../model/record.ts';
import type { PositionCounts, StatedChange, ThemeCell } from '../model/theme-row.ts';
import { headingKind } from '../text/headings.ts';

const inspectorsOwn = (finding: Finding): boolean =>
  finding.source === 'inspectors' || finding.source === 'data';

/** Reports up to 2018 judge the local safeguarding children board too: another body, with a chapter of its own. */
const ofTheBoard = ({ section }: Finding): boolean =>
  section !== null && /\bLSCB\b|\bsafeguarding children board\b/iu.test(section);

/** An item of the list of what needs to improve. */
const isAsked = ({ kind }: Finding): boolean => kind === 'improvement-area';
const isUrgent = ({ kind }: Finding): boolean => kind === 'priority-action';

/** What the letter asks for is lacking today, however the item is put ("plans to be completed in time"). */
const isOfToday = (finding: Finding): boolean =>
  finding.time === 'current' || isAsked(finding) || isUrgent(finding);

const takesPosition = ({ polarity }: Finding): boolean => polarity !== 'neutral';

/** Past and planned things decide nothing. */
const ofToday = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((each) => isOfToday(each) && !ofTheBoard(each));

/**
 * The findings that decide a position: what inspectors (or the data they cite) say; where they take none, what leaders,
 * staff or children say too.
 */
const decisive = (current: readonly Finding[]): readonly Finding[] => {
  const own = current.filter(inspectorsOwn);
  return own.some(takesPosition) ? own : current;
};

/** A change that only others claim is heard where inspectors say nothing at all. */
const decisiveOnChange = (current: readonly Finding[]): readonly Finding[] => {
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
 * summary clearly says, if most of the letter leans that way too.
 */
const weighed = (praise: number, inSummaryPraise: number | null): Clear | null => {
  const whole = clearly(praise);
  if (inSummaryPraise === null) return whole;
  if (whole !== null) return leansTo(whole, inSummaryPraise) ? whole : null;
  const summary = clearly(inSummaryPraise);
  return summary !== null && leansTo(summary, praise) ? summary : null;
};

/**
 * The same, an item of the list of what needs to improve counting once more as criticism: inspectors weighed it. That
 * can take a strength away, and never makes a weakness, as the list repeats what the letter criticises elsewhere.
 */
const weighedWithList = (
  counts: PositionCounts,
  asked: number,
  inSummaryPraise: number | null,
): Clear | null => {
  const position = weighed(praiseIn(counts) ?? even, inSummaryPraise);
  if (position !== 'strength') return position;
  const withList = praiseIn({ ...counts, weakness: counts.weakness + asked }) ?? even;
  return weighed(withList, inSummaryPraise) === 'strength' ? position : null;
};

/** What calls for priority action is never outvoted: a weakness, or at best mixed where most of the letter is praise. */
const urgent = (praise: number): ThemeCell['position'] => (praise > even ? 'mixed' : 'weakness');

const positionOf = (
  findings: readonly Finding[],
  counts: PositionCounts,
): ThemeCell['position'] => {
  const praise = praiseIn(counts);
  if (praise === null) return 'neutral';
  if (findings.some(isUrgent)) return urgent(praise);
  const summary = praiseIn(countsOf(findings.filter(inSummary)));
  return weighedWithList(counts, findings.filter(isAsked).length, summary) ?? 'mixed';
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
  const current = ofToday(findings);
  const deciding = decisive(current);
  const counts = countsOf(deciding);
  return {
    position: findings.length === 0 ? 'not-mentioned' : positionOf(deciding, counts),
    counts,
    statedChange: statedChangeOf(decisiveOnChange(current)),
  };
};
