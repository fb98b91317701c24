import { z } from 'zod';
import { attributionSchema } from '../../model/article.ts';
import {
  type CheckedArticle,
  type CheckedClaim,
  type CheckReport,
  checkedArticleSchema,
  checkedClaimSchema,
  checkedLetterSchema,
} from '../../model/check.ts';
import { visitSchema } from '../../model/record.ts';
import { pageNumber } from '../../model/scalars.ts';
import { differenceText } from '../check-words.ts';
import { joined, joinedBySemicolon, listOf, semicolonList } from './column-values.ts';
import { columnFor, type Table } from './table.ts';

interface Row {
  readonly article: CheckedArticle['article'];
  readonly claim: CheckedClaim;
}

const column = columnFor<Row>();
const { shape } = checkedClaimSchema;
const articleShape = checkedArticleSchema.shape.article.shape;
const letterShape = checkedLetterSchema.shape;

export const claimsTable: Table<Row> = {
  name: 'claims',
  rowIs: 'a quotation or a claim of an article',
  columns: {
    article_path: column(articleShape.path, ({ article }) => article.path),
    article_sha256: column(articleShape.sha256, ({ article }) => article.sha256),
    claim_id: column(shape.id, ({ claim }) => claim.id),
    kind: column(shape.kind, ({ claim }) => claim.kind),
    form: column(shape.form, ({ claim }) => claim.form),
    line: column(shape.line, ({ claim }) => claim.line),
    start: column(shape.start, ({ claim }) => claim.start),
    end: column(shape.end, ({ claim }) => claim.end),
    text: column(shape.text, ({ claim }) => claim.text),
    speaker: column(attributionSchema.shape.speaker, ({ claim }) => claim.attribution.speaker),
    said_by_letter: column(attributionSchema.shape.letter, ({ claim }) => claim.attribution.letter),
    verdict: column(shape.verdict, ({ claim }) => claim.verdict),
    letter_path: column(
      letterShape.path.nullable().describe('File of the letter in which the words stand.'),
      ({ claim }) => claim.letter?.path ?? null,
    ),
    letter_sha256: column(
      letterShape.sha256.nullable().describe('SHA-256 of its bytes.'),
      ({ claim }) => claim.letter?.sha256 ?? null,
    ),
    authority: column(
      letterShape.authority.describe('Short name of the authority of that letter.'),
      ({ claim }) => claim.letter?.authority ?? null,
    ),
    visit_number: column(
      visitSchema.shape.number,
      ({ claim }) => claim.letter?.visit.number ?? null,
    ),
    visit_start: column(visitSchema.shape.start, ({ claim }) => claim.letter?.visit.start ?? null),
    letter_date: column(letterShape.letterDate, ({ claim }) => claim.letter?.letterDate ?? null),
    page: column(
      pageNumber.nullable().describe('Page on which the words of the letter start.'),
      ({ claim }) => claim.evidence[0]?.page ?? null,
    ),
    quote: column(
      z.string().describe("The letter's words, in order of the article, with … between."),
      ({ claim }) => claim.evidence.map(({ quote }) => quote).join(' … '),
    ),
    differences: column(semicolonList('Where the two differ, the gravest first.'), ({ claim }) =>
      joinedBySemicolon(claim.differences.map(differenceText)),
    ),
    closest_path: column(
      letterShape.path.nullable().describe('On a miss: file of the letter that comes nearest.'),
      ({ claim }) => claim.closest?.letter.path ?? null,
    ),
    closest_quote: column(
      z.string().nullable().describe('On a miss: the passage that comes nearest.'),
      ({ claim }) => claim.closest?.evidence.quote ?? null,
    ),
    other_letters: column(
      listOf('Files of the other letters in which the same words stand.'),
      ({ claim }) => joined(claim.otherLetters.map(({ path }) => path)),
    ),
    note: column(shape.note, ({ claim }) => claim.note),
    known: column(
      z
        .boolean()
        .describe('True where the verdict fails a build, and the claim is in the baseline.'),
      ({ claim }) => claim.known === true,
    ),
  },
};

export const claimRows = ({ articles }: CheckReport): Row[] =>
  articles.flatMap(({ article, claims }) => claims.map((claim) => ({ article, claim })));
