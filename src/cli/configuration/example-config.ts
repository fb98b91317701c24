import type { Command, Option } from 'commander';
import { choicesOf } from '../option-choices.ts';
import { exampleOf, kindOf } from '../option-values.ts';
import {
  type ConfigKey,
  commonKeys,
  configuredCommands,
  isListKey,
  keysOfCommand,
} from './config-keys.ts';

const head = (schema: string): string => `# yaml-language-server: $schema=${schema}
## Settings of ofsted-letters, for this folder and those below it. Every key is the long name of a flag; a flag on the
## command line counts for more. Paths are taken from this folder. To set a key take away the '# ' at the start of its
## line, and of a section that of its first line too. 'ofsted-letters COMMAND --print-config' shows what then holds.
`;

/** As text where YAML would take a month for something else. */
const asYaml = (value: unknown): string =>
  typeof value === 'number' || /^[a-z]/u.test(String(value)) ? String(value) : `'${String(value)}'`;

const exampleValue = async (option: Option): Promise<string> => {
  if (kindOf(option) === 'switch') return 'true';
  const defaults: unknown = option.defaultValue;
  if (Array.isArray(defaults) && defaults.length > 0) return defaults.map(asYaml).join(', ');
  const choices = await choicesOf(option);
  return asYaml(choices?.areAll ? choices.values[0] : exampleOf(option));
};

/** Editors show the values of a long list. */
const fewValues = 10;

const knownValues = async (option: Option): Promise<string> => {
  const choices = await choicesOf(option);
  return choices?.areAll && choices.values.length <= fewValues
    ? `: ${choices.values.join(', ')}`
    : '';
};

const keyLines = async (key: ConfigKey, before: string, beforeComment: string): Promise<string> => {
  const { option } = key;
  const value = await exampleValue(option);
  return `${beforeComment}${option.description}${await knownValues(option)}
${before}${key.key}: ${isListKey(key) ? `[${value}]` : value}
`;
};

const block = async (
  keys: readonly ConfigKey[],
  before: string,
  beforeComment: string,
): Promise<string> => {
  const lines: string[] = [];
  for (const key of keys) lines.push(await keyLines(key, before, beforeComment));
  return lines.join('');
};

const sectionOf = async (command: Command, common: ReadonlySet<string>): Promise<string> => {
  const own = keysOfCommand(command).filter(({ key }) => !common.has(key));
  return `## ${command.description()}
# ${command.name()}:
${await block(own, '#   ', '#   # ')}`;
};

/**
 * A configuration in which every setting stands as a comment, with what it does and a value that it takes.
 *
 * @param schema where editors find the JSON Schema: a path from the file, or an address
 */
export const exampleConfig = async (program: Command, schema: string): Promise<string> => {
  const common = commonKeys(program);
  const names = new Set(common.map(({ key }) => key));
  const parts = [
    head(`./${schema}`),
    `## For every command that has the flag; in a section they hold for that command alone.

${await block(common, '# ', '## ')}`,
  ];
  for (const command of configuredCommands(program)) parts.push(await sectionOf(command, names));
  return parts.join('\n');
};
