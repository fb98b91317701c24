/** Nothing: for a run whose results go to files. */
export const formatNothing = (): string => '';
