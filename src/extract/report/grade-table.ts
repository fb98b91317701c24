import type { Paragraph } from '../../model/document.ts';
import type { JudgementArea } from '../../model/judgements.ts';
import { type CanonicalSpan, canonicalSpan } from '../../model/span.ts';
import { areaNames, beforeArea } from '../../text/judged-areas.ts';
import { matchesOf } from '../../text/matches.ts';
import { firstIndex } from '../../text/offset-map.ts';
import {
  gradesIn,
  isGradeWord,
  type PlacedWord,
  type ReadGrade,
  spansOfWords,
} from './grade-words.ts';
import type { Judgement } from './judgement.ts';

/** The table of grades: what its rows name, and the grades beside them. */
export interface GradeTable {
  /** The areas of its rows, each with the words that name it. */
  readonly names: ReadonlyMap<JudgementArea, CanonicalSpan>;
  readonly judgements: readonly Judgement[];
  /** Areas of which the table says that they were not graded. */
  readonly notGraded: ReadonlySet<JudgementArea>;
}

/** A word; figures, row numbers and marks are none. */
const word = /\p{L}[\p{L}’'-]*/gu;

const wordsIn = (text: string, paragraphs: readonly Paragraph[]): PlacedWord[] => {
  const words: PlacedWord[] = [];
  for (const { span } of paragraphs)
    for (const { 0: found, index } of matchesOf(text.slice(span.start, span.end), word)) {
      const start = span.start + index;
      words.push({
        text: found,
        span: canonicalSpan(start, start + found.length),
        at: words.length,
      });
    }
  return words;
};

/** A row of 2012 and 2013 that has no area of ours keeps its grade from the row above. */
const otherRows = 'quality\\s+of\\s+practice';

/** The safeguarding board is graded in a sentence, never in the table. */
const tableNames = areaNames.filter(([area]) => area !== 'lscb');

const rowPatterns = [...tableNames, [null, otherRows] as const].map(
  ([area, names]) =>
    [area, new RegExp(`(?<![\\p{L}’'-])${beforeArea}(?:${names})(?![\\p{L}’'-])`, 'giu')] as const,
);

interface Row {
  readonly area: JudgementArea | null;
  readonly first: PlacedWord;
  readonly last: PlacedWord;
}

/** Rows in order; their names are found with the grades taken out, for a cell read line by line stands inside its row's name. */
const rowsIn = (words: readonly PlacedWord[]): Row[] => {
  const names = words.filter((each) => !isGradeWord(each));
  const starts: number[] = [];
  let text = '';
  for (const each of names) {
    starts.push(text.length);
    text += `${each.text} `;
  }
  const indexAt = (offset: number): number => firstIndex(starts, (start) => start > offset) - 1;
  const rows = rowPatterns.flatMap(([area, pattern]) =>
    matchesOf(text, pattern).flatMap(({ 0: found, index }): Row[] => {
      const [first, last] = [names[indexAt(index)], names[indexAt(index + found.length - 1)]];
      return first && last ? [{ area, first, last }] : [];
    }),
  );
  return rows.sort((one, other) => one.first.at - other.first.at || other.last.at - one.last.at);
};

/** Words that may stand between two rows, beside grades: heads of columns. */
const mostBetween = 4;
/** With fewer rows it is no table. */
const fewestRows = 3;

const between = (words: readonly PlacedWord[], from: number, to: number): number =>
  words.slice(from, Math.max(from, to)).filter((each) => !isGradeWord(each)).length;

/** Words that stand at the end of a cell. */
const endsCell =
  /^(?:judge?ments?|grades?|outstanding|good|(?:in)?adequate|requires?|improvement)$/iu;

/** A row begins a line; a name within a sentence ("that contribute to overall effectiveness are") or within another begins none. */
const isRow = (text: string, words: readonly PlacedWord[], row: Row, before: Row | undefined) => {
  if (before && row.first.at <= before.last.at) return false;
  const last = words[row.first.at - 1];
  if (!last || last === before?.last || endsCell.test(last.text)) return true;
  return /[\n\d.:]/u.test(text.slice(last.span.end, row.first.span.start));
};

/** The first run of rows that follow closely on each other, each area once. */
const tableRows = (text: string, words: readonly PlacedWord[]): Row[] => {
  let run: Row[] = [];
  for (const row of rowsIn(words)) {
    const before = run.at(-1);
    if (!isRow(text, words, row, before)) continue;
    const follows = before && between(words, before.last.at + 1, row.first.at) <= mostBetween;
    const isNew = !run.some(({ area }) => area === row.area);
    if (follows && isNew) run.push(row);
    else if (run.length >= fewestRows) return run;
    else run = [row];
  }
  return run.length >= fewestRows ? run : [];
};

/** The grade words beside the rows: from the first row on, and after the last name as long as nothing else stands there. */
const gradeWordsOf = (words: readonly PlacedWord[], rows: readonly Row[]): PlacedWord[] => {
  const from = rows[0]?.first.at ?? 0;
  const last = rows.at(-1)?.last.at ?? 0;
  const tail = words.findIndex((each) => each.at > last && !isGradeWord(each));
  const inside = words.slice(from, tail < 0 ? words.length : tail).filter(isGradeWord);
  // Set at the middle of its row, a grade of two lines begins above the row's name.
  const isCut = inside[0] !== undefined && /^(?:improvement|to|be)$/iu.test(inside[0].text);
  const above: PlacedWord[] = [];
  for (let at = from - 1; isCut && at >= 0; at -= 1) {
    const each = words[at];
    if (!each || !isGradeWord(each)) break;
    above.unshift(each);
    if (/^requires?$/iu.test(each.text)) break;
  }
  return [...above, ...inside];
};

/** Where the columns do not match, a grade belongs to the row whose name it follows, if it is the only one there. */
const besideRow = (
  row: Row,
  next: Row | undefined,
  grades: readonly ReadGrade[],
): ReadGrade | null => {
  const here = grades.filter(({ words: [first] }) => {
    const at = first?.at ?? -1;
    return at > row.first.at && (next === undefined || at < next.first.at);
  });
  return here.length === 1 || next === undefined ? (here[0] ?? null) : null;
};

const nameOf = ({ first, last }: Row): CanonicalSpan =>
  canonicalSpan(first.span.start, last.span.end);

const noGrade =
  /^\W*(?:(?:was\s+)?not\s+(?:judged|graded|applicable|inspected)|no\s+judgement|n\/a)\b/iu;
const farthest = 60;

/** Where an authority had no child to judge it by, the cell says so. */
const saysNotGraded = (text: string, row: Row, next: Row | undefined): boolean => {
  const { end } = row.last.span;
  return noGrade.test(
    text.slice(end, Math.min(next?.first.span.start ?? end + farthest, end + farthest)),
  );
};

/**
 * The table of grades among the paragraphs of a report's first pages: names of areas and grades, each in its order. A
 * cell may stand beside, below or inside the lines of its row's name. Null where there is none.
 */
export const readGradeTable = (
  text: string,
  paragraphs: readonly Paragraph[],
): GradeTable | null => {
  const words = wordsIn(text, paragraphs);
  const rows = tableRows(text, words);
  if (rows.length === 0) return null;
  const grades = gradesIn(gradeWordsOf(words, rows));
  const names = new Map<JudgementArea, CanonicalSpan>();
  const judgements: Judgement[] = [];
  const notGraded = new Set<JudgementArea>();
  for (const [index, row] of rows.entries()) {
    if (row.area === null) continue;
    names.set(row.area, nameOf(row));
    const found =
      grades.length === rows.length ? grades[index] : besideRow(row, rows[index + 1], grades);
    if (saysNotGraded(text, row, rows[index + 1])) notGraded.add(row.area);
    else if (found)
      judgements.push({
        area: row.area,
        grade: found.grade,
        spans: [nameOf(row), ...spansOfWords(found.words)],
      });
  }
  return { names, judgements, notGraded };
};
