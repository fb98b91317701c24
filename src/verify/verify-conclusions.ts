import { authorityKeyOf } from '../compare/comparison-id.ts';
import { countedFrom } from '../compare/counted-from.ts';
import { type FocusCoverage, focusCoverage, type ReadFocus } from '../compare/focus-coverage.ts';
import { joinSeries } from '../compare/measure-series.ts';
import { themeRow } from '../compare/theme-row.ts';
import type { MeasureSeries } from '../model/measure-series.ts';
import type { ThemeCell, ThemeRow } from '../model/theme-row.ts';
import type { CitedSeries } from './cited-comparison.ts';
import { differences } from './differences.ts';
import { discrepancy, type LetterDiscrepancy } from './discrepancy.ts';

const code = 'conclusion-differs';

/** How the words on what a visit looked at are read. */
export interface FocusReading {
  readonly readFocus: ReadFocus;
  /** False where the themes of the comparison may be others: what is in focus is then taken as it is saved. */
  readonly readsThemes: boolean;
}

const keyOf = ({ authority, visits }: CitedSeries): string =>
  authorityKeyOf(authority, visits[0]?.sha256 ?? '');

const coverageOf = (
  visit: CitedSeries['visits'][number],
  cell: ThemeCell | undefined,
  { readFocus, readsThemes }: FocusReading,
): FocusCoverage => {
  const coverage = focusCoverage(visit, readFocus);
  if (readsThemes || cell === undefined) return coverage;
  const { inFocus, focusWords } = cell;
  return { ...coverage, on: () => ({ inFocus, focusWords }) };
};

/** The row drawn again from the findings in its cells. */
const drawnRow = (
  { cells, theme, title }: ThemeRow,
  series: CitedSeries,
  focus: FocusReading,
): ThemeRow =>
  themeRow(
    { id: theme, title },
    keyOf(series),
    series.visits.map((visit, index) => ({
      record: { findings: cells[index]?.findings ?? [], source: { sha256: visit.sha256 } },
      coverage: coverageOf(visit, cells[index], focus),
      sameVisitAs: visit.sameVisitAs,
    })),
  );

/** The series drawn again from the measures behind their points. */
const drawnSeries = (series: CitedSeries): MeasureSeries[] => {
  const occasion = (visit: number): number => series.visits[visit]?.sameVisitAs ?? visit;
  const measures = series.measures
    .flatMap(({ value }) => value.points)
    .filter(({ isPrevious }) => !isPrevious)
    .map(({ reportedBy: visit, measure, asOf }) => ({
      visit,
      measure,
      asOf,
      letter: series.visits[visit]?.sha256 ?? '',
    }))
    .sort((one, other) => one.visit - other.visit);
  return joinSeries(measures, {
    authority: keyOf(series),
    themeIds: [],
    isOneVisit: (one, other) => occasion(one) === occasion(other),
  });
};

/** By the first measure in it: each measure stands in one series. */
const ownerOf = ({ points }: MeasureSeries): string =>
  JSON.stringify(
    points
      .filter(({ isPrevious }) => !isPrevious)
      .slice(0, 1)
      .map(({ reportedBy, measure }) => [reportedBy, measure.id]),
  );

const verifySeries = (series: CitedSeries): LetterDiscrepancy[] => {
  const drawn = new Map(drawnSeries(series).map((each) => [ownerOf(each), each]));
  return series.measures.flatMap(({ at, value }) => {
    const anew = drawn.get(ownerOf(value));
    return anew === undefined
      ? [discrepancy(code, at, value.id, { wanted: value.id, found: null })]
      : differences(value, anew, { at, id: value.id, code });
  });
};

/** The letter that is read stands among the letters of its visit, as the column has it. */
const verifyRead = ({ at, visits }: CitedSeries): LetterDiscrepancy[] =>
  visits.flatMap(({ path, sha256, textSha256, letterDate, letters }, visit) => {
    const read = letters.findIndex((letter) => letter.isRead);
    const { [read]: letter } = letters;
    const whose = { at: `${at}/visits/${visit}/letters/${read}`, id: null, code } as const;
    if (letter === undefined)
      return [
        discrepancy(code, `${at}/visits/${visit}/letters`, null, { wanted: path, found: null }),
      ];
    return differences(
      {
        path: letter.path,
        sha256: letter.sha256,
        textSha256: letter.textSha256,
        letterDate: letter.letterDate,
      },
      { path, sha256, textSha256, letterDate },
      whose,
    );
  });

/** From which report a letter counts follows from the columns alone. */
const verifyCountedFrom = ({ at, visits }: CitedSeries): LetterDiscrepancy[] =>
  visits.flatMap((visit, index) =>
    differences(
      { countedFrom: visit.countedFrom },
      { countedFrom: countedFrom(visits, visit) },
      { at: `${at}/visits/${index}`, id: null, code },
    ),
  );

/** Positions, changes, trajectories and series of a comparison, drawn again from its own findings and measures. */
export const verifyConclusions = (
  series: CitedSeries,
  focus: FocusReading,
): LetterDiscrepancy[] => [
  ...series.rows.flatMap(({ at, value }) =>
    differences(value, drawnRow(value, series, focus), { at, id: value.id, code }),
  ),
  ...verifySeries(series),
  ...verifyRead(series),
  ...verifyCountedFrom(series),
];

/** How many conclusions there are: a trajectory a row, a position a cell, a series. */
export const conclusionsIn = ({ rows, measures }: CitedSeries): number =>
  rows.reduce((sum, { value }) => sum + 1 + value.cells.length, measures.length);
