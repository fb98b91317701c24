import type { Checked, Verification } from '../model/verification.ts';
import { wrapIndented } from './layout.ts';
import type { ReportOptions } from './options.ts';
import { sanitise } from './sanitise.ts';
import { unreadSection } from './table-problems.ts';
import { type Style, tableStyle } from './table-style.ts';
import type { ShownVerification } from './verification-view.ts';
import { type DiscrepancyGroup, groupsOf, type LetterGroup } from './verify-table-groups.ts';
import { discrepancyText } from './verify-table-words.ts';
import { countText, listText } from './words.ts';

/** So much is shown of many: letters with their discrepancies, further letters by name, discrepancies of a kind. */
const shown = { letters: 10, namedLetters: 30, ofAKind: 3 };

const count = (number: number, one: string, several?: string): string => {
  const grouped = String(number).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  return countText(number, one, several).replace(String(number), grouped);
};

const discrepancies = (number: number): string => count(number, 'discrepancy', 'discrepancies');

const checkedText = (checked: Checked): string => {
  const parts: readonly (readonly [number, string])[] = [
    [checked.quotations, 'quotation'],
    [checked.spans, 'word span'],
    [checked.figures, 'figure'],
    [checked.identifiers, 'identifier'],
    [checked.references, 'reference'],
    [checked.readings, 'reading'],
    [checked.conclusions, 'conclusion'],
  ];
  const held = parts.filter(([number]) => number > 0).map(([number, name]) => count(number, name));
  return held.length === 0 ? '' : `${listText(held)} checked.`;
};

const verdict = ({ letters, discrepancies: found, unread }: Verification): string => {
  const read = letters.filter(({ status }) => status !== 'not-read').length;
  const failed = letters.filter(({ status }) => status === 'does-not-hold').length;
  const notRead = unread.length === 0 ? '' : ` ${count(unread.length, 'file')} could not be read.`;
  if (found.length > 0) {
    const where = failed === 0 ? '' : ` in ${failed} of ${count(letters.length, 'letter')}`;
    return `Does not hold: ${discrepancies(found.length)}${where}.${notRead}`;
  }
  if (unread.length > 0 && read === 0) return `Nothing was verified.${notRead}`;
  if (letters.length + unread.length === 0) return 'No letter stands in it: nothing was verified.';
  return unread.length > 0
    ? `What could be read holds, in ${count(read, 'letter')}.${notRead}`
    : `Everything holds, in ${count(letters.length, 'letter')}.`;
};

const heading = (verification: Verification, width: number, style: Style): string => {
  const notReadThen = verification.results.reduce((sum, each) => sum + each.notReadThen, 0);
  const lines = [
    wrapIndented(style.title(verdict(verification)), width, ''),
    wrapIndented(checkedText(verification.checked), width, ''),
  ].filter((line) => line !== '');
  if (notReadThen > 0)
    lines.push(
      wrapIndented(
        `${count(notReadThen, 'file')} had not been read when the result was made.`,
        width,
        '',
      ),
    );
  return lines.join('\n');
};

const movedText = (path: string, readFrom: string | null): string =>
  readFrom === null || readFrom === path ? '' : ` (read from ${readFrom})`;

const groupLines = (
  { title, total, members }: DiscrepancyGroup,
  { all }: ShownVerification,
  width: number,
  style: Style,
): string[] => {
  const listed = all ? members : members.slice(0, shown.ofAKind);
  const more = total - listed.reduce((sum, { ids }) => sum + ids.length, 0);
  return [
    wrapIndented(`${title}: ${count(total, 'time')}`, width, '    ', '  '),
    ...listed.map((each) =>
      wrapIndented(discrepancyText(each, style.faint), width, '      ', '    '),
    ),
    ...(more > 0 ? [style.faint(`    … and ${count(more, 'more', 'more')}`)] : []),
  ];
};

const letterLine = ({ path, readFrom, total }: LetterGroup): string =>
  `${sanitise(path)}${sanitise(movedText(path, readFrom))}: ${discrepancies(total)}`;

const letterText = (
  letter: LetterGroup,
  report: ShownVerification,
  width: number,
  style: Style,
): string => {
  const note = letter.isReadOtherwise
    ? ['  the file is the same, so this version of the program reads it otherwise']
    : [];
  return [
    wrapIndented(style.title(letterLine(letter)), width, '  ', ''),
    ...note.map((line) => wrapIndented(line.trim(), width, '    ', '  ')),
    ...letter.groups.flatMap((group) => groupLines(group, report, width, style)),
  ].join('\n');
};

const furtherLetters = (letters: readonly LetterGroup[], width: number): string => {
  const named = letters.slice(0, shown.namedLetters);
  const rest = letters.slice(shown.namedLetters);
  const lines = named.map((letter) => wrapIndented(letterLine(letter), width, '  ', ''));
  const sum = rest.reduce((total, letter) => total + letter.total, 0);
  if (rest.length > 0)
    lines.push(
      wrapIndented(
        `… and ${count(rest.length, 'more letter')} with ${discrepancies(sum)}`,
        width,
        '',
      ),
    );
  return lines.join('\n');
};

const isCut = (letters: readonly LetterGroup[]): boolean =>
  letters.length > shown.letters ||
  letters.some(({ groups }) => groups.some(({ members }) => members.length > shown.ofAKind));

/** What does not hold, by letter and kind; of many the first of each, unless all are asked for. */
export const formatVerificationTable = (
  report: ShownVerification,
  options: ReportOptions,
): string => {
  const style = tableStyle(options.color);
  const letters = groupsOf(report.verification);
  const inDetail = report.all ? letters : letters.slice(0, shown.letters);
  const parts = [
    heading(report.verification, options.width, style),
    ...inDetail.map((letter) => letterText(letter, report, options.width, style)),
    furtherLetters(letters.slice(inDetail.length), options.width),
    !report.all && isCut(letters)
      ? wrapIndented(
          '--all lists every discrepancy; --format json has them all.',
          options.width,
          '',
        )
      : '',
    unreadSection(report.verification.unread, options, style),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
