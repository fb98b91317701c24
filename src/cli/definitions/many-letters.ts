import { comparisonFiles, extractionFiles } from '../../report/data-files.ts';
import {
  comparisonFormatters,
  evaluationFormatters,
  extractionFormatters,
} from '../../report/formatters.ts';
import type { CompareOptions } from '../commands/compare.ts';
import type { EvalOptions } from '../commands/eval.ts';
import type { ExtractOptions } from '../extraction/extract-options.ts';
import { comparedBy, parseShard, parseShare } from '../options.ts';
import { parseFrom, parseTo, sinceEvents } from '../period.ts';
import {
  choiceOption,
  type Definition,
  lettersHelp,
  withExamples,
  withLetterOptions,
  withReadingOptions,
  withReportOptions,
} from './common.ts';

export const defineExtract: Definition = (program, io, finish) => {
  const command = program
    .command('extract')
    .description('read letters: facts, findings and figures, each with its quotation')
    .argument('[letters...]', lettersHelp)
    .action(async (letters: string[], options: ExtractOptions) => {
      const { extract } = await import('../commands/extract.ts');
      finish(await extract(letters, options, io));
    });
  withLetterOptions(withReportOptions(command, extractionFormatters, extractionFiles))
    .option('--excel', 'CSV with the mark by which Excel knows UTF-8')
    .option('--coverage', 'count sentences by what became of them (table, json, jsonl)')
    .option('--resume', 'go on with the JSON Lines file that an earlier run was writing (-o)')
    .option(
      '--shard <i/n>',
      "only the letters of the i-th of n shards; 'merge' joins them",
      parseShard,
    );
  withExamples(command, [
    'extract letters/',
    'extract letters/*.pdf --format jsonl > letters.jsonl',
    'extract letters/ --output findings.csv --output letters.json',
    'extract letters/ --output letters.xlsx --output letters.duckdb',
    'extract letters/ --output findings.parquet --output measures-parquet=measures.parquet',
    'extract reports/ --output reports-csv=grades.csv',
    'extract letter.pdf --theme agency-staff,re-referrals --evidence',
    'extract letters/ --themes my-themes.yaml --coverage',
    'extract letters/ --format none --output letters.jsonl --resume',
    'extract letters/ --shard 2/8 --format none --output shard-2.jsonl --resume',
  ]);
};

export const defineCompare: Definition = (program, io, finish) => {
  const command = program
    .command('compare')
    .description('set the visits to each authority side by side, theme by theme')
    .argument('[letters...]', lettersHelp)
    .action(async (letters: string[], options: CompareOptions) => {
      const { compare } = await import('../commands/compare.ts');
      finish(await compare(letters, options, io));
    });
  withLetterOptions(withReportOptions(command, comparisonFormatters, comparisonFiles))
    .addOption(
      choiceOption(
        '--by <what>',
        'what is set side by side: visits to an authority, or authorities on a theme',
        'way to compare',
        comparedBy,
      ).default(comparedBy[0]),
    )
    .option('--excel', 'CSV with the mark by which Excel knows UTF-8')
    .option('--from <day>', 'only visits from this year, month or day on', parseFrom)
    .option('--to <day>', 'only visits up to this year, month or day', parseTo)
    .addOption(
      choiceOption(
        '--since <event>',
        'only from the inspection before the last visit on, its report first',
        'event',
        sinceEvents,
      ),
    );
  withExamples(command, [
    'compare letters/',
    'compare letters/ --output report.html',
    'compare letters/ --output themes.csv --output measures-csv=measures.csv',
    'compare letters/ --output comparison.xlsx',
    'compare letters/ --by theme --theme re-referrals --from 2017 --to 2018-06',
    'compare letters/ --authority Sunderland --evidence',
    'compare letters/ --since inspection --authority Reading',
    'compare letters.jsonl --theme agency-staff --format json',
  ]);
};

export const defineEval: Definition = (program, io, finish) => {
  const command = program
    .command('eval')
    .description('measure the rules against letters that were labelled by hand')
    .argument('<labels>', 'a file of labels, or a folder of *.gold.json')
    .argument('[letters...]', lettersHelp)
    .action(async (labels: string, letters: string[], options: EvalOptions) => {
      const { evalCommand } = await import('../commands/eval.ts');
      finish(await evalCommand(labels, letters, options, io));
    });
  withReadingOptions(withReportOptions(command, evaluationFormatters))
    .option('--disagreements', 'list each difference: sentence, wanted, got')
    .option(
      '--fail-under <f1>',
      'exit with 1 where the F1 of themes is below this, 0 to 1',
      parseShare,
    );
  withExamples(command, [
    'eval labels/ letters/',
    'eval labels/ letters.jsonl --disagreements',
    'eval labels/ letters/ --fail-under 0.85 --format json',
  ]);
};
