import type { MeasureSeries } from '../model/comparison.ts';
import { byKeys } from '../model/order.ts';
import type { LetterRecord, Measure } from '../model/record.ts';

const leadingWord = /^(?:in|of|across|within|by|for|the|a|an|all|its|their)\s+/u;

/** "in the assessment team" and "The assessment team" are one part of the service. */
export const normalised = (words: string | null): string | null => {
  if (words === null) return null;
  let text = words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u2018\u2019]/gu, "'")
    .replaceAll(/[^\p{L}\p{N}'%-]+/gu, ' ')
    .trim();
  while (leadingWord.test(text)) text = text.replace(leadingWord, '');
  return text;
};

/** A figure of another theme, unit, subject or scope is another figure, and never joins the series. */
const seriesKey = (measure: Measure): readonly (string | null)[] => [
  measure.theme,
  measure.unit,
  normalised(measure.subject),
  normalised(measure.scope),
];

const newSeries = ({ theme, subject, unit, scope }: Measure): MeasureSeries => ({
  theme,
  subject,
  unit,
  scope,
  points: [],
});

/** The series of one authority, in the order of `themeIds`, then unit, subject and scope; `records` are in order of visits. */
export const measureSeries = (
  records: readonly LetterRecord[],
  themeIds: readonly string[],
): MeasureSeries[] => {
  const byKey = new Map<string, MeasureSeries>();
  for (const [visit, { measures }] of records.entries())
    for (const measure of measures) {
      const key = JSON.stringify(seriesKey(measure));
      const series = byKey.get(key) ?? newSeries(measure);
      byKey.set(key, series);
      series.points.push({ visit, measure });
    }
  const rank = (theme: string | null): number | null => {
    const at = theme === null ? -1 : themeIds.indexOf(theme);
    return at < 0 ? null : at;
  };
  const keys = (one: MeasureSeries) => [
    rank(one.theme),
    one.theme,
    one.unit,
    normalised(one.subject),
    normalised(one.scope),
  ];
  return [...byKey.values()].sort((one, other) => byKeys(keys(one), keys(other)));
};
