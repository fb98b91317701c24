import type { Command } from 'commander';
import { z } from 'zod';
import type { PublishedSchema } from '../../schema/published-schemas.ts';
import { choicesOf } from '../option-choices.ts';
import { kindOf } from '../option-values.ts';
import {
  type ConfigKey,
  commonKeys,
  configuredCommands,
  isListKey,
  keysOfCommand,
} from './config-keys.ts';

const textSchema = z.string().min(1);

const entrySchema = async ({ option }: ConfigKey): Promise<z.ZodType> => {
  const kind = kindOf(option);
  if (kind === 'switch') return z.boolean();
  if (kind === 'number') return z.number();
  const choices = await choicesOf(option);
  if (choices?.areAll) return z.enum(choices.values);
  return choices ? textSchema.meta({ examples: [...choices.values] }) : textSchema;
};

const valueSchema = async (key: ConfigKey): Promise<z.ZodType> => {
  const entry = await entrySchema(key);
  const value = isListKey(key) ? z.array(entry) : entry;
  return value.optional().describe(key.option.description);
};

const shapeOf = async (keys: readonly ConfigKey[]): Promise<Record<string, z.ZodType>> => {
  const shape: Record<string, z.ZodType> = {};
  for (const each of keys) shape[each.key] = await valueSchema(each);
  return shape;
};

/** The form of a configuration file, made of the options themselves: a key is a long flag, a section is a command. */
export const configSchema = async (program: Command): Promise<z.ZodObject> => {
  const sections: Record<string, z.ZodType> = {};
  for (const command of configuredCommands(program))
    sections[command.name()] = z
      .strictObject(await shapeOf(keysOfCommand(command)))
      .nullish()
      .describe(`Settings of '${command.name()}' alone: ${command.description()}.`);
  return z.strictObject({
    $schema: z.string().optional().describe('The JSON Schema of this file, for editors.'),
    ...(await shapeOf(commonKeys(program))),
    ...sections,
  });
};

/** The same under the name by which `schema` knows it. */
export const publishedConfigSchema = async (program: Command): Promise<PublishedSchema> => ({
  name: 'config',
  kind: 'input',
  what: 'ofsted-letters.config.yaml or .json',
  schema: await configSchema(program),
});
