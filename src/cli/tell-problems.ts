import type { Problem } from '../model/problem.ts';
import type { LetterRecord, UnreadFile } from '../model/record.ts';
import { sanitise } from '../report/sanitise.ts';
import type { Io } from './io.ts';

const line = (path: string, { message, code, severity, page }: Problem): string => {
  const place = page === null ? path : `${path}, p. ${page}`;
  const kind = severity === 'warning' ? 'warning: ' : '';
  return `${sanitise(`${place}: ${kind}${message} (${code})`)}\n`;
};

/** One line on standard error for each file that was not read. */
export const tellUnread = (unread: readonly UnreadFile[], io: Io): void => {
  for (const { path, problem } of unread) io.stderr.write(line(path, problem));
};

/** One line for each thing in a letter that reads oddly. */
export const tellWarnings = (records: readonly LetterRecord[], io: Io): void => {
  for (const { source, problems } of records)
    for (const problem of problems) io.stderr.write(line(source.path, problem));
};

const errorsOf = ({ problems }: LetterRecord): Problem[] =>
  problems.filter(({ severity }) => severity === 'error');

export const hasError = (record: LetterRecord): boolean => errorsOf(record).length > 0;

/** For commands that show a letter all the same, though nothing was taken from it. */
export const tellErrors = (record: LetterRecord, io: Io): void => {
  for (const problem of errorsOf(record)) io.stderr.write(line(record.source.path, problem));
};
