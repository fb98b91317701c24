import type { Command } from 'commander';
import { UsageError } from '../../model/errors.ts';
import { schemaFormatters } from '../../report/formatters.ts';
import {
  type PublishedSchema,
  publishedSchemas,
  toJsonSchema,
} from '../../schema/published-schemas.ts';
import { publishedConfigSchema } from '../configuration/config-schema.ts';
import { deliver } from '../deliver.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { unknownSchema } from '../messages.ts';
import type { ReportingOptions } from '../options.ts';

export type SchemaOptions = ReportingOptions<keyof typeof schemaFormatters>;

const named = (name: string, schemas: readonly PublishedSchema[]): PublishedSchema => {
  const found = schemas.find((each) => each.name === name);
  const names = schemas.map((each) => each.name);
  if (found === undefined) throw new UsageError(unknownSchema(name, names));
  return found;
};

/** The JSON Schema of one output or input; without a name, which there are. */
export const schema = async (
  name: string | undefined,
  options: SchemaOptions,
  program: Command,
  io: Io,
): Promise<ExitCode> => {
  // The form of a configuration follows from the commands and their options.
  const schemas = [...publishedSchemas, await publishedConfigSchema(program)];
  const list = {
    schemas: schemas.map((each) => ({
      name: each.name,
      kind: each.kind,
      what: each.what,
    })),
    chosen: name === undefined ? null : toJsonSchema(named(name, schemas)),
  };
  await deliver(schemaFormatters, list, options, io);
  return 0;
};
