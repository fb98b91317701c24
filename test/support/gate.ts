import { gateLetters } from '../../src/gate/gate-letters.ts';
import { readPolicy } from '../../src/ingest/policy-file.ts';
import { type Baseline, type GateReport, gateReportSchema } from '../../src/model/gate.ts';
import type { PlacedPolicy } from '../../src/model/policy.ts';
import type { LetterRecord, UnreadFile } from '../../src/model/record.ts';
import { themeIds } from '../../src/model/vocabulary.ts';
import { reading, sunderland } from '../make-record.ts';

export const policyNames = { themes: themeIds, authorities: [sunderland, reading] };

export const policyOf = (text: string): PlacedPolicy =>
  readPolicy(text, 'policy.yaml', policyNames);

export interface GateSettingPart {
  readonly asOf?: string;
  readonly baseline?: Baseline;
  readonly unread?: readonly UnreadFile[];
}

/** A policy over records, as the command applies it. */
export const gateOf = (
  records: readonly LetterRecord[],
  policy: string,
  { asOf, baseline, unread = [] }: GateSettingPart = {},
): GateReport =>
  gateReportSchema.parse(
    gateLetters(records, policyOf(policy), {
      themes: themeIds.map((id) => ({ id, title: id })),
      background: { readFocus: () => ({ themes: [], areas: [] }), reorganisations: [] },
      asOf: asOf ?? null,
      baseline: baseline === undefined ? null : { path: 'known.json', known: baseline },
      unread,
    }),
  );

/** One rule with this test, and whatever else its lines say. */
export const ruleWith = (...lines: readonly string[]): string =>
  ['rules:', '  - id: rule', '    message: It fails.', ...lines.map((line) => `    ${line}`)].join(
    '\n',
  );

/** Of each case of the first rule, what is judged, the outcome, and what was found. */
export const casesOf = ({ rules }: GateReport): (readonly string[])[] =>
  (rules[0]?.cases ?? []).map(({ about, outcome, found }) => [about, outcome, found]);
