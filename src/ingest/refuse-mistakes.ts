import { ConfigError } from '../model/errors.ts';
import { byKeys } from '../model/order.ts';
import type { Mistake } from './placed-yaml.ts';

/**
 * Does nothing where there is no mistake.
 *
 * @throws ConfigError with a line for each mistake, in the order of the file
 */
export const refuseMistakes = (path: string, mistakes: readonly Mistake[]): void => {
  if (mistakes.length === 0) return;
  const inOrder = [...mistakes].sort((one, other) =>
    byKeys([one.place.line, one.place.column], [other.place.line, other.place.column]),
  );
  throw new ConfigError(
    inOrder.map(({ place, expected }) => `${path}:${place.line}:${place.column}: ${expected}`),
  );
};
