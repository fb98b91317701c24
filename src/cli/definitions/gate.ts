import { gateFormatters } from '../../report/formatters.ts';
import type { GateOptions } from '../commands/gate.ts';
import { parseAsOf } from '../period.ts';
import {
  type Definition,
  lettersHelp,
  withExamples,
  withReadingOptions,
  withReportOptions,
} from './common.ts';

export const defineGate: Definition = (program, io, finish) => {
  const command = program
    .command('gate')
    .description('apply the rules of a policy to letters; for build servers')
    .argument('[letters...]', lettersHelp)
    .option('--policy <file>', 'YAML file with the rules; the schema is that of `schema policy`')
    .action(async (letters: string[], options: GateOptions) => {
      const { gate } = await import('../commands/gate.ts');
      finish(await gate(letters, options, io));
    });
  withReadingOptions(withReportOptions(command, gateFormatters))
    .option('--baseline <file>', 'failures that are known: shown, and no reason to fail')
    .option('--write-baseline <file>', 'write the failures of this run down as known')
    .option(
      '--as-of <day>',
      'the day by which freshness is reckoned; else SOURCE_DATE_EPOCH, else as-of in the policy',
      parseAsOf,
    )
    .option('-e, --evidence', 'a table with every case and its quotations, those that pass too');
  withExamples(command, [
    'gate letters/ --policy policy.yaml',
    'gate letters/ --policy policy.yaml --as-of 2018-01-31 --evidence',
    'gate letters.jsonl --policy policy.yaml --output sarif=gate.sarif --output gate.xml',
    'gate letters/ --policy policy.yaml --write-baseline known.json',
    'gate letters/ --policy policy.yaml --baseline known.json',
  ]);
};
