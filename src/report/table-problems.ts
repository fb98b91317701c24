import type { Comparison, LeftOut } from '../model/comparison.ts';
import type { Problem } from '../model/problem.ts';
import type { UnreadFile } from '../model/record.ts';
import { wrapIndented } from './layout.ts';
import type { ReportOptions } from './options.ts';
import { sanitise } from './sanitise.ts';
import type { Style } from './table-style.ts';

interface FileProblem {
  readonly path: string;
  readonly problem: Problem;
}

const section = (
  title: string,
  files: readonly FileProblem[],
  { width }: Pick<ReportOptions, 'width'>,
  style: Style,
): string => {
  if (files.length === 0) return '';
  const lines = files.map(({ path, problem }) => {
    const place = problem.page === null ? '' : `, p. ${problem.page}`;
    return wrapIndented(
      sanitise(`${path}${place}: ${problem.message} (${problem.code})`),
      width,
      '    ',
      '  ',
    );
  });
  return [style.title(title), ...lines].join('\n');
};

export const problemsSection = (
  files: readonly FileProblem[],
  options: Pick<ReportOptions, 'width'>,
  style: Style,
): string => section('Read with doubt', files, options, style);

export const unreadSection = (
  files: readonly UnreadFile[],
  options: Pick<ReportOptions, 'width'>,
  style: Style,
): string => section('Not read', files, options, style);

const leftOutReason: Readonly<Record<LeftOut['reason'], string>> = {
  'before-period': 'the visit was earlier',
  'before-inspection': 'before the inspection with which the comparison begins',
  'after-period': 'the visit was later',
  'no-date': 'neither the visit nor the letter has a date',
};

/** Letters that were read and do not belong to the period asked for. */
export const periodSection = (
  { period, leftOut }: Pick<Comparison, 'period' | 'leftOut'>,
  { width }: Pick<ReportOptions, 'width'>,
  style: Style,
): string => {
  if (leftOut.length === 0) return '';
  const lines = leftOut.map(({ path, reason }) =>
    wrapIndented(sanitise(`${path}: ${leftOutReason[reason]}`), width, '    ', '  '),
  );
  const span = [
    period.from && `from ${period.from}`,
    period.to && `to ${period.to}`,
    period.since && 'since the inspection',
  ]
    .filter((part) => part !== null)
    .join(' ');
  return [style.title(`Left out, as the period is ${span}`), ...lines].join('\n');
};
