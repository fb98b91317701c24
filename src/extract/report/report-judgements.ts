import type { Paragraph, StructuredDocument } from '../../model/document.ts';
import {
  type Inspection,
  type JudgementArea,
  type Judgements,
  judgementAreas,
} from '../../model/judgements.ts';
import { sliceOf } from '../../model/span.ts';
import { readBoardSentence, readChapterGrades, readOverallSentence } from './grade-sentences.ts';
import { type GradeTable, readGradeTable } from './grade-table.ts';
import type { Judgement } from './judgement.ts';
import type { ReportTitle } from './report-title.ts';

export interface ReportJudgements {
  readonly variant: Inspection['variant'];
  readonly judgements: Judgements;
  /** The statement of each grade in `judgements`. */
  readonly stated: readonly Judgement[];
  /** Statements in chapters that differ from it: that which is kept, and the other. */
  readonly differing: ReadonlyArray<readonly [Judgement, Judgement]>;
}

/** Paragraphs of the first pages: title, table, box; in reports of some years the table stands on page 2. */
const frontParagraphs = 60;
const frontPages = 2;

const frontOf = ({ paragraphs, sections }: StructuredDocument): Paragraph[] => {
  const opening = sections.find(({ kind, heading }) => kind !== 'opening' && heading !== null);
  const end = opening?.span.start ?? Number.POSITIVE_INFINITY;
  return paragraphs
    .slice(0, frontParagraphs)
    .filter(({ role, page, span }) => role !== 'note' && page <= frontPages && span.start < end);
};

const record = /^record\s+of\s+main\s+findings/iu;

/** Reports of 2012 and 2013 have their table on the last page, under a heading of its own. */
const lastTable = (document: StructuredDocument): GradeTable | null => {
  const { text, paragraphs } = document;
  const at = paragraphs.findLastIndex(({ span }) => record.test(sliceOf(text, span)));
  return at < 0 ? null : readGradeTable(text, paragraphs.slice(at, at + frontParagraphs));
};

/** A report that has a heading above its table has it on the first pages still. */
const tableOf = (document: StructuredDocument, front: readonly Paragraph[]): GradeTable | null =>
  readGradeTable(document.text, front) ??
  readGradeTable(
    document.text,
    document.paragraphs.slice(0, frontParagraphs).filter(({ page }) => page <= frontPages),
  ) ??
  lastTable(document);

/** From spring 2026 reports grade four areas and nothing overall; their table says so by its rows. */
const overallEnds = '2026-04-01';

const laterVariant = (
  names: GradeTable['names'],
  text: string,
  start: string | null,
): Inspection['variant'] => {
  const inCare = names.get('inCare');
  const isJoined = inCare !== undefined && /leavers/iu.test(sliceOf(text, inCare));
  if (isJoined && !names.has('careLeavers')) return 'three-areas-and-overall';
  if (names.has('overall')) return 'four-areas-and-overall';
  const leaders = names.get('leadership');
  const isNewTable = leaders !== undefined && !/social\s+work/iu.test(sliceOf(text, leaders));
  return isNewTable || (start !== null && start >= overallEnds)
    ? 'four-areas'
    : 'four-areas-and-overall';
};

const variantOf = (
  title: ReportTitle,
  table: GradeTable | null,
  text: string,
  start: string | null,
): Inspection['variant'] => {
  if (title.isProtectionOnly) return 'child-protection';
  if (title.framework === 'SIF')
    return title.hasBoardReview ? 'single-inspection-and-board-review' : 'single-inspection';
  if (title.framework === null || table === null) return null;
  return laterVariant(table.names, text, start);
};

const singleAreas = [
  'overall',
  'helpAndProtection',
  'careAndPermanence',
  'careLeavers',
  'adoption',
  'leadership',
] as const;

/** What reports of each kind grade. */
const gradedAreas: Readonly<Record<NonNullable<Inspection['variant']>, readonly JudgementArea[]>> =
  {
    'single-inspection-and-board-review': [...singleAreas, 'lscb'],
    'single-inspection': singleAreas,
    'three-areas-and-overall': ['overall', 'helpAndProtection', 'inCare', 'leadership'],
    'four-areas-and-overall': [
      'overall',
      'helpAndProtection',
      'inCare',
      'careLeavers',
      'leadership',
    ],
    'four-areas': ['helpAndProtection', 'inCare', 'careLeavers', 'leadership'],
    'child-protection': ['overall', 'helpAndProtection', 'leadership'],
  };

/** Every report grades these; where nothing says which kind it is, they are missed. */
const always: readonly JudgementArea[] = ['overall', 'helpAndProtection', 'leadership'];

const judgementsOf = (
  stated: ReadonlyMap<JudgementArea, Judgement>,
  expected: readonly JudgementArea[],
): Judgements =>
  Object.fromEntries(
    judgementAreas.map((area) => [
      area,
      stated.get(area)?.grade ?? (expected.includes(area) ? null : 'not-stated'),
    ]),
  );

/**
 * The grades of a report: from the table of its first page, the sentences beside it and, where those have none, the
 * headings of its chapters.
 *
 * @param start ISO day on which the inspection began
 */
export const readJudgements = (
  document: StructuredDocument,
  title: ReportTitle,
  start: string | null,
): ReportJudgements => {
  const front = frontOf(document);
  const table = tableOf(document, front);
  const variant = variantOf(title, table, document.text, start);
  const expected = (variant === null ? always : gradedAreas[variant]).filter(
    (area) => !table?.notGraded.has(area),
  );
  const chapters = readChapterGrades(document).filter(({ area }) => expected.includes(area));
  const all = [
    ...(table?.judgements ?? []),
    // Later reports have it in their table or not at all.
    title.framework === 'ILACS' ? null : readOverallSentence(document, front),
    title.hasBoardReview ? readBoardSentence(document) : null,
    ...chapters,
  ].filter((each) => each !== null);
  const stated = new Map<JudgementArea, Judgement>();
  for (const each of all) if (!stated.has(each.area)) stated.set(each.area, each);
  return {
    variant,
    judgements: judgementsOf(stated, expected),
    stated: [...stated.values()],
    differing: all.flatMap((each) => {
      const kept = stated.get(each.area);
      return kept && kept.grade !== each.grade ? [[kept, each] as const] : [];
    }),
  };
};
