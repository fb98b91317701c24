import { Option } from 'commander';
import { checkFormatters } from '../../report/formatters.ts';
import type { CheckOptions } from '../commands/check.ts';
import { collectList } from '../options.ts';
import {
  type Definition,
  lettersHelp,
  withExamples,
  withReportOptions,
  withRunOptions,
} from './common.ts';

/** What a reader of the article would be misled by, whoever is at fault. */
const failing = ['altered', 'spliced', 'misleading-edit', 'wrong-letter', 'contradicted'];

/** The default gives way to what is named. */
const collectVerdicts = (given: string, before: readonly string[]): readonly string[] =>
  collectList(given, before === failing ? [] : before);

export const defineCheck: Definition = (program, io, finish) => {
  const command = program
    .command('check')
    .description('set what articles quote and claim beside what the letters say')
    .argument('[articles...]', "articles, folders, patterns, or '-'")
    .addOption(
      new Option(
        '--against <letters...>',
        lettersHelp.replace(", or '-'", ''),
      ).makeOptionMandatory(),
    )
    .addOption(
      new Option(
        '--fail-on <verdicts>',
        "exit with 1 on these verdicts, with commas between; 'none' for none",
      )
        .argParser(collectVerdicts)
        .default(failing, failing.join(', ')),
    )
    .option('--baseline <file>', 'claims that are known: shown, and no reason to fail')
    .option('--write-baseline <file>', 'write the claims that fail in this run down as known')
    .option('--stdin-filename <name>', "name for the article that is read from '-'")
    .option('--files-from <file>', "read the names of articles from a file or '-', one a line")
    .option('-q, --quiet', 'no warnings on standard error; errors stay')
    .action(async (articles: string[], options: CheckOptions) => {
      const { check } = await import('../commands/check.ts');
      finish(await check(articles, options, io));
    });
  withRunOptions(withReportOptions(command, checkFormatters));
  withExamples(command, [
    'check article.txt --against letters/',
    'check articles/ --against letters/ --output report.html',
    'check articles/ --against letters/ --format json --output sarif=check.sarif',
    'check article.txt --against letters.jsonl --fail-on altered,spliced',
    'check articles/ --against letters/ --write-baseline known.json',
    'check articles/ --against letters/ --baseline known.json',
    'check - --against letter.pdf < article.txt',
  ]);
};
