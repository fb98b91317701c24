import { createHash } from 'node:crypto';
import type { CanonicalDocument } from '../model/document.ts';
import type { LetterRecord } from '../model/record.ts';
import type { Checked } from '../model/verification.ts';
import { structureDocument } from '../text/structure.ts';
import type { CitedLetter } from './cited-letter.ts';
import { discrepancy, type LetterDiscrepancy } from './discrepancy.ts';
import { type ReadFigures, verifyFigures } from './verify-figures.ts';
import { verifyIdentifiers, verifyReferences } from './verify-identifiers.ts';
import { verifyQuotations } from './verify-quotations.ts';
import { readingsIn, verifyReading } from './verify-reading.ts';

const verifySource = (
  { at, source: wanted }: CitedLetter,
  { source, text }: CanonicalDocument,
): LetterDiscrepancy[] => {
  const stands = {
    sha256: source.sha256,
    textSha256: createHash('sha256').update(text).digest('hex'),
    mediaType: source.mediaType,
    pages: source.pageCount,
  };
  const fields = [
    ['sha256', 'file-changed'],
    ['textSha256', 'text-changed'],
    ['mediaType', 'source-differs'],
    ['pages', 'source-differs'],
  ] as const;
  return fields.flatMap(([field, code]) => {
    const value = wanted[field];
    if (value === undefined || value === stands[field]) return [];
    return [discrepancy(code, `${at}/${field}`, null, { wanted: value, found: stands[field] })];
  });
};

/** Under the hash of the saved letter, sentences that did not change keep their identifiers. */
const asCited = ({ source }: CitedLetter, canonical: CanonicalDocument): CanonicalDocument => ({
  ...canonical,
  source: { ...canonical.source, sha256: source.sha256 },
});

/** What a letter is read with. */
export interface Reader {
  readonly readFigures: ReadFigures;
  /** Null where facts and findings are not to be read anew. */
  readonly readLetter: ((canonical: CanonicalDocument) => LetterRecord) | null;
}

/** Everything that a saved result says of one letter against the letter as it is now. */
export const verifyLetter = (
  cited: CitedLetter,
  canonical: CanonicalDocument,
  { readFigures, readLetter }: Reader,
): LetterDiscrepancy[] => {
  const document = structureDocument(canonical);
  return [
    ...verifySource(cited, document),
    ...verifyQuotations(cited, document),
    ...verifyFigures(cited, document, readFigures),
    ...verifyIdentifiers(cited),
    ...verifyReferences(cited),
    ...(readLetter === null ? [] : verifyReading(cited, readLetter(asCited(cited, canonical)))),
  ];
};

const total = (counts: readonly number[]): number => counts.reduce((sum, each) => sum + each, 0);

/** How much of a letter is checked. */
export const checkedIn = (cited: CitedLetter, isReadAnew: boolean): Checked => {
  const { findings, measures, facts, sections } = cited;
  return {
    quotations: findings.length + measures.length + facts.length,
    spans: sections.length + total(findings.map(({ value }) => value.because.length)),
    figures: measures.length,
    identifiers: findings.length + measures.length,
    references: total(findings.map(({ value }) => value.measureIds.length)),
    readings: isReadAnew ? readingsIn(cited) : 0,
    conclusions: 0,
  };
};
