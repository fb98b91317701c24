/** Why the system would not write, in words; anything else is a bug and is thrown as it came. */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'no such folder',
    ENOTDIR: 'no such folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
    ANOTHER_RUN: 'another run writes it too',
  };
  return reasons[String(error.code)] ?? String(error.code);
};
