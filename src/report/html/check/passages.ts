import type { Evidence } from '../../../model/evidence.ts';
import type { CheckedLetterText } from '../page-material.ts';
import type { Range } from './segments.ts';

/** A stretch of a letter: what a claim rests on, or the words around it. */
export interface PassagePart extends Range {
  readonly isEvidence: boolean;
}

/** Evidence that stands close together, with the letter's words between and around it. */
export interface Passage {
  readonly parts: readonly PassagePart[];
  /** Page of the first of its evidence, from 1. */
  readonly page: number;
  /** False where the paragraph goes on before, or after. */
  readonly isFromStart: boolean;
  readonly isToEnd: boolean;
}

/** So much of the paragraph is shown on either side, and between two pieces of evidence. */
const around = 160;
const between = 320;

const paragraphOf = ({ paragraphs, text }: CheckedLetterText, { start }: Range): Range =>
  paragraphs.findLast(({ span }) => span.start <= start)?.span ?? { start: 0, end: text.length };

const joins = (last: Evidence, next: Evidence): boolean =>
  next.paragraph === last.paragraph && last.end <= next.start && next.start - last.end <= between;

const grouped = (evidence: readonly Evidence[]): Evidence[][] => {
  const groups: Evidence[][] = [];
  for (const each of evidence) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && joins(last, each)) group.push(each);
    else groups.push([each]);
  }
  return groups;
};

/** Whole words only; the paragraph's end where it is near. */
const contextStart = (text: string, at: number, first: number): number => {
  const from = at - around;
  if (from <= first) return first;
  const space = text.indexOf(' ', from);
  return space < 0 || space >= at ? at : space + 1;
};

const contextEnd = (text: string, at: number, last: number): number => {
  const to = at + around;
  if (to >= last) return last;
  const space = text.lastIndexOf(' ', to);
  return space <= at ? at : space;
};

const passageOf = (group: readonly Evidence[], letter: CheckedLetterText): Passage[] => {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) return [];
  const paragraph = paragraphOf(letter, first);
  const start = contextStart(letter.text, first.start, paragraph.start);
  const end = contextEnd(letter.text, last.end, Math.max(paragraph.end, last.end));
  const parts: PassagePart[] = [];
  let at = start;
  const add = (to: number, isEvidence: boolean): void => {
    if (to > at) parts.push({ start: at, end: to, isEvidence });
    at = Math.max(at, to);
  };
  for (const each of group) {
    add(each.start, false);
    add(each.end, true);
  }
  add(end, false);
  const isToEnd = end >= paragraph.end;
  return [{ parts, page: first.page, isFromStart: start <= paragraph.start, isToEnd }];
};

/** The letter's words that a claim rests on, in order of the article, with those around them. */
export const passagesOf = (
  evidence: readonly Evidence[],
  letter: CheckedLetterText,
): readonly Passage[] => grouped(evidence).flatMap((group) => passageOf(group, letter));
