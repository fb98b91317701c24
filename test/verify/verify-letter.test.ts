import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyseLetter } from '../../src/extract/analyse-letter.ts';
import type { Knowledge } from '../../src/extract/knowledge.ts';
import { loadKnowledge } from '../../src/ingest/load-knowledge.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { LetterRecord } from '../../src/model/record.ts';
import { citedInRecord } from '../../src/verify/cited-letter.ts';
import type { LetterDiscrepancy } from '../../src/verify/discrepancy.ts';
import { verifyLetter } from '../../src/verify/verify-letter.ts';
import { canonicalFromText } from '../support/documents.ts';
import { evidenceIn } from '../support/evidence.ts';
import { letterText } from '../support/letter-from-text.ts';

const sentences = [
  'Caseloads are too high in the assessment team.',
  'The use of agency staff has fallen from 40% to 25%.',
  'Assessments are timely and thorough.',
  'Caseloads are too high in the assessment team.',
  'Leaders do not know why re-referrals have risen.',
];
const text = (before = ''): string =>
  letterText({
    body: `${before}Overview\n\n${sentences.join(' ')}\n\nFindings\n\n${sentences[2]}`,
  });
const canonical = canonicalFromText(text());

let knowledge: Knowledge;
let record: LetterRecord;
beforeAll(async () => {
  knowledge = await loadKnowledge();
  record = analyseLetter(canonical, knowledge);
});

const verify = (saved: LetterRecord, document = canonical): LetterDiscrepancy[] =>
  verifyLetter(citedInRecord(saved, ''), document, {
    readFigures: knowledge.measures.findQuantities,
    readLetter: null,
  });

/** A copy of the record in which one piece of evidence, chosen by number, is another. */
const withEvidence = (
  choice: number,
  change: (evidence: Evidence) => void,
): { saved: LetterRecord; before: Evidence } => {
  const saved = structuredClone(record);
  const all = evidenceIn(saved).length;
  const { findings, measures, letter } = saved;
  const owners = [...findings, ...measures].map(({ evidence }) => evidence);
  const every = [...owners, ...Object.values(letter.evidence).flatMap((each) => each ?? [])];
  expect(every).toHaveLength(all);
  const chosen = every[choice % every.length];
  if (!chosen) throw new Error('the letter has no evidence');
  const before = { ...chosen };
  change(chosen);
  return { saved, before };
};

describe('verifying a letter', () => {
  it('finds nothing wrong in what was just made, equal sentences and all', () => {
    expect(record.findings.length).toBeGreaterThan(4);
    expect(verify(record)).toEqual([]);
  });

  it('tells of every quotation that does not stand at its offsets, and where it does', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: -30, max: 30 }), (choice, shift) => {
        fc.pre(shift !== 0);
        const { saved, before } = withEvidence(choice, (evidence) => {
          evidence.start += shift;
          evidence.end += shift;
        });
        const [first] = verify(saved).filter(({ code }) => code === 'words-moved');
        expect(first?.wanted).toBe(before.quote);
        expect([first?.now?.start, first?.now?.end]).toEqual([before.start, before.end]);
      }),
    );
  });

  it('tells of every changed word of a quotation', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (choice, at) => {
        const { saved } = withEvidence(choice, (evidence) => {
          const place = at % evidence.quote.length;
          evidence.quote = `${evidence.quote.slice(0, place)}\u00a7${evidence.quote.slice(place + 1)}`;
        });
        expect(verify(saved).map(({ code }) => code)).toContain('words-changed');
      }),
    );
  });

  it('finds every quotation again in a letter that words were put into, and tells the truth of it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z][a-z]{2,8}( [a-z]{2,8}){0,9}[.]$/u), (put) => {
        const changed = canonicalFromText(text(`${put}\n\n`));
        const found = verify(record, changed);
        expect(found.map(({ code }) => code)).not.toContain('words-changed');
        const moved = found.filter(({ code }) => code === 'words-moved');
        expect(moved.length).toBeGreaterThan(record.findings.length);
        for (const { wanted, now } of moved)
          expect(changed.text.slice(now?.start, now?.end)).toBe(wanted);
      }),
    );
  });

  it('of equal sentences takes the one between the same neighbours', () => {
    const twice = record.findings.filter(({ evidence }) => evidence.quote === sentences[0]);
    expect(twice.length).toBeGreaterThan(1);
    const moved = verify(record, canonicalFromText(text('Some words.\n\n'))).filter(
      ({ code, wanted }) => code === 'words-moved' && wanted === sentences[0],
    );
    const shift = 'Some words.\n\n'.length;
    expect(new Set(moved.map(({ now }) => now?.start))).toEqual(
      new Set(twice.map(({ evidence }) => evidence.start + shift)),
    );
  });
});
