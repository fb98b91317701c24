import { cacheFormatters } from '../../report/formatters.ts';
import type { CacheOptions } from '../commands/cache.ts';
import { type Definition, withCacheLocation, withExamples, withReportOptions } from './common.ts';

export const defineCache: Definition = (program, io, finish) => {
  const command = program
    .command('cache')
    .description('tell what is kept of letters from run to run, or remove it')
    .action(async (options: CacheOptions) => {
      const { cacheCommand } = await import('../commands/cache.ts');
      finish(await cacheCommand(options, io));
    });
  withCacheLocation(withReportOptions(command, cacheFormatters))
    .option('--stats', 'tell how much there is (the default)')
    .option('--prune', 'remove what this version of the program has no use for')
    .option('--all', 'with --prune: remove everything');
  withExamples(command, ['cache --stats', 'cache --prune', 'cache --prune --all']);
};
