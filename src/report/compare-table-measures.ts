import type { AuthorityComparison } from '../model/comparison.ts';
import type { MeasurePoint, MeasureSeries } from '../model/measure-series.ts';
import type { Measure } from '../model/record.ts';
import { breakTexts, pointNotes } from './compare-words.ts';
import { wrapIndented } from './layout.ts';
import type { ReportOptions } from './options.ts';
import { sanitise } from './sanitise.ts';
import { citation, quotation } from './table-citation.ts';
import type { Style } from './table-style.ts';
import { previousText, valueText, visitText } from './words.ts';

/** "In the assessment team" opened its sentence; a name or an abbreviation keeps its capital. */
export const midSentence = (scope: string): string =>
  scope.replace(/^(?:Across|Among|At|For|In|Of|On|Over|The|Within)\b/u, (word) =>
    word.toLowerCase(),
  );

/** A bare number says nothing without what it counts. */
export const measureText = (measure: Measure): string => {
  const counted = measure.unit === 'percent' ? null : measure.subject;
  const value = [valueText(measure), counted].filter((part) => part !== null).join(' ');
  return [value, measure.scope && midSentence(measure.scope)]
    .filter((part) => part !== null)
    .join(', ');
};

const seriesTitle = (
  { theme, subject, scope }: MeasureSeries,
  titles: ReadonlyMap<string, string>,
): string => {
  const themeTitle = theme === null ? 'Other figures' : (titles.get(theme) ?? theme);
  const what = [subject, scope && midSentence(scope)].filter((part) => part !== null).join(', ');
  return sanitise(what === '' ? themeTitle : `${themeTitle}: ${what}`);
};

const speaker = ({ reportedBy }: Measure): string =>
  reportedBy === 'inspectors' || reportedBy === 'data' ? '' : ` (reported by ${reportedBy})`;

/** Figures over the visits, one series after another; a figure of another scope stands in another series. */
export const measuresSection = (
  comparison: Pick<AuthorityComparison, 'measures' | 'visits'>,
  titles: ReadonlyMap<string, string>,
  { width }: Pick<ReportOptions, 'width'>,
  style: Style,
): string => {
  const { measures, visits } = comparison;
  if (measures.length === 0) return '';
  const lines = (point: MeasurePoint): string[] => {
    const { reportedBy, measure, isPrevious } = point;
    const column = visits[reportedBy];
    if (!column) throw new RangeError(`no visit ${reportedBy} in the comparison`);
    const notes = pointNotes(point, visits);
    const value = isPrevious
      ? style.title(previousText(measure))
      : `${style.title(sanitise(measureText(measure)))}${speaker(measure)}`;
    const stated = `${visitText(column)}: ${[value, ...notes].join('; ')}`;
    if (isPrevious) return [wrapIndented(stated, width, '      ', '    ')];
    return [
      wrapIndented(stated, width, '      ', '    '),
      wrapIndented(quotation(measure.evidence), width, '      '),
      wrapIndented(style.faint(citation(measure.evidence, column.path)), width, '      '),
    ];
  };
  const series = measures.map((each) =>
    [
      wrapIndented(seriesTitle(each, titles), width, '    ', '  '),
      ...each.points.flatMap(lines),
      ...breakTexts(each, comparison).map((text) =>
        wrapIndented(sanitise(text), width, '      ', '    '),
      ),
    ].join('\n'),
  );
  return [style.title('Figures'), ...series].join('\n');
};
