import type { CanonicalDocument, StructuredDocument } from '../model/document.ts';
import type { LetterRecord, Source } from '../model/record.ts';
import { schemaVersion } from '../model/schema-version.ts';
import { structureDocument } from '../text/structure.ts';
import { analyseSentences } from './findings/analyse-sentences.ts';
import { namedInPassing, noThemeNamed, type SentenceOutcome } from './findings/sentence-outcome.ts';
import { toFindings } from './findings/to-finding.ts';
import type { Knowledge } from './knowledge.ts';
import { readLetterFacts } from './letter/letter-facts.ts';
import { measuredThemes } from './measured-themes.ts';
import { textSha256 } from './text-sha256.ts';

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
  textSha256: textSha256(text),
});

/** Sentences that can hold a measure of the service: those that no place or word bars from findings. */
const tellsOfService = ({ blockedBy }: SentenceOutcome): boolean =>
  blockedBy === null || blockedBy === noThemeNamed || blockedBy === namedInPassing;

/** The pipeline: canonical text → sections and sentences → letter facts, findings, measures. */
export const explainLetter = (
  canonical: CanonicalDocument,
  knowledge: Knowledge,
): LetterAnalysis => {
  const document = structureDocument(canonical);
  const { letter, problems } = readLetterFacts(document, knowledge.authorities);
  const outcomes =
    letter.kind === 'unknown'
      ? []
      : analyseSentences(document, knowledge.rules, letter.kind, knowledge.weights);
  const telling = outcomes
    .filter(
      (outcome) => tellsOfService(outcome) && knowledge.measures.mayMeasure(outcome.read.tokens),
    )
    .map(({ read }) => read.sentence);
  const { themeAt, reportedBy } = measuredThemes(outcomes);
  const measures = knowledge.measures.findMeasures(document, telling, themeAt, reportedBy);
  const record: LetterRecord = {
    schemaVersion,
    source: sourceOf(document),
    letter,
    findings: toFindings(
      document,
      outcomes.flatMap(({ findings }) => findings),
      measures,
    ),
    measures,
    problems: [...document.source.problems, ...problems],
  };
  return { document, record, outcomes };
};

/** Canonical text of one letter → its record. Pure: the same text and knowledge give the same record. */
export const analyseLetter = (canonical: CanonicalDocument, knowledge: Knowledge): LetterRecord =>
  explainLetter(canonical, knowledge).record;
