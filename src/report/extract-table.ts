import type { Extraction } from '../model/extraction.ts';
import type { LetterRecord } from '../model/record.ts';
import { polaritySchema } from '../model/vocabulary.ts';
import { qualifiers } from './compare-table-evidence.ts';
import { coverageSection } from './coverage-text.ts';
import { overallText } from './grade-words.ts';
import { wrapIndented } from './layout.ts';
import type { ReportOptions } from './options.ts';
import { sanitise } from './sanitise.ts';
import { citation, quotation } from './table-citation.ts';
import { grid } from './table-grid.ts';
import { problemsSection, unreadSection } from './table-problems.ts';
import { type Style, tableStyle } from './table-style.ts';
import {
  countText,
  datesText,
  positionText,
  stanceText,
  themeName,
  visitName,
  writtenText,
} from './words.ts';

const visitWidth = 20;
const foundWidth = 17;
const borders = 4;

const letterCell = ({ letter, source }: LetterRecord, style: Style): string => {
  const authority = letter.authority?.name ?? 'authority not recognised';
  return `${style.title(sanitise(authority))}\n${sanitise(source.path)}`;
};

const visitCell = ({ letter }: LetterRecord): string => {
  const { start, end, number } = letter.visit;
  const name = visitName({ kind: letter.kind, number, start, letterDate: letter.letterDate });
  return [
    letter.kind === 'unknown' ? 'kind not recognised' : name,
    start === null ? 'date not stated' : datesText(start, end),
    writtenText(letter, 'letter: no date'),
    overallText(letter),
  ]
    .filter((line) => line !== '')
    .join('\n');
};

const foundCell = ({ findings, measures, problems }: LetterRecord, style: Style): string => {
  const positions = polaritySchema.options.map((polarity) => {
    const count = findings.filter((finding) => finding.polarity === polarity).length;
    return count === 0 ? '' : style.position(polarity, `${count} ${positionText[polarity]}`);
  });
  return [
    ...(findings.length === 0 ? ['no findings'] : positions),
    measures.length === 0 ? '' : countText(measures.length, 'figure'),
    problems.length === 0 ? '' : countText(problems.length, 'problem'),
  ]
    .filter((line) => line !== '')
    .join('\n');
};

const evidenceOf = ({ findings, source }: LetterRecord, width: number, style: Style): string => {
  const lines = findings.flatMap((finding) => {
    const stance = style.position(
      finding.polarity,
      stanceText(finding.polarity, finding.direction),
    );
    const words = `${themeName(finding)} ${stance}${qualifiers(finding)}: ${quotation(finding.evidence)}`;
    return [
      wrapIndented(words, width, '    ', '  '),
      wrapIndented(style.faint(citation(finding.evidence, source.path)), width, '    '),
    ];
  });
  return lines.length === 0 ? '' : [style.title(sanitise(source.path)), ...lines].join('\n');
};

/** Less would break every name of a file into pieces. */
const leastLetterWidth = 16;

/** The cells of each row one under the other, where the terminal is too narrow for columns. */
const stacked = (rows: readonly (readonly string[])[], width: number): string =>
  rows
    .map(([letter = '', ...cells]) =>
      [
        ...letter.split('\n').map((line) => wrapIndented(line, width, '')),
        ...cells
          .filter((cell) => cell !== '')
          .flatMap((cell) => cell.split('\n').map((line) => wrapIndented(line, width, '  '))),
      ].join('\n'),
    )
    .join('\n\n');

/** A row a letter, for a terminal; with evidence, every finding under it. */
export const formatExtractionTable = (
  { letters, unread }: Extraction,
  options: ReportOptions,
): string => {
  const style = tableStyle(options.color);
  const letterWidth = options.width - borders - visitWidth - foundWidth;
  const rows = letters.map((letter) => [
    letterCell(letter, style),
    visitCell(letter),
    foundCell(letter, style),
  ]);
  const table =
    letters.length === 0
      ? 'No letter was read.'
      : letterWidth < leastLetterWidth
        ? stacked(rows, options.width)
        : grid(['Letter', 'Visit', 'Found'], rows, [letterWidth, visitWidth, foundWidth]);
  const problems = letters.flatMap(({ source, problems: each }) =>
    each.map((problem) => ({ path: source.path, problem })),
  );
  const parts = [
    table,
    ...(options.evidence ? letters.map((letter) => evidenceOf(letter, options.width, style)) : []),
    coverageSection(letters, options.width, style),
    problemsSection(problems, options, style),
    unreadSection(unread, options, style),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
