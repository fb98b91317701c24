import { verificationFormatters } from '../../report/formatters.ts';
import type { VerifyOptions } from '../commands/verify.ts';
import {
  type Definition,
  filesOption,
  withExamples,
  withOwnThemes,
  withReportOptions,
  withRunOptions,
} from './common.ts';

export const defineVerify: Definition = (program, io, finish) => {
  const command = program
    .command('verify')
    .description('prove a saved result again against the letters, and say what does not hold')
    .argument('[results...]', "saved results of extract or compare (JSON, JSONL), or '-'")
    .action(async (results: string[], options: VerifyOptions) => {
      const { verify } = await import('../commands/verify.ts');
      finish(await verify(results, options, io));
    });
  withRunOptions(withOwnThemes(withReportOptions(command, verificationFormatters)))
    .addOption(
      filesOption(
        '--letters <path>',
        'folder, file or pattern where letters are looked for by their sha256, if not at their path',
      ),
    )
    .option(
      '--read-anew',
      'also read each letter by the rules, and say which facts and findings are now others',
    )
    .option('--all', 'list every discrepancy in the table, however many');
  withExamples(command, [
    'verify letters.jsonl',
    'verify letters.json comparison.json --format json',
    'verify letters.jsonl --letters archive/',
    'verify letters.jsonl --read-anew',
    'extract letters/ --format jsonl | ofsted-letters verify -',
  ]);
};
