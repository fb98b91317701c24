import { availableParallelism, homedir } from 'node:os';
import { join } from 'node:path';
import type { Machine } from '../letters/machine.ts';

const cachesOf: Readonly<Partial<Record<NodeJS.Platform, (home: string) => string>>> = {
  darwin: (home) => join(home, 'Library', 'Caches'),
  win32: (home) => process.env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'),
};

const cacheFolder = (): string | null => {
  const home = homedir();
  if (home === '') return null;
  return cachesOf[process.platform]?.(home) ?? join(home, '.cache');
};

/** Threads and files are loaded when they are used: most commands need neither. */
export const nodeMachine: Machine = {
  cores: availableParallelism(),
  startWorkers: async (limits) => (await import('./worker-pool.ts')).startWorkers(limits),
  openCache: async (folder) => (await import('./cache-files.ts')).openCache(folder),
  build: async () => {
    const editions = (await import('./editions.ts')).readEditions();
    return editions && { edition: editions.record, rules: editions.rules };
  },
  cacheFolder,
  now: () => performance.now(),
};
