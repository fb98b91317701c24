import { refusalOf } from '../extract/refusal.ts';
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

export interface TroubledFile {
  readonly path: string;
  readonly problems: readonly Problem[];
}

/** One line for each problem. */
export const tellProblems = (files: readonly TroubledFile[], io: Io): void => {
  for (const { path, problems } of files)
    for (const problem of problems) io.stderr.write(line(path, problem));
};

/** One line for each thing in a letter that reads oddly. */
export const tellWarnings = (records: readonly LetterRecord[], io: Io): void =>
  tellProblems(
    records.map(({ source, problems }) => ({ path: source.path, problems })),
    io,
  );

/** For commands that show a file all the same, though nothing is taken from it. Returns whether there was a refusal. */
export const tellRefusal = (record: LetterRecord, io: Io): boolean => {
  const problem = refusalOf(record);
  if (problem !== null) io.stderr.write(line(record.source.path, problem));
  return problem !== null;
};
