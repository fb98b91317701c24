import { ConfigError } from '../model/errors.ts';
import { byKeys } from '../model/order.ts';
import type { Mistake } from './placed-yaml.ts';

/**
 * @param path of the file, as the user named it
 * @throws ConfigError with a line for each mistake, in order of place; nothing where there is none
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
