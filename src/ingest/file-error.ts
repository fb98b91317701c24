import { InputError } from '../model/errors.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'the disk reports an error',
  EMFILE: 'too many files are open',
};

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** What the file system says, as a problem of the file; anything else is a bug and is thrown as it came. */
export const fileError = (error: unknown): InputError => {
  if (error instanceof InputError) return error;
  const code = codeOf(error);
  if (code === null) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new InputError('missing-path', '', { cause: error });
  return new InputError('unreadable-path', reasons[code] ?? code, { cause: error });
};
