import type { ArticleSpan } from '../../model/article.ts';
import { matchesOf } from '../../text/matches.ts';

export type MarkFamily = 'double' | 'single';

/** What a quotation mark does by the characters around it; a `weak-closer` may as well be the apostrophe of "the boys’ homes". */
export type MarkRole = 'opener' | 'closer' | 'weak-closer' | 'either';

/** A quotation mark of a text; apostrophes are none. */
export interface Mark extends ArticleSpan {
  readonly family: MarkFamily;
  readonly role: MarkRole;
  readonly curly: boolean;
  /** 6" may be a length. */
  readonly afterFigure: boolean;
}

const singleMarks = "['‘’‚‛`´]";
const markAlone = new RegExp(`["“”„‟«»″＂]|${singleMarks}`, 'gu');
/** Where a text opens with two single marks, two of them are one double mark; else ’’ ends two quotations. */
const markOrPair = new RegExp(`\`\`|''|‘‘|’’|${markAlone.source}`, 'gu');
const opensWithPair = /(?:^|[\s(])(?:``|''|‘‘)\S/u;
const doubleMark = /^(?:``|''|‘‘|’’|["“”„‟«»″＂])$/u;
const curlyMark = /[“”„‟«»‘’‚‛]/u;
const openingShape = /^(?:“|„|‟|«|‘|‘‘|‚|‛|``?)$/u;
const closingShape = /^(?:”|»|’|’’|´)$/u;

const letterOrDigit = /[\p{L}\p{N}]/u;
/** What can stand before an opening mark. */
const freeBefore = /[\s([{–—\-/:“‘"']/u;
/** What can stand after a closing mark. */
const freeAfter = /[\s)\]}–—\-/.,;:!?…’”"']/u;
/** Words that begin with an apostrophe: ’90s, rock ’n’ roll, ’em. */
const elision = /^(?:\d0s\b|n['’]|(?:em|til|tis|twas|cause|cos|bout|round)\b)/iu;
const afterElision = /(?:^|\s)['‘’]n$/iu;
const figure = /\d/u;

interface Around {
  readonly before: string;
  readonly after: string;
}

const around = (text: string, { start, end }: ArticleSpan, within: ArticleSpan): Around => ({
  before: start > within.start ? text.slice(start - 1, start) : ' ',
  after: end < within.end ? text.slice(end, end + 1) : ' ',
});

/** By what stands on either side; undecided where both sides are free, or neither is. */
const roleByPlace = ({ before, after }: Around): 'opener' | 'closer' | null => {
  const mayOpen = freeBefore.test(before) && /\S/u.test(after);
  const mayClose = freeAfter.test(after) && /\S/u.test(before);
  if (mayOpen === mayClose) return null;
  return mayOpen ? 'opener' : 'closer';
};

const roleByShape = (mark: string): 'opener' | 'closer' | null => {
  if (openingShape.test(mark)) return 'opener';
  return closingShape.test(mark) ? 'closer' : null;
};

/** The place decides over the shape: a mark turned the wrong way is a frequent slip of the keyboard. */
const roleOf = (mark: string, sides: Around): MarkRole =>
  roleByPlace(sides) ?? roleByShape(mark) ?? 'either';

const isApostrophe = (text: string, span: ArticleSpan, { before, after }: Around): boolean => {
  if (letterOrDigit.test(before) && letterOrDigit.test(after)) return true;
  if (afterElision.test(text.slice(Math.max(0, span.start - 3), span.start))) return true;
  return (
    !letterOrDigit.test(before) &&
    text[span.start] !== '‘' &&
    elision.test(text.slice(span.end, span.end + 8))
  );
};

/** ‘90s: a word processor turns the apostrophe round. */
const isTurnedApostrophe = (text: string, span: ArticleSpan): boolean =>
  /^\d0s\b/u.test(text.slice(span.end, span.end + 4)) ||
  /^n['’](?!\p{L})/iu.test(text.slice(span.end, span.end + 3));

/** "the boys’ homes": behind an s, and the words go on. */
const isWeak = (text: string, span: ArticleSpan, before: string): boolean =>
  /s/iu.test(before) && /^\s\p{Ll}/u.test(text.slice(span.end, span.end + 2));

const singleMark = (text: string, span: ArticleSpan, mark: string, sides: Around): Mark | null => {
  if (isApostrophe(text, span, sides) || isTurnedApostrophe(text, span)) return null;
  const role = roleOf(mark, sides);
  const weak = role === 'closer' && isWeak(text, span, sides.before);
  return {
    ...span,
    family: 'single',
    role: weak ? 'weak-closer' : role,
    curly: curlyMark.test(mark),
    afterFigure: figure.test(sides.before),
  };
};

const doubleMarkOf = (span: ArticleSpan, mark: string, sides: Around): Mark => ({
  ...span,
  family: 'double',
  role: roleOf(mark, sides),
  curly: curlyMark.test(mark),
  afterFigure: figure.test(sides.before),
});

/** The quotation marks in a part of the text, in order. */
export const marksIn = (text: string, within: ArticleSpan): Mark[] => {
  const words = text.slice(within.start, within.end);
  const pattern = opensWithPair.test(words) ? markOrPair : markAlone;
  return matchesOf(words, pattern).flatMap(({ 0: mark, index }) => {
    const start = within.start + index;
    const span = { start, end: start + mark.length };
    const sides = around(text, span, within);
    if (doubleMark.test(mark)) return doubleMarkOf(span, mark, sides);
    return singleMark(text, span, mark, sides) ?? [];
  });
};
