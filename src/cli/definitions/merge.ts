import { extractionFiles } from '../../report/data-files.ts';
import { extractionFormatters } from '../../report/formatters.ts';
import type { MergeOptions } from '../commands/merge.ts';
import { type Definition, withExamples, withReportOptions } from './common.ts';

/** What shards are merged for comes first. */
const { jsonl, ...others } = extractionFormatters;
const formatters = { jsonl, ...others };

export const defineMerge: Definition = (program, io, finish) => {
  const command = program
    .command('merge')
    .description('join the results of all shards into the result of one run')
    .argument('[shards...]', 'JSON Lines that extract --shard wrote')
    .action(async (shards: string[], options: MergeOptions) => {
      const { merge } = await import('../commands/merge.ts');
      finish(await merge(shards, options, io));
    });
  withReportOptions(command, formatters, extractionFiles)
    .option('-e, --evidence', 'with the quotations behind the result')
    .option('--excel', 'CSV with the mark by which Excel knows UTF-8')
    .option('-q, --quiet', 'no warnings on standard error; errors stay');
  withExamples(command, [
    'merge shard-*.jsonl > letters.jsonl',
    'merge shard-1.jsonl shard-2.jsonl --format none --output letters.jsonl --output findings.csv',
  ]);
};
