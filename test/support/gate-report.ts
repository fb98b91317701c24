import type { GateReport } from '../../src/model/gate.ts';
import { gateFormatters } from '../../src/report/formatters.ts';
import { makeMeasure, makeRecord, reading } from '../make-record.ts';
import { gateOf } from './gate.ts';

const policy = `title: Rules & <tags> | of ours
rules:
  - id: agency-staff
    message: "Too many | agency <staff>: 100%, they say."
    why: Children lose their worker.
    measure: { of: agency-staff, unit: percent, at-most: 40 }
  - id: letter-date
    level: warning
    message: No date.
    facts: { present: letter-date }
  - id: plans
    level: note
    message: Plans are silent.
    no-data: fail
    applies-to: { authorities: Reading }
    position: { of: plans, not: weakness }
suppressions:
  - { rule: agency-staff, authority: Reading, reason: "Agreed, for now." }
  - { rule: plans, authority: Sunderland, reason: Not needed. }
`;

const letter = (path: string, sha: string, value: number, part = {}) =>
  makeRecord({
    path,
    sha256: sha.repeat(64),
    measures: [makeMeasure({ id: `m-${sha}`, value, valueMax: sha === '3' ? 50 : null, page: 2 })],
    ...part,
  });

/** Made anew with a known failure of one figure. */
const report = (baseline?: Parameters<typeof gateOf>[2]): GateReport =>
  gateOf(
    [
      letter('a b.pdf', '1', 50, { visit: { start: '2017-01-10', number: 1 } }),
      letter('sub/2.pdf', '2', 60, { visit: { start: '2017-04-10', number: 2 } }),
      letter('3.pdf', '3', 30, {
        visit: { start: '2017-07-10', number: 3 },
        letter: { letterDate: null },
      }),
      letter('4.pdf', '4', 70, { letter: { authority: reading } }),
      letter('5.pdf', '5', 20, { visit: { start: '2017-09-10', number: 4 } }),
    ],
    policy,
    {
      ...baseline,
      unread: [
        {
          schemaVersion: '1.0',
          path: 'a,b:c.txt',
          problem: { code: 'empty-file', severity: 'error', message: 'empty: 5%', page: null },
        },
      ],
    },
  );

/**
 * Under agency-staff one case each of suppressed, new, known, undecided and passed; under letter-date a failure of level
 * warning; under plans silence that counts as a failure of level note; a suppression that nothing needs, a known failure
 * that is absent, and a file that was not read.
 */
export const gateReport = (): GateReport => {
  const known = report().rules[0]?.cases.find(({ letter: { path } }) => path === 'sub/2.pdf');
  if (!known) throw new Error('no such case');
  const failure = {
    id: known.id,
    rule: 'agency-staff',
    authority: 'Sunderland',
    letter: '2'.repeat(64),
    about: 'agency-staff',
    found: '60%',
  };
  return report({
    baseline: {
      schemaVersion: '1.0',
      failures: [failure, { ...failure, id: 'g-000000000000', found: 'gone' }],
    },
  });
};

export const formattedGate = async (
  of: GateReport,
  name: keyof typeof gateFormatters,
  part: { width?: number; evidence?: boolean; color?: boolean } = {},
): Promise<string> =>
  (await gateFormatters[name]())(of, {
    width: 100,
    color: false,
    evidence: false,
    excel: false,
    ...part,
  });
