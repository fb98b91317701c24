/** 0 done, 1 a gate failed, 2 usage, configuration or an input that could not be read. */
export type ExitCode = 0 | 1 | 2;

/** An input that was not read counts for more than a gate. */
export const exitCodeFor = (unread: readonly unknown[], hasFailed = false): ExitCode => {
  if (unread.length > 0) return 2;
  return hasFailed ? 1 : 0;
};
