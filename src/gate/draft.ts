import type { CheckedLetter } from '../model/check.ts';
import type { Evidence } from '../model/evidence.ts';
import type { CaseEvidence, GateCase } from '../model/gate.ts';
import type { LetterRecord } from '../model/record.ts';

/** A case as its test judges it, before baseline and suppressions. */
export interface Draft
  extends Pick<GateCase, 'about' | 'outcome' | 'found' | 'expected' | 'evidence'> {
  readonly record: LetterRecord;
  /** What makes it this case and no other, beside the rule. */
  readonly identity: readonly string[];
}

/** A letter as the report refers to it. */
export const letterOf = ({ source, letter }: LetterRecord): CheckedLetter => ({
  sha256: source.sha256,
  path: source.path,
  authority: letter.authority?.name ?? letter.authority?.asWritten ?? null,
  visit: letter.visit,
  kind: letter.kind,
  letterDate: letter.letterDate,
});

interface Quoted {
  readonly id: string;
  readonly evidence: Evidence;
}

/** The words of findings or figures. */
export const evidenceOf = (record: LetterRecord, quoted: readonly Quoted[]): CaseEvidence[] =>
  quoted.map(({ id, evidence }) => ({ letter: letterOf(record), of: id, evidence }));

/** The words that state facts. */
export const factEvidence = (
  record: LetterRecord,
  quotations: readonly Evidence[],
): CaseEvidence[] =>
  quotations.map((evidence) => ({ letter: letterOf(record), of: null, evidence }));
