import { normalised } from '../compare/normalised.ts';
import { expectedMeasure, foundMeasure, noMeasure } from '../model/gate-messages.ts';
import type { MeasureTest } from '../model/policy-tests.ts';
import type { Measure } from '../model/record.ts';
import { judgeBounds } from './bounds.ts';
import { type Draft, evidenceOf } from './draft.ts';
import type { Examined, ExaminedVisit } from './examined.ts';

const contains = (text: string | null, words: string): boolean =>
  ` ${normalised(text) ?? ''} `.includes(` ${normalised(words) ?? ''} `);

const isAbout = ({ theme, subject }: Measure, test: MeasureTest): boolean =>
  (test.of === undefined || theme === test.of) &&
  (test.subject === undefined || contains(subject, test.subject));

const isOfScope = ({ scope }: Measure, wanted = 'any'): boolean => {
  if (wanted === 'any') return true;
  return wanted === 'not-stated' ? scope === null : contains(scope, wanted);
};

/** Figures of the visit itself: not those of an earlier time, or of a plan. */
const figuresOf = ({ comparison, visit }: ExaminedVisit): Measure[] =>
  comparison.measures
    .flatMap(({ points }) => points)
    .filter((point) => point.visit === visit && !point.isPrevious)
    .map(({ measure }) => measure)
    .sort((one, other) => one.evidence.start - other.evidence.start);

const judgeVisit = (visited: ExaminedVisit, test: MeasureTest): Draft[] => {
  const { record } = visited;
  const about = figuresOf(visited).filter((measure) => isAbout(measure, test));
  const figures = about.filter(({ unit, ...rest }) => {
    return unit === test.unit && isOfScope({ unit, ...rest }, test.scope);
  });
  const common = { record, about: test.of ?? test.subject ?? '', expected: expectedMeasure(test) };
  if (figures.length > 0)
    return figures.map((measure) => ({
      ...common,
      identity: [record.source.sha256, measure.id],
      outcome: judgeBounds(measure, test),
      found: foundMeasure(measure),
      evidence: evidenceOf(record, [measure]),
    }));
  return [
    {
      ...common,
      identity: [record.source.sha256],
      outcome: 'no-data',
      found: noMeasure(test.unit, about.length),
      evidence: evidenceOf(record, about),
    },
  ];
};

/** A case a figure; one for each letter that has none. */
export const judgeMeasures = ({ visits }: Examined, test: MeasureTest): Draft[] =>
  visits.flatMap((visit) => judgeVisit(visit, test));
