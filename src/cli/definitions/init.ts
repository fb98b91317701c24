import type { InitOptions } from '../commands/init.ts';
import { type Definition, withExamples } from './common.ts';

export const defineInit: Definition = (program, io, finish) => {
  const command = program
    .command('init')
    .description('write a configuration file in which every setting stands as a comment')
    .option('--force', 'write it in place of one that is there')
    .action(async (options: InitOptions) => {
      const { init } = await import('../commands/init.ts');
      finish(await init(program, options, io));
    });
  withExamples(command, ['init', 'init --force']);
};
