import type { Disagreement, Evaluation, Score } from '../model/evaluation.ts';
import { wrapIndented } from './layout.ts';
import type { ReportOptions } from './options.ts';
import { sanitise } from './sanitise.ts';
import { quotation } from './table-citation.ts';
import { type Style, tableStyle } from './table-style.ts';
import { countText } from './words.ts';

const share = (value: number): string => value.toFixed(3);

const scoreCells = ({ precision, recall, f1, wanted }: Score): string[] => [
  String(wanted),
  share(precision),
  share(recall),
  share(f1),
];

const figureWidth = 7;
const figureHead = ['labels', 'P', 'R', 'F1'];

/** Names to the left, figures to the right under their heads. */
const columns = (rows: readonly (readonly string[])[], nameWidth: number): string =>
  rows
    .map(([name = '', ...figures]) =>
      [name.padEnd(nameWidth), ...figures.map((figure) => figure.padStart(figureWidth))].join(''),
    )
    .join('\n');

const signs =
  'P: precision, R: recall; pol., dir.: of the themes that both have, the share with the same polarity or direction.';

const figures = ({ themes, statedChanges, measures, perTheme }: Evaluation): string => {
  const names = perTheme.map(({ theme }) => sanitise(theme));
  const nameWidth = Math.max('stated changes'.length, ...names.map((name) => name.length)) + 1;
  const overall = [
    ['in all', ...figureHead],
    ['themes', ...scoreCells(themes)],
    ['stated changes', ...scoreCells(statedChanges)],
    ['measures', ...scoreCells(measures)],
  ];
  const byTheme = perTheme.map((score, index) => [
    names[index] ?? '',
    ...scoreCells(score),
    share(score.polarity),
    share(score.direction),
  ]);
  const head = ['theme', ...figureHead, 'pol.', 'dir.'];
  return [overall, ...(byTheme.length === 0 ? [] : [[head, ...byTheme]])]
    .map((rows) => columns(rows, nameWidth))
    .join('\n\n');
};

const kindText: Readonly<Record<Disagreement['kind'], string>> = {
  missed: 'missed',
  spurious: 'spurious',
  polarity: 'polarity',
  direction: 'direction',
  'measure-missed': 'measure missed',
  'measure-spurious': 'measure spurious',
};

const disagreementLines = (each: Disagreement, width: number, style: Style): string => {
  const about = each.theme === null ? '' : ` ${sanitise(each.theme)}`;
  const sides = `wanted ${each.wanted ?? 'nothing'}, got ${each.got ?? 'nothing'}`;
  const place = `${sanitise(each.letter)}, sentence ${each.sentence}`;
  return [
    wrapIndented(
      `${style.title(kindText[each.kind])}${about}: ${sanitise(sides)}`,
      width,
      '    ',
      '  ',
    ),
    wrapIndented(quotation({ quote: each.text }), width, '    '),
    wrapIndented(style.faint(place), width, '    '),
  ].join('\n');
};

const disagreementsText = (
  { disagreements }: Evaluation,
  { width }: ReportOptions,
  style: Style,
): string => {
  if (disagreements === undefined) return '';
  if (disagreements.length === 0) return 'No disagreement.';
  return [
    style.title(countText(disagreements.length, 'disagreement')),
    ...disagreements.map((each) => disagreementLines(each, width, style)),
  ].join('\n');
};

const heading = (evaluation: Evaluation, { width }: ReportOptions): string => {
  const { letters, sentences, lettersWithoutRecord, quotationsNotPlaced } = evaluation;
  const parts = [
    `${countText(letters, 'labelled letter')} with ${countText(sentences, 'sentence')}.`,
    `Of the themes that labels and program share, ${share(evaluation.polarityAccuracy)} have the same polarity and ${share(evaluation.directionAccuracy)} the same direction.`,
    lettersWithoutRecord.length === 0
      ? ''
      : `Not among the letters read, so that all labels count as missed: ${sanitise(lettersWithoutRecord.join(', '))}.`,
    quotationsNotPlaced === 0
      ? ''
      : `${countText(quotationsNotPlaced, 'quotation')} in no labelled sentence.`,
  ];
  return wrapIndented(parts.filter((part) => part !== '').join(' '), width, '');
};

/** The figures in columns; the disagreements under them. */
export const formatEvaluation = (evaluation: Evaluation, options: ReportOptions): string => {
  const style = tableStyle(options.color);
  const parts = [
    heading(evaluation, options),
    figures(evaluation),
    wrapIndented(signs, options.width, ''),
    disagreementsText(evaluation, options, style),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
