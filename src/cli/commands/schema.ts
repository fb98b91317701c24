import { UsageError } from '../../model/errors.ts';
import { dictionaryFormatters, schemaFormatters } from '../../report/formatters.ts';
import {
  type PublishedSchema,
  publishedSchemas,
  toJsonSchema,
} from '../../schema/published-schemas.ts';
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

const named = (name: string): PublishedSchema => {
  const found = publishedSchemas.find((each) => each.name === name);
  const names = publishedSchemas.map((each) => each.name);
  if (found === undefined) throw new UsageError(unknownSchema(name, names));
  return found;
};

/** The JSON Schema of one output or input, or what its fields mean; without a name, which there are. */
export const schema = async (
  name: string | undefined,
  options: SchemaOptions,
  io: Io,
): Promise<ExitCode> => {
  if (options.describe) return describe(name, options, io);
  const delivery = schemaDelivery(options);
  const list = {
    schemas: publishedSchemas.map((each) => ({
      name: each.name,
      kind: each.kind,
      what: each.what,
    })),
    chosen: name === undefined ? null : toJsonSchema(named(name)),
  };
  await deliver(schemaFormatters, list, delivery, io);
  return 0;
};
