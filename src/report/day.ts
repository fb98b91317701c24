/**
 * An ISO day as midnight in universal time, so that no time zone moves it.
 *
 * @throws RangeError where there is no such day
 */
export const midnightOf = (isoDate: string): Date => {
  const midnight = new Date(`${isoDate}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(isoDate))
    throw new RangeError(`no such day: ${isoDate}`);
  return midnight;
};
