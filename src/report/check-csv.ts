import { stringify } from 'csv-stringify/sync';
import type { CheckedArticle, CheckedClaim, CheckReport } from '../model/check.ts';
import { differenceText } from './check-words.ts';
import { type CsvCell, csvSettings } from './csv-settings.ts';
import type { ReportOptions } from './options.ts';

type Column = (claim: CheckedClaim, article: CheckedArticle['article']) => CsvCell;

/** The columns in order, each with the place its value comes from. */
const columns: Readonly<Record<string, Column>> = {
  article_path: (_, article) => article.path,
  article_sha256: (_, article) => article.sha256,
  claim_id: ({ id }) => id,
  kind: ({ kind }) => kind,
  form: ({ form }) => form,
  line: ({ line }) => line,
  start: ({ start }) => start,
  end: ({ end }) => end,
  text: ({ text }) => text,
  speaker: ({ attribution }) => attribution.speaker,
  said_by_letter: ({ attribution }) => attribution.letter,
  verdict: ({ verdict }) => verdict,
  letter_path: ({ letter }) => letter?.path ?? null,
  letter_sha256: ({ letter }) => letter?.sha256 ?? null,
  authority: ({ letter }) => letter?.authority ?? null,
  visit_number: ({ letter }) => letter?.visit.number ?? null,
  visit_start: ({ letter }) => letter?.visit.start ?? null,
  letter_date: ({ letter }) => letter?.letterDate ?? null,
  page: ({ evidence }) => evidence[0]?.page ?? null,
  quote: ({ evidence }) => evidence.map(({ quote }) => quote).join(' … '),
  differences: ({ differences }) => differences.map(differenceText).join('; '),
  closest_path: ({ closest }) => closest?.letter.path ?? null,
  closest_quote: ({ closest }) => closest?.evidence.quote ?? null,
  other_letters: ({ otherLetters }) => otherLetters.map(({ path }) => path).join(' '),
  note: ({ note }) => note,
};

/** One row a claim, RFC 4180; a text cell that a spreadsheet would take for a formula gets an apostrophe in front. */
export const formatCheckCsv = (
  { articles }: CheckReport,
  { excel }: Pick<ReportOptions, 'excel'>,
): string => {
  const rows = articles.flatMap(({ article, claims }) =>
    claims.map((claim) => Object.values(columns).map((value) => value(claim, article))),
  );
  return stringify(rows, csvSettings(Object.keys(columns), excel));
};
