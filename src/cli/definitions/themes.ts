import { themesFormatters } from '../../report/formatters.ts';
import type { ThemesOptions } from '../commands/themes.ts';
import {
  type Definition,
  filesOption,
  withExamples,
  withOwnThemes,
  withReportOptions,
} from './common.ts';

export const defineThemes: Definition = (program, io, finish) => {
  const command = program
    .command('themes')
    .description('list the themes, or one with its phrases and examples')
    .argument('[id]', 'the identifier of a theme')
    .action(async (id: string | undefined, options: ThemesOptions) => {
      const { themes } = await import('../commands/themes.ts');
      finish(await themes(id, options, io));
    });
  withOwnThemes(withReportOptions(command, themesFormatters)).addOption(
    filesOption('--test <file>', 'run the examples of your own themes instead'),
  );
  withExamples(command, [
    'themes',
    'themes agency-staff',
    'themes --themes my-themes.yaml',
    'themes --test my-themes.yaml',
  ]);
};
