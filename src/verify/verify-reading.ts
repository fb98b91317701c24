import type { Finding, LetterRecord, Measure } from '../model/record.ts';
import type { CitedLetter, Placed } from './cited-letter.ts';
import { differences } from './differences.ts';
import { discrepancy, type LetterDiscrepancy } from './discrepancy.ts';

const code = 'reading-differs';

/** What the rules say of a sentence, without the words that prove it. */
const judgementOf = (finding: Finding) => {
  const { theme, polarity, direction, time, source, kind, section, anaphoric } = finding;
  const because = finding.because.map(({ rule }) => ({ rule }));
  return { theme, polarity, direction, time, source, kind, section, anaphoric, because };
};

const verifyMeasure = (
  { at, value: { id, theme, reportedBy } }: Placed<Measure>,
  measures: ReadonlyMap<string, Measure>,
): LetterDiscrepancy[] => {
  const now = measures.get(id);
  // A figure that is no longer read has been told of already.
  if (now === undefined) return [];
  const anew = { theme: now.theme, reportedBy: now.reportedBy };
  return differences({ theme, reportedBy }, anew, { at, id, code });
};

const verifyFinding = (
  { at, value }: Placed<Finding>,
  findings: ReadonlyMap<string, Finding>,
): LetterDiscrepancy[] => {
  const now = findings.get(value.id);
  if (now === undefined) {
    const wanted = `${value.theme ?? value.kind}: ${value.polarity}`;
    return [discrepancy(code, at, value.id, { wanted, found: null })];
  }
  return differences(judgementOf(value), judgementOf(now), { at, id: value.id, code });
};

/**
 * What a saved result says by the rules, not by the letter's words alone, against `record`: the same letter read anew.
 * Findings that only the new reading has are not told of: a result may hold but some themes.
 */
export const verifyReading = (
  { findings, measures, stated }: CitedLetter,
  record: LetterRecord,
): LetterDiscrepancy[] => {
  const foundAnew = new Map(record.findings.map((finding) => [finding.id, finding]));
  const measuredAnew = new Map(record.measures.map((measure) => [measure.id, measure]));
  return [
    ...stated.flatMap(({ at, wanted, of }) =>
      differences(wanted, of(record.letter), { at, id: null, code }),
    ),
    ...findings.flatMap((finding) => verifyFinding(finding, foundAnew)),
    ...measures.flatMap((measure) => verifyMeasure(measure, measuredAnew)),
  ];
};

/** How much that checks: each finding and measure, and the facts of the letter as one. */
export const readingsIn = ({ findings, measures, stated }: CitedLetter): number =>
  findings.length + measures.length + Math.min(1, stated.length);
