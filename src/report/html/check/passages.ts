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
const around = 120;
const between = 320;

const paragraphOf = ({ paragraphs, text }: CheckedLetterText, { start }: Range): Range =>
  paragraphs.findLast(({ span }) => span.start <= start)?.span ?? { start: 0, end: text.length };

const joins = (first: Evidence, last: Evidence, next: Evidence): boolean =>
  next.paragraph === first.paragraph &&
  first.start <= next.start &&
  next.start - last.end <= between;

const grouped = (evidence: readonly Evidence[]): Evidence[][] => {
  const groups: Evidence[][] = [];
  for (const each of evidence) {
    const group = groups.at(-1);
    const [first, last] = [group?.[0], group?.at(-1)];
    if (group && first && last && joins(first, last, each)) group.push(each);
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
  return Math.max(space, at);
};

/** Evidence that overlaps or touches is one part. */
const partsOf = (group: readonly Evidence[], start: number, end: number): PassagePart[] => {
  const parts: PassagePart[] = [];
  let at = start;
  const add = (to: number, isEvidence: boolean): void => {
    if (to <= at) return;
    const last = parts.at(-1);
    if (last?.isEvidence === isEvidence) parts[parts.length - 1] = { ...last, end: to };
    else parts.push({ start: at, end: to, isEvidence });
    at = to;
  };
  for (const each of group) {
    add(each.start, false);
    add(each.end, true);
  }
  add(end, false);
  return parts;
};

const passageOf = (group: readonly Evidence[], letter: CheckedLetterText): Passage[] => {
  const [first] = group;
  if (!first) return [];
  const paragraph = paragraphOf(letter, first);
  const start = contextStart(letter.text, first.start, paragraph.start);
  const furthest = Math.max(...group.map((each) => each.end));
  const end = contextEnd(letter.text, furthest, Math.max(paragraph.end, furthest));
  const parts = partsOf(group, start, end);
  const [isFromStart, isToEnd] = [start <= paragraph.start, end >= paragraph.end];
  return [{ parts, page: first.page, isFromStart, isToEnd }];
};

/** The letter's words that a claim rests on, in order of the article, with those around them. */
export const passagesOf = (
  evidence: readonly Evidence[],
  letter: CheckedLetterText,
): readonly Passage[] => grouped(evidence).flatMap((group) => passageOf(group, letter));
