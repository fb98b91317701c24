import { stableId } from '../extract/stable-id.ts';
import type { ArticleDocument, FoundQuotation, NamedLetter } from '../model/article.ts';
import type { CheckedArticle, CheckedClaim, CheckReport } from '../model/check.ts';
import { schemaVersion, type UnreadFile } from '../model/record.ts';
import { findCopies } from './find-copies.ts';
import { checkedLetter } from './letters/checked-letter.ts';
import type { LetterIndex } from './letters/letter-index.ts';
import { evidenceOf } from './verdicts/evidence.ts';
import { type Judgement, judgeQuotation } from './verdicts/judge-quotation.ts';

/** An article with the quotations that were found in it. */
export interface ReadArticle {
  readonly article: ArticleDocument;
  readonly quotations: readonly FoundQuotation[];
  /** The letter that the article is about, as far as it says. */
  readonly about: NamedLetter;
}

type LineOf = (offset: number) => number;

/** Lines of a text, from 1, asked for in rising order. */
const linesOf = (text: string): LineOf => {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (
      let next = text.indexOf('\n', at);
      next >= 0 && next < offset;
      next = text.indexOf('\n', at)
    ) {
      line += 1;
      at = next + 1;
    }
    return line;
  };
};

const textOf = ({ text }: ArticleDocument, { pieces }: FoundQuotation): string =>
  pieces.map(({ start, end }) => text.slice(start, end)).join(' ');

const evidenceFields = (
  { letter, otherLetters, stretches, closest }: Judgement,
  index: LetterIndex,
): Pick<CheckedClaim, 'letter' | 'otherLetters' | 'evidence' | 'closest'> => ({
  letter: letter && checkedLetter(letter),
  otherLetters: otherLetters.map(checkedLetter),
  evidence: letter ? stretches.map((range) => evidenceOf(range, letter, index)) : [],
  closest: closest && {
    letter: checkedLetter(closest.letter),
    evidence: evidenceOf(closest.range, closest.letter, index),
  },
});

/** One article → its claims with their verdicts. */
export const checkArticle = (
  { article, quotations, about }: ReadArticle,
  index: LetterIndex,
): CheckedArticle => {
  const idOf = stableId('c', article.sha256);
  const lineOf = linesOf(article.text);
  const found = [...quotations, ...findCopies(article, quotations, about, index)].sort(
    (one, other) => one.start - other.start,
  );
  const claims = found.map((quotation): CheckedClaim => {
    const judgement = judgeQuotation(article, quotation, index);
    const text = textOf(article, quotation);
    const { verdict, differences, note } = judgement;
    return {
      id: idOf('quotation', text),
      kind: quotation.form === 'unmarked' ? 'copy' : 'quotation',
      form: quotation.form,
      text,
      line: lineOf(quotation.start),
      start: quotation.start,
      end: quotation.end,
      pieces: [...quotation.pieces],
      attribution: quotation.attribution,
      verdict,
      ...evidenceFields(judgement, index),
      differences: [...differences],
      note,
    };
  });
  const { path, sha256, mediaType, title, published, problems } = article;
  return {
    article: { path, sha256, mediaType, title, published, problems },
    claims,
    summary: { claims: claims.length, verdicts: countVerdicts(claims) },
  };
};

const countVerdicts = (claims: readonly CheckedClaim[]): CheckedArticle['summary']['verdicts'] => {
  const counts: CheckedArticle['summary']['verdicts'] = {};
  for (const { verdict } of claims) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
};

/** Articles against letters → the report of the run. */
export const checkArticles = (
  articles: readonly ReadArticle[],
  index: LetterIndex,
  unread: readonly UnreadFile[],
): CheckReport => ({
  schemaVersion,
  articles: articles.map((each) => checkArticle(each, index)),
  letters: index.letters.map(checkedLetter),
  unread: [...unread],
});
