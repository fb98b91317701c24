import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The folder of this program among the user's caches. A relative XDG_CACHE_HOME counts as not set, as its standard says. */
export const cacheFolder = (env: Readonly<Record<string, string | undefined>>): string => {
  const named = env['XDG_CACHE_HOME'];
  const base = named && isAbsolute(named) ? named : join(homedir(), '.cache');
  return join(base, 'ofsted-letters');
};
