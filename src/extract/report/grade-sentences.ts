import type { Paragraph, StructuredDocument } from '../../model/document.ts';
import type { JudgementArea } from '../../model/judgements.ts';
import { type CanonicalSpan, sliceOf } from '../../model/span.ts';
import { areaHeading, gradeOf, gradePattern, isGrade } from '../../text/judged-areas.ts';
import { firstIn } from '../letter/stated.ts';
import type { Judgement } from './judgement.ts';

const boundTo = '(?:\\s+(?:is|are)(?:\\s+that)?(?:\\s+judged)?(?:\\s+to\\s+be)?)?\\s*:?';
const sentence = (words: string, flags = 'dgisu'): RegExp =>
  new RegExp(`^${words}${boundTo}\\s+(?<grade>${gradePattern})\\b`, flags);

const place = '(?:\\s+(?:in|for|at)\\s+(?!(?:care|need)\\b)[^.]{2,80}?)?';
const services =
  "(?:children[’']?s|children\\s+and\\s+young\\s+people[’']?s)\\s+(?:social\\s+care\\s+)?services?";
const subject = '\\b(?:services?|authority|council|judge?ment)\\b[^.]{0,80}?';

/** Overall grades that stand in a sentence on the first page. */
const overallSentences: readonly RegExp[] = [
  sentence('the\\s+overall\\s+judge?ment\\s[^.]{0,120}?\\b(?:is|are|services?|authority)'),
  sentence(`(?:${services}|services\\s+for\\s+children)${place}`),
  sentence(
    '(?:\\d{1,2}\\.\\s+)?(?:the\\s+)?(?:overall\\s+effectiveness|local\\s+authority)(?:\\s+of\\s+[^.]{2,140}?)?',
  ),
  // In words that we have not met.
  sentence(`[^.]{0,100}${subject}\\s(?:is|are)(?:\\s+judged)?(?:\\s+to\\s+be)?`),
  sentence(`[^.]{0,100}${subject}(?=\\s+requires?\\s+improvement)`),
];
/** What an earlier inspection gave, what is said of another body, or of a part of the service. */
const otherJudgement =
  /\b(?:previous|last|earlier|since|was|were|had|board|lscb|in\s+care|looked\s+after|care\s+leavers|adoption|leadership|protection\s+(?:is|are))\b/iu;

const boardName = '(?:local\\s+safeguarding\\s+children\\s+board(?:\\s*\\(lscb\\))?|lscb)\\d?';
/** The grade of the safeguarding board, on the first page or at the head of its own part; not 'A board that is good …'. */
const boardSentences: readonly RegExp[] = [
  sentence(`(?:the\\s+)?(?:effectiveness\\s+of\\s+(?:the\\s+)?)?${boardName}`),
  // By its own name, as in 'the Anytown Safeguarding Children Board'.
  sentence(
    "(?:The\\s+)?(?:effectiveness\\s+of\\s+(?:the\\s+)?)?(?:(?:\\p{Lu}[\\p{L}’-]+|and|of|upon|&)\\s+){1,6}?Safeguarding\\s+Children(?:[’']s)?\\s+Board\\d?(?:\\s*\\(\\p{Lu}+\\))?\\d?",
    'dgsu',
  ),
];

/** After the grade comes nothing but a footnote mark, or a new sentence where lines were run together. */
const endsThere = /^[\s.]*(?:\d{1,2}\.?)?(?:[\s.]*$|\s+\p{Lu})/u;

const judgementIn = (
  text: string,
  within: CanonicalSpan,
  area: JudgementArea,
  patterns: readonly RegExp[],
): Judgement | null => {
  for (const pattern of patterns) {
    const found = firstIn(text, within, pattern);
    const place = found?.group('grade');
    const ends = place && endsThere.test(text.slice(place.end, within.end));
    const grade = ends ? gradeOf(sliceOf(text, place)) : null;
    const isOther = found && area === 'overall' && otherJudgement.test(sliceOf(text, found.span));
    if (found && grade && !isOther) return { area, grade, spans: [found.span] };
  }
  return null;
};

const firstOf = (
  { text }: StructuredDocument,
  paragraphs: readonly Paragraph[],
  area: JudgementArea,
  patterns: readonly RegExp[],
): Judgement | null => {
  for (const { span, role } of paragraphs) {
    const found = role === 'note' ? null : judgementIn(text, span, area, patterns);
    if (found) return found;
  }
  return null;
};

export const readOverallSentence = (
  document: StructuredDocument,
  front: readonly Paragraph[],
): Judgement | null => firstOf(document, front, 'overall', overallSentences);

export const readBoardSentence = (document: StructuredDocument): Judgement | null =>
  firstOf(document, document.paragraphs, 'lscb', boardSentences);

/** The grade of a heading, in its own words or in the cell below it. */
const chapterGrade = (
  text: string,
  span: CanonicalSpan,
  below: CanonicalSpan | undefined,
): Judgement | null => {
  const heading = areaHeading(sliceOf(text, span));
  if (!heading) return null;
  const { area, grade: place } = heading;
  if (place) {
    const grade = gradeOf(sliceOf(text, span).slice(place.start, place.end));
    return grade && { area, grade, spans: [span] };
  }
  const grade = below && isGrade(sliceOf(text, below)) ? gradeOf(sliceOf(text, below)) : null;
  return below && grade ? { area, grade, spans: [span, below] } : null;
};

/** The grades in the headings of chapters. */
export const readChapterGrades = ({
  text,
  paragraphs,
  sections,
}: StructuredDocument): Judgement[] => {
  const starts = new Set(
    sections.filter(({ kind }) => kind === 'findings').map(({ span }) => span.start),
  );
  return paragraphs.flatMap(({ span }, index) =>
    starts.has(span.start) ? (chapterGrade(text, span, paragraphs[index + 1]?.span) ?? []) : [],
  );
};
