import { schemaFormatters } from '../../report/formatters.ts';
import type { SchemaOptions } from '../commands/schema.ts';
import { type Definition, withExamples, withReportOptions } from './common.ts';

export const defineSchema: Definition = (program, io, finish) => {
  const command = program
    .command('schema')
    .description('print the JSON Schema of an output, or of a file that you write')
    .argument('[name]', 'which; without a name they are listed')
    .action(async (name: string | undefined, options: SchemaOptions) => {
      const { schema } = await import('../commands/schema.ts');
      finish(await schema(name, options, program, io));
    });
  withReportOptions(command, schemaFormatters);
  withExamples(command, [
    'schema',
    'schema extraction > extraction.schema.json',
    'schema themes --output themes.schema.json',
    'schema config --output ofsted-letters.config.schema.json',
  ]);
};
