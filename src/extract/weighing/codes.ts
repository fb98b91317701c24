/** The number of each value in its list. */
export const codesOf = (values: readonly string[]): ReadonlyMap<string, number> =>
  new Map(values.map((value, code) => [value, code]));
