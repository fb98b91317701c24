import type { AuthorityIndex } from '../extract/letter/authority-index.ts';
import type { ArticleDocument, ArticleSpan, FoundQuotation } from '../model/article.ts';
import { byKeys } from '../model/order.ts';
import type { ReadArticle } from './check-articles.ts';
import { Attributions } from './quotations/attribute.ts';
import { type AttributedQuotation, joinPieces } from './quotations/join-pieces.ts';
import { type NamedLetters, namedLettersIn } from './quotations/named-letters.ts';
import { type Narration, narrationOf } from './quotations/narration.ts';
import { type MarkedQuotation, pairMarks } from './quotations/pair-marks.ts';
import { SentenceNames } from './quotations/sentence-names.ts';
import type { Speech } from './quotations/speech.ts';
import { unmarkedBlocks } from './quotations/unmarked-blocks.ts';

const piecesOf = (quotations: readonly MarkedQuotation[]): ArticleSpan[] =>
  quotations.flatMap(({ pieces }) => pieces);

const withoutQuotations = (
  article: ArticleDocument,
  quotations: readonly MarkedQuotation[],
): Narration =>
  narrationOf(
    article,
    piecesOf(quotations).sort((one, other) => one.start - other.start),
  );

/** What an article names where the words of unmarked quotations are not the writer's either. */
const namedOutside = (
  article: ArticleDocument,
  marked: readonly MarkedQuotation[],
  unmarked: readonly MarkedQuotation[],
  about: NamedLetters,
  names: SentenceNames,
): NamedLetters =>
  unmarked.length === 0
    ? about
    : namedLettersIn(article, withoutQuotations(article, [...marked, ...unmarked]), names);

/** Within the words of others only what "inspectors found" leads to is the letter's; a term in marks is not. */
const longestLead = 60;
const clauseEnd = /[,;.:?!—–]/u;

const isSaidToBeTheLetters = (
  { text }: ArticleDocument,
  { start, attribution: { letter, cue } }: AttributedQuotation,
): boolean => {
  if (letter !== true || cue === null || cue.end > start || start - cue.end > longestLead)
    return false;
  return !clauseEnd.test(text.slice(cue.end, start - 1));
};

/** What somebody else quotes in turn: “We are glad that inspectors found ‘strong governance’,” said the director. */
const quotedByOthers = (
  article: ArticleDocument,
  outer: readonly AttributedQuotation[],
  names: SentenceNames,
  speech: Speech,
): AttributedQuotation[] => {
  const inner = outer.flatMap((one) => (one.attribution.letter === false ? one.inner : []));
  if (inner.length === 0) return [];
  const narration = narrationOf(article, piecesOf(inner));
  const attributions = new Attributions(article, narration, speech, names);
  return inner
    .map((one) => ({ ...one, attribution: attributions.of(one) }))
    .filter((one) => isSaidToBeTheLetters(article, one));
};

const toFound = (
  { pieces, form, attribution, start: markStart }: AttributedQuotation,
  named: NamedLetters,
): FoundQuotation => ({
  start: pieces[0]?.start ?? markStart,
  end: pieces.at(-1)?.end ?? markStart,
  pieces: [...pieces],
  form,
  attribution,
  named: named.at(markStart),
});

/**
 * An article → the same with its quotations, in order, with who is said to say each, and the letters that it names.
 * Within the quotation of somebody else, what is said there to be the letter's is found too.
 */
export const readQuotations = (
  article: ArticleDocument,
  authorities: AuthorityIndex,
  speech: Speech,
): ReadArticle => {
  const names = new SentenceNames(authorities);
  const marked = pairMarks(article);
  const narration = withoutQuotations(article, marked);
  const about = namedLettersIn(article, narration, names);
  const attributions = new Attributions(article, narration, speech, names);
  const attributed = marked.map((one) => ({ ...one, attribution: attributions.of(one) }));
  const unmarked = unmarkedBlocks(article, marked, attributions);
  const named = namedOutside(article, marked, unmarked, about, names);
  const quotations = [
    ...joinPieces(article, attributed),
    ...unmarked,
    ...quotedByOthers(article, attributed, names, speech),
  ]
    .map((one) => toFound(one, named))
    .sort((one, other) => byKeys([one.start, one.end], [other.start, other.end]));
  return {
    article,
    quotations,
    saidIn: (sentence) => attributions.ofSentence(sentence),
    about: about.article,
    namedAt: about.at,
  };
};
