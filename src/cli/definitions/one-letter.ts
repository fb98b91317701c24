import { explainFormatters, showFormatters, textFormatters } from '../../report/formatters.ts';
import type { ExplainOptions } from '../commands/explain.ts';
import type { ShowOptions } from '../commands/show.ts';
import type { TextOptions } from '../commands/text.ts';
import {
  type Definition,
  themeOption,
  withCacheOptions,
  withExamples,
  withOwnThemes,
  withReportOptions,
  withStandardInput,
} from './common.ts';

const letterHelp = "a letter, or '-'";

export const defineShow: Definition = (program, io, finish) => {
  const command = program
    .command('show')
    .description('print a letter with its findings marked')
    .argument('<letter>', letterHelp)
    .action(async (letter: string, options: ShowOptions) => {
      const { show } = await import('../commands/show.ts');
      finish(await show(letter, options, io));
    });
  withCacheOptions(
    withOwnThemes(withStandardInput(withReportOptions(command, showFormatters))).addOption(
      themeOption('mark only these themes'),
    ),
  );
  withExamples(command, ['show letter.pdf', 'show letter.pdf --theme caseloads']);
};

export const defineText: Definition = (program, io, finish) => {
  const command = program
    .command('text')
    .description('print the canonical text of a letter, to which all offsets refer')
    .argument('<letter>', letterHelp)
    .action(async (letter: string, options: TextOptions) => {
      const { text } = await import('../commands/text.ts');
      finish(await text(letter, options, io));
    });
  withCacheOptions(withStandardInput(withReportOptions(command, textFormatters)));
  withExamples(command, ['text letter.pdf', 'text - --stdin-filename letter.pdf < letter.pdf']);
};

export const defineExplain: Definition = (program, io, finish) => {
  const command = program
    .command('explain')
    .description('tell which rules fired in a letter, and what stood in their way')
    .argument('<letter>', letterHelp)
    .argument('[finding]', 'only the finding with this identifier')
    .option('--all', 'also sentences that name no theme')
    .action(async (letter: string, finding: string | undefined, options: ExplainOptions) => {
      const { explain } = await import('../commands/explain.ts');
      finish(await explain(letter, finding, options, io));
    });
  withCacheOptions(withOwnThemes(withStandardInput(withReportOptions(command, explainFormatters))));
  withExamples(command, [
    'explain letter.pdf',
    'explain letter.pdf f-0123456789ab',
    'explain letter.pdf --themes my-themes.yaml',
  ]);
};
