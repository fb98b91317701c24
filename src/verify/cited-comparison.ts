import type { AuthorityComparison, Comparison } from '../model/comparison.ts';
import type { Evidence } from '../model/evidence.ts';
import type { MeasureSeries } from '../model/measure-series.ts';
import type { Letter, Measure } from '../model/record.ts';
import type { ThemeComparison } from '../model/theme-comparison.ts';
import type { ThemeRow } from '../model/theme-row.ts';
import type { VisitColumn } from '../model/visit-column.ts';
import type { CitedLetter, Placed, StatedFacts } from './cited-letter.ts';

/** The visits to one authority, and what is concluded from them. */
export interface CitedSeries {
  readonly at: string;
  readonly authority: AuthorityComparison['authority'];
  readonly visits: readonly VisitColumn[];
  readonly rows: readonly Placed<ThemeRow>[];
  readonly measures: readonly Placed<MeasureSeries>[];
}

const placedIn = <Value>(values: readonly Value[], at: string): Placed<Value>[] =>
  values.map((value, index) => ({ at: `${at}/${index}`, value }));

export const seriesInComparison = ({ comparisons }: Comparison, at: string): CitedSeries[] =>
  placedIn(comparisons, `${at}/comparisons`).map((each) => ({
    at: each.at,
    authority: each.value.authority,
    visits: each.value.visits,
    rows: placedIn(each.value.themes, `${each.at}/themes`),
    measures: placedIn(each.value.measures, `${each.at}/measures`),
  }));

export const seriesInThemeComparison = ({ themes }: ThemeComparison, at: string): CitedSeries[] =>
  placedIn(themes, `${at}/themes`).flatMap((theme) =>
    placedIn(theme.value.authorities, `${theme.at}/authorities`).map((each) => ({
      at: each.at,
      authority: each.value.authority,
      visits: each.value.visits,
      rows: [{ at: `${each.at}/row`, value: each.value.row }],
      measures: placedIn(each.value.measures, `${each.at}/measures`),
    })),
  );

const measuresOf = ({ measures }: CitedSeries, visit: number): Placed<Measure>[] =>
  measures.flatMap((series) =>
    placedIn(series.value.points, `${series.at}/points`)
      .filter(({ value }) => value.reportedBy === visit)
      .map(({ at, value }) => ({ at: `${at}/measure`, value: value.measure })),
  );

const nothingCited = { findings: [], measures: [], facts: [], sections: [], stated: [] };

type VisitFacts = Pick<
  VisitColumn,
  | 'kind'
  | 'number'
  | 'start'
  | 'end'
  | 'letterDate'
  | 'since'
  | 'provider'
  | 'authorityAsWritten'
  | 'focus'
  | 'inspection'
  | 'judgements'
>;

const factsOf = (visit: VisitFacts): VisitFacts => {
  const { kind, number, start, end, letterDate, since } = visit;
  const { provider, authorityAsWritten, focus, inspection, judgements } = visit;
  return {
    kind,
    number,
    start,
    end,
    letterDate,
    since,
    provider,
    authorityAsWritten,
    focus,
    inspection,
    judgements,
  };
};

const factsOfLetter = (letter: Letter): VisitFacts =>
  factsOf({
    ...letter,
    ...letter.visit,
    authorityAsWritten: letter.authority?.asWritten ?? null,
  });

const authorityOf = ({ authority }: Letter): AuthorityComparison['authority'] => {
  if (authority === null) return null;
  const { name, urn, onsCode, region } = authority;
  return { name, urn, onsCode, region };
};

const authorityFacts = ({ at, authority }: CitedSeries): StatedFacts => ({
  at,
  wanted: { authority },
  of: (letter) => ({ authority: authorityOf(letter) }),
});

/** The words that state the grades of a report. */
const gradesOf = ({ at, value }: Placed<VisitColumn>): Placed<Evidence>[] =>
  Object.entries(value.judgementEvidence).flatMap(([area, evidence]) =>
    placedIn(evidence ?? [], `${at}/judgementEvidence/${area}`),
  );

/** The letter that is read, and the copies of it that are not. */
const lettersOf = (series: CitedSeries, { at, value }: Placed<VisitColumn>, visit: number) => {
  const read: CitedLetter = {
    ...nothingCited,
    at,
    source: value,
    findings: series.rows.flatMap((row) =>
      placedIn(row.value.cells[visit]?.findings ?? [], `${row.at}/cells/${visit}/findings`),
    ),
    measures: measuresOf(series, visit),
    facts: gradesOf({ at, value }),
    stated: [
      { at, wanted: factsOf(value), of: factsOfLetter },
      // All visits are to one authority: the first is enough.
      ...(visit === 0 ? [authorityFacts(series)] : []),
    ],
  };
  const copies = placedIn(value.letters, `${at}/letters`)
    .filter((letter) => !letter.value.isRead)
    .map((letter): CitedLetter => ({ ...nothingCited, at: letter.at, source: letter.value }));
  return [read, ...copies];
};

const joined = (one: CitedLetter, other: CitedLetter): CitedLetter => ({
  ...one,
  findings: [...one.findings, ...other.findings],
  measures: [...one.measures, ...other.measures],
  facts: [...one.facts, ...other.facts],
  stated: [...one.stated, ...other.stated],
});

/** Every letter of a comparison once, though it may stand under several themes. */
export const lettersInSeries = (all: readonly CitedSeries[]): CitedLetter[] => {
  const letters = new Map<string, CitedLetter>();
  const each = all.flatMap((series) =>
    placedIn(series.visits, `${series.at}/visits`).flatMap((visit, index) =>
      lettersOf(series, visit, index),
    ),
  );
  for (const letter of each) {
    const { path, sha256, textSha256, mediaType, pages } = letter.source;
    const key = JSON.stringify([path, sha256, textSha256, mediaType, pages]);
    const known = letters.get(key);
    letters.set(key, known ? joined(known, letter) : letter);
  }
  return [...letters.values()];
};
