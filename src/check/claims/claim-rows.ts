import { stableId } from '../../extract/stable-id.ts';
import type { ArticleDocument } from '../../model/article.ts';
import type { CheckedClaim } from '../../model/check.ts';
import { checkedLetter } from '../letters/checked-letter.ts';
import type { LetterToCheck } from '../letters/letter-index.ts';
import { linesOf } from '../lines.ts';
import type { ArticleClaim, ArticleOfClaims, ClaimChecker } from './article-claims.ts';

/** How many of these quotations stand in a letter. */
export const quotedFrom =
  (quotations: readonly CheckedClaim[]) =>
  ({ document: { source } }: LetterToCheck): number =>
    quotations.filter(({ letter }) => letter?.sha256 === source.sha256).length;

const rowOf = (
  { text }: ArticleDocument,
  { start, end, reading, letter, evidence, closest, attribution }: ArticleClaim,
): Omit<CheckedClaim, 'id' | 'line' | 'sourceLine'> => ({
  kind: reading.kind,
  form: null,
  text: text.slice(start, end),
  start,
  end,
  pieces: [{ start, end }],
  attribution,
  verdict: reading.verdict,
  letter: letter && evidence.length > 0 ? checkedLetter(letter) : null,
  otherLetters: [],
  evidence: [...evidence],
  differences: [],
  closest: letter && closest ? { letter: checkedLetter(letter), evidence: closest } : null,
  note: reading.note,
});

/** The claims outside the quotations, as rows of the report, in order. */
export const claimRows = (given: ArticleOfClaims, checker: ClaimChecker): CheckedClaim[] => {
  const { article } = given;
  const idOf = stableId('c', article.sha256);
  const lines = linesOf(article);
  return checker.check(given).map((claim) => ({
    id: idOf(claim.reading.kind, article.text.slice(claim.start, claim.end)),
    line: lines.line(claim.start),
    sourceLine: lines.sourceLine(claim.start),
    ...rowOf(article, claim),
  }));
};
