import { createHash } from 'node:crypto';
import type { CanonicalDocument, StructuredDocument } from '../model/document.ts';
import { type LetterRecord, schemaVersion, type Source } from '../model/record.ts';
import { structureDocument } from '../text/structure.ts';
import { analyseSentences, type SentenceOutcome } from './findings/analyse-sentences.ts';
import { toFindings } from './findings/to-finding.ts';
import type { Knowledge } from './knowledge.ts';

/** A letter's record, and how each of its sentences was read. */
export interface LetterAnalysis {
  readonly document: StructuredDocument;
  readonly record: LetterRecord;
  readonly outcomes: readonly SentenceOutcome[];
}

const sourceOf = ({ source, text }: CanonicalDocument): Source => ({
  path: source.path,
  sha256: source.sha256,
  mediaType: source.mediaType,
  pages: source.pageCount,
  textSha256: createHash('sha256').update(text).digest('hex'),
});

/** The pipeline: canonical text → sections and sentences → letter facts, findings, measures. */
export const explainLetter = (canonical: CanonicalDocument, knowledge: Knowledge): LetterAnalysis => {
  const document = structureDocument(canonical);
  const outcomes = analyseSentences(document, knowledge.rules);
  const findings = toFindings(document, outcomes.flatMap((outcome) => outcome.findings), []);
  const record: LetterRecord = {
    schemaVersion,
    source: sourceOf(document),
    letter: {
      kind: 'unknown',
      authority: null,
      provider: null,
      visit: { number: null, start: null, end: null, since: null, underProvider: null },
      letterDate: null,
      inspectors: [],
      signatory: null,
      addressee: null,
      framework: null,
      focus: [],
      priorityActions: false,
      judgements: {},
      sections: [],
      evidence: {},
    },
    findings,
    measures: [],
    problems: [...document.source.problems],
  };
  return { document, record, outcomes };
};

/** Canonical text of one letter → its record. Pure: the same text and knowledge give the same record. */
export const analyseLetter = (canonical: CanonicalDocument, knowledge: Knowledge): LetterRecord => explainLetter(canonical, knowledge).record;
