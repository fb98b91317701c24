import { stableId } from '../../extract/stable-id.ts';
import type { ArticleDocument, ArticleSpan } from '../../model/article.ts';
import type { CheckedClaim } from '../../model/check.ts';
import { checkedLetter } from '../letters/checked-letter.ts';
import type { LetterToCheck } from '../letters/letter-index.ts';
import { linesOf } from '../lines.ts';
import type { ArticleClaim, ArticleOfClaims, ClaimChecker } from './article-claims.ts';

/** How many of these quotations stand in a letter. */
export const quotedFrom = (
  quotations: readonly CheckedClaim[],
): ((letter: LetterToCheck) => number) => {
  const counts = new Map<string, number>();
  for (const { letter } of quotations)
    if (letter) counts.set(letter.sha256, (counts.get(letter.sha256) ?? 0) + 1);
  return ({ document: { source } }) => counts.get(source.sha256) ?? 0;
};

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

export interface ClaimRows {
  readonly rows: readonly CheckedClaim[];
  /** The first sentence that was not looked at, where there were too many. */
  readonly unchecked: ArticleSpan | undefined;
}

export const noClaims: ClaimRows = { rows: [], unchecked: undefined };

/** The claims outside the quotations, as rows of the report, in order. */
export const claimRows = (given: ArticleOfClaims, checker: ClaimChecker): ClaimRows => {
  const { article } = given;
  const idOf = stableId('c', article.sha256);
  const lines = linesOf(article);
  const { claims, unchecked } = checker.check(given);
  const rows = claims.map((claim) => ({
    id: idOf(claim.reading.kind, article.text.slice(claim.start, claim.end)),
    line: lines.line(claim.start),
    sourceLine: lines.sourceLine(claim.start),
    ...rowOf(article, claim),
  }));
  return { rows, unchecked };
};
