import type { Finding, LetterRecord } from '../model/record.ts';
import type { CitedLetter, Placed } from './cited-letter.ts';
import { differences } from './differences.ts';
import { discrepancy, type LetterDiscrepancy } from './discrepancy.ts';

const code = 'reading-differs';

/** What the rules say of a sentence, without the words that prove it. */
const judgementOf = (finding: Finding) => {
  const { theme, polarity, direction, time, source, kind, section, anaphoric } = finding;
  return { theme, polarity, direction, time, source, kind, section, anaphoric };
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
  { findings, stated }: CitedLetter,
  record: LetterRecord,
): LetterDiscrepancy[] => {
  const anew = new Map(record.findings.map((finding) => [finding.id, finding]));
  const facts = stated
    ? differences(stated.wanted, stated.of(record.letter), { at: stated.at, id: null, code })
    : [];
  return [...facts, ...findings.flatMap((finding) => verifyFinding(finding, anew))];
};

/** How much that checks: each finding, and the facts of the letter as one. */
export const readingsIn = ({ findings, stated }: CitedLetter): number =>
  findings.length + Number(stated !== null);
