import { expectedFindings, foundFindings, notMentioned } from '../model/gate-messages.ts';
import type { FindingsTest } from '../model/policy-tests.ts';
import type { Finding, LetterRecord } from '../model/record.ts';
import { isCountWithin } from './bounds.ts';
import { type Draft, evidenceOf } from './draft.ts';
import type { Examined } from './examined.ts';

const isAmong = <Value>(values: readonly Value[] | undefined, value: Value): boolean =>
  values === undefined || values.includes(value);

const isOn = ({ theme }: Finding, { of }: FindingsTest): boolean =>
  of === undefined || (theme !== null && of.includes(theme));

const isSuch = (finding: Finding, test: FindingsTest): boolean =>
  isOn(finding, test) &&
  isAmong(test.polarity, finding.polarity) &&
  isAmong(test.direction, finding.direction) &&
  isAmong(test.time, finding.time) &&
  isAmong(test.source, finding.source) &&
  isAmong(test.kind, finding.kind);

const judgeLetter = (record: LetterRecord, test: FindingsTest): Draft => {
  const { findings, source } = record;
  const common = {
    record,
    about: test.of?.join(', ') ?? 'findings',
    expected: expectedFindings(test),
  };
  // Without a theme all of the letter is the matter, and it is there.
  if (test.of !== undefined && !findings.some((finding) => isOn(finding, test)))
    return {
      ...common,
      identity: [source.sha256],
      outcome: 'no-data',
      found: notMentioned,
      evidence: [],
    };
  const such = findings.filter((finding) => isSuch(finding, test));
  return {
    ...common,
    identity: [source.sha256, ...such.map(({ id }) => id).sort()],
    outcome: isCountWithin(such.length, test) ? 'pass' : 'fail',
    found: foundFindings(such.length),
    evidence: evidenceOf(record, such),
  };
};

/** A case a visit. */
export const judgeFindings = ({ visits }: Examined, test: FindingsTest): Draft[] =>
  visits.map(({ record }) => judgeLetter(record, test));
