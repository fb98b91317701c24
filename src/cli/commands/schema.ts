import type { Command } from 'commander';
import { UsageError } from '../../model/errors.ts';
import { dictionaryFormatters, schemaFormatters } from '../../report/formatters.ts';
import {
  type PublishedSchema,
  publishedSchemas,
  toJsonSchema,
} from '../../schema/published-schemas.ts';
import { publishedConfigSchema } from '../configuration/config-schema.ts';
import { type DeliveryOptions, deliver } from '../deliver.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { onlyDescribed, unknownSchema } from '../messages.ts';

type DictionaryFormat = keyof typeof dictionaryFormatters;
type SchemaFormat = keyof typeof schemaFormatters;

export type SchemaOptions = DeliveryOptions<DictionaryFormat> & {
  /** What the fields mean, instead of the schema. */
  readonly describe?: true;
};

const schemaFormat = (format: DictionaryFormat): SchemaFormat => {
  if (format === 'csv' || format === 'markdown') throw new UsageError(onlyDescribed(format));
  return format;
};

/** The delivery of a schema, which is JSON in every form. */
const schemaDelivery = (options: SchemaOptions): DeliveryOptions<SchemaFormat> => ({
  ...options,
  format: schemaFormat(options.format),
  output: options.output.map(({ format, path }) => ({ format: schemaFormat(format), path })),
});

const describe = async (
  name: string | undefined,
  options: SchemaOptions,
  io: Io,
): Promise<ExitCode> => {
  const { dataDictionary } = await import('../data-dictionary.ts');
  await deliver(dictionaryFormatters, dataDictionary(name), options, io);
  return 0;
};

const named = (name: string, schemas: readonly PublishedSchema[]): PublishedSchema => {
  const found = schemas.find((each) => each.name === name);
  const names = schemas.map((each) => each.name);
  if (found === undefined) throw new UsageError(unknownSchema(name, names));
  return found;
};

/** The JSON Schema of one output or input, or what its fields mean; without a name, which there are. */
export const schema = async (
  name: string | undefined,
  options: SchemaOptions,
  program: Command,
  io: Io,
): Promise<ExitCode> => {
  // The form of a configuration follows from the commands and their options.
  const schemas = [...publishedSchemas, await publishedConfigSchema(program)];
  if (options.describe) return describe(name, options, io);
  const delivery = schemaDelivery(options);
  const list = {
    schemas: schemas.map((each) => ({
      name: each.name,
      kind: each.kind,
      what: each.what,
    })),
    chosen: name === undefined ? null : toJsonSchema(named(name, schemas)),
  };
  await deliver(schemaFormatters, list, delivery, io);
  return 0;
};
