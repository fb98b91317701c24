/** Orders text by code units, so that no locale decides what comes first. */
export const byCodeUnits = (one: string, other: string): number => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

/** Orders by the keys in turn; null comes last. */
export const byKeys = (
  one: readonly (string | number | null)[],
  other: readonly (string | number | null)[],
): number => {
  for (const [index, key] of one.entries()) {
    const order = compareKeys(key, other[index] ?? null);
    if (order !== 0) return order;
  }
  return 0;
};

const compareKeys = (one: string | number | null, other: string | number | null): number => {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return byCodeUnits(String(one), String(other));
};
