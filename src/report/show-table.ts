import type { Paragraph } from '../model/document.ts';
import type { Finding, LetterRecord } from '../model/record.ts';
import { qualifiers } from './compare-table-evidence.ts';
import { measureText } from './compare-table-measures.ts';
import { wrapIndented } from './layout.ts';
import type { ShownLetter } from './letter-views.ts';
import { type Mark, marksOf } from './marks.ts';
import type { ReportOptions } from './options.ts';
import { sanitise } from './sanitise.ts';
import { problemsSection } from './table-problems.ts';
import { type Style, tableStyle } from './table-style.ts';
import { datesText, dateText, stanceText, themeName, visitName } from './words.ts';

const markedText = (
  text: string,
  { span }: Paragraph,
  marks: readonly Mark[],
  first: number,
): string => {
  let marked = '';
  let at = span.start;
  for (const [index, { start, end }] of marks.entries()) {
    const to = Math.min(end, span.end);
    marked += `${text.slice(at, start)}⟦${text.slice(start, to)}⟧${first + index}`;
    at = to;
  }
  return sanitise(marked + text.slice(at, span.end));
};

const findingLine = (finding: Finding, number: number, width: number, style: Style): string => {
  const stance = style.position(finding.polarity, stanceText(finding.polarity, finding.direction));
  const words = `${sanitise(themeName(finding))} ${stance}${qualifiers(finding)} ${style.faint(sanitise(finding.id))}`;
  return wrapIndented(words, width, '         ', `    ${`⟦${number}⟧`.padEnd(5)}`);
};

const bullets: Readonly<Record<Paragraph['role'], string>> = {
  heading: '',
  paragraph: '',
  'list-item': '• ',
  note: 'Note: ',
};

/** Sets the paragraphs one after another and counts the marks through the letter. */
const bodyOf = (
  { record, text, paragraphs }: ShownLetter,
  width: number,
  style: Style,
): string[] => {
  const parts: string[] = [];
  let number = 1;
  let page = 0;
  for (const paragraph of paragraphs) {
    if (paragraph.page !== page) parts.push(style.faint(`— page ${paragraph.page} —`));
    page = paragraph.page;
    const { start, end } = paragraph.span;
    const marks = marksOf(
      record.findings.filter(({ evidence }) => start <= evidence.start && evidence.start < end),
    );
    const bullet = bullets[paragraph.role];
    const words = wrapIndented(
      markedText(text, paragraph, marks, number),
      width,
      ' '.repeat(bullet.length),
      bullet,
    );
    const first = number;
    const notes = marks.flatMap(({ findings }, index) =>
      findings.map((finding) => findingLine(finding, first + index, width, style)),
    );
    number += marks.length;
    parts.push([paragraph.role === 'heading' ? style.title(words) : words, ...notes].join('\n'));
  }
  return parts;
};

const orNotStated = (text: string | null): string => text ?? 'not stated';

const factsOf = ({ letter, source }: LetterRecord): [string, string][] => {
  const { visit, letterDate } = letter;
  const name = visitName({
    kind: letter.kind,
    number: visit.number,
    start: visit.start,
    letterDate,
  });
  return [
    ['File', source.path],
    ['Authority', orNotStated(letter.authority?.name ?? null)],
    ...(letter.provider === null ? [] : [['Provider', letter.provider] satisfies [string, string]]),
    [
      'Visit',
      `${name}, ${visit.start === null ? 'date not stated' : datesText(visit.start, visit.end)}`,
    ],
    ['Letter', letterDate === null ? 'date not stated' : dateText(letterDate)],
    ['Inspectors', orNotStated(letter.inspectors.join('; ') || null)],
    ['Focus', orNotStated(letter.focus.join('; ') || null)],
  ];
};

const figuresOf = ({ measures }: LetterRecord, width: number, style: Style): string => {
  if (measures.length === 0) return '';
  const lines = measures.map((measure) =>
    wrapIndented(
      `${sanitise(measureText(measure))} (${measure.theme ?? 'no theme'}, p. ${measure.evidence.page})`,
      width,
      '    ',
      '  ',
    ),
  );
  return [style.title('Figures'), ...lines].join('\n');
};

/** The letter to read, each finding in ⟦ ⟧ with its number and, under the paragraph, what it says. */
export const formatShownLetter = (shown: ShownLetter, options: ReportOptions): string => {
  const style = tableStyle(options.color);
  const { width } = options;
  const { record } = shown;
  const facts = factsOf(record).map(([label, value]) =>
    wrapIndented(sanitise(value), width, ' '.repeat(12), `${label}:`.padEnd(12)),
  );
  const problems = record.problems.map((problem) => ({ path: record.source.path, problem }));
  const parts = [
    facts.join('\n'),
    ...bodyOf(shown, width, style),
    figuresOf(record, width, style),
    problemsSection(problems, options, style),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
