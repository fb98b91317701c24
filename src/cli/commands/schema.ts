import { UsageError } from '../../model/errors.ts';
import { schemaFormatters } from '../../report/formatters.ts';
import {
  type PublishedSchema,
  publishedSchemas,
  toJsonSchema,
} from '../../schema/published-schemas.ts';
import { deliver } from '../deliver.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { unknownSchema } from '../messages.ts';
import type { ReportingOptions } from '../options.ts';

export type SchemaOptions = ReportingOptions<keyof typeof schemaFormatters>;

const named = (name: string): PublishedSchema => {
  const found = publishedSchemas.find((each) => each.name === name);
  const names = publishedSchemas.map((each) => each.name);
  if (found === undefined) throw new UsageError(unknownSchema(name, names));
  return found;
};

/** The JSON Schema of one output or input; without a name, which there are. */
export const schema = async (
  name: string | undefined,
  options: SchemaOptions,
  io: Io,
): Promise<ExitCode> => {
  const list = {
    schemas: publishedSchemas.map((each) => ({
      name: each.name,
      kind: each.kind,
      what: each.what,
    })),
    chosen: name === undefined ? null : toJsonSchema(named(name)),
  };
  await deliver(schemaFormatters, list, options, io);
  return 0;
};
