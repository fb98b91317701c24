import { stableId } from '../extract/stable-id.ts';
import type {
  ArticleDocument,
  ArticleSpan,
  FoundQuotation,
  NamedLetter,
} from '../model/article.ts';
import type { CheckedArticle, CheckedClaim, CheckReport, Verdict } from '../model/check.ts';
import type { UnreadFile } from '../model/record.ts';
import { schemaVersion } from '../model/schema-version.ts';
import type { ClaimChecker } from './claims/article-claims.ts';
import { claimRows, noClaims, quotedFrom } from './claims/claim-rows.ts';
import { findCopies } from './find-copies.ts';
import { checkedLetter } from './letters/checked-letter.ts';
import type { LetterIndex } from './letters/letter-index.ts';
import { linesOf } from './lines.ts';
import { mostChecked, notAllChecked } from './most-checked.ts';
import type { SentenceSpeaker } from './quotations/sentence-speaker.ts';
import { splitLong } from './split-long.ts';
import { evidenceOf } from './verdicts/evidence.ts';
import { type Judgement, judgeQuotation } from './verdicts/judge-quotation.ts';

/** An article with the quotations that were found in it. */
export interface ReadArticle {
  readonly article: ArticleDocument;
  readonly quotations: readonly FoundQuotation[];
  /** Who says a sentence of the writer's. */
  readonly saidIn: (sentence: ArticleSpan) => SentenceSpeaker;
  /** The letter that the article is about, as far as it says. */
  readonly about: NamedLetter;
  /** The letter that the words at an offset are about. */
  readonly namedAt: (offset: number) => NamedLetter;
}

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

/** One article → its claims with their verdicts; without a checker only its quotations. */
export const checkArticle = (
  { article, quotations, saidIn, about, namedAt }: ReadArticle,
  index: LetterIndex,
  checker: ClaimChecker | null = null,
): CheckedArticle => {
  const idOf = stableId('c', article.sha256);
  const lines = linesOf(article);
  const found = [...quotations, ...findCopies(article, quotations, about, index)].sort(
    (one, other) => one.start - other.start,
  );
  const parts = found.flatMap((quotation) => splitLong(article.text, quotation));
  const claims = parts.slice(0, mostChecked.quotations).map((quotation): CheckedClaim => {
    const judgement = judgeQuotation(article, quotation, index);
    const text = textOf(article, quotation);
    const { verdict, differences, note } = judgement;
    return {
      id: idOf('quotation', text),
      kind: quotation.form === 'unmarked' ? 'copy' : 'quotation',
      form: quotation.form,
      text,
      line: lines.line(quotation.start),
      sourceLine: lines.sourceLine(quotation.start),
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
  const given = {
    article,
    quotations: found,
    saidIn,
    about,
    namedAt,
    quotedFrom: quotedFrom(claims),
  };
  const told = checker ? claimRows(given, checker) : noClaims;
  const all = [...claims, ...told.rows].sort((one, other) => one.start - other.start);
  const problems = [
    ...article.problems,
    ...notAllChecked('quotations', parts[mostChecked.quotations], lines),
    ...notAllChecked('sentences', told.unchecked, lines),
  ];
  const { path, sha256, mediaType, title, published } = article;
  return {
    article: { path, sha256, mediaType, title, published, problems },
    claims: all,
    summary: { claims: all.length, verdicts: countVerdicts(all) },
  };
};

const countVerdicts = (claims: readonly CheckedClaim[]): CheckedArticle['summary']['verdicts'] => {
  const counts: CheckedArticle['summary']['verdicts'] = {};
  for (const { verdict } of claims) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
};

/** Articles against letters → the report of the run; `failOn` are the verdicts that fail a build. */
export const checkArticles = (
  articles: readonly ReadArticle[],
  index: LetterIndex,
  unread: readonly UnreadFile[],
  failOn: readonly Verdict[] = [],
  checker: ClaimChecker | null = null,
): CheckReport => ({
  schemaVersion,
  failOn: [...failOn],
  articles: articles.map((each) => checkArticle(each, index, checker)),
  letters: index.letters.map(checkedLetter),
  unread: [...unread],
});
