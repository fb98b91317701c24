import { compareLetters } from '../../../src/compare/compare-letters.ts';
import type { Paragraph } from '../../../src/model/document.ts';
import type { LetterRecord } from '../../../src/model/record.ts';
import { formatComparisonPage } from '../../../src/report/html/comparison-page.tsx';
import type { LetterText, PageMaterial } from '../../../src/report/html/page-material.ts';

const themes = [
  { id: 'agency-staff', title: 'Agency staff' },
  { id: 'supervision', title: 'Supervision' },
  { id: 'caseloads', title: 'Caseloads' },
];

/** A text of paragraphs, all on one page. */
export const textOf = (...paragraphs: string[]): LetterText => {
  let at = 0;
  const placed = paragraphs.map((words, index): Paragraph => {
    const start = at;
    at += words.length + 2;
    return {
      number: index + 1,
      role: 'paragraph',
      span: { start, end: start + words.length },
      page: 1,
    };
  });
  return { text: paragraphs.join('\n\n'), paragraphs: placed };
};

/** The page on hand-made records; `part` is what a case is about. */
export const makePage = (
  records: readonly LetterRecord[],
  part: Partial<PageMaterial & Pick<ReturnType<typeof compareLetters>, 'unread' | 'leftOut'>> = {},
): string => {
  const { unread = [], leftOut = [], ...material } = part;
  const comparison = { ...compareLetters(records, themes), unread, leftOut };
  return formatComparisonPage(comparison, {
    width: 80,
    color: false,
    evidence: false,
    excel: false,
    page: {
      texts: new Map(),
      addressOf: (path) => encodeURI(path),
      style: '',
      script: '',
      ...material,
    },
  });
};
