/** 0 done, 1 a gate failed, 2 usage, configuration or an input that could not be read. */
export type ExitCode = 0 | 1 | 2;

export const exitCodeFor = (unread: readonly unknown[]): ExitCode => (unread.length === 0 ? 0 : 2);
