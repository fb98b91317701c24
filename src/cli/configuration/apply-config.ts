import { isAbsolute } from 'node:path';
import type { Command, Option } from 'commander';
import { standardInput } from '../../ingest/expand-inputs.ts';
import type { FilePlace } from '../../ingest/placed-yaml.ts';
import { refuseMistakes } from '../../ingest/refuse-mistakes.ts';
import { UsageError } from '../../model/errors.ts';
import { kindOf } from '../option-values.ts';
import { isListKey, keysOfCommand, programKeys } from './config-keys.ts';
import type { Config } from './read-config.ts';

type Path = readonly PropertyKey[];

/** Paths in a file are meant from the folder in which it stands. */
const fromFolder = (path: string, folder: string): string =>
  folder === '' || path === standardInput || isAbsolute(path) ? path : `${folder}/${path}`;

const outputFromFolder = (output: string, folder: string): string => {
  const [, format = '', path = ''] = /^((?:[a-z]+(?:-[a-z]+)*=)?)(.*)$/su.exec(output) ?? [];
  return `${format}${fromFolder(path, folder)}`;
};

const rebased = (value: unknown, option: Option, folder: string): unknown => {
  if (typeof value !== 'string') return value;
  const kind = kindOf(option);
  if (kind === 'path') return fromFolder(value, folder);
  return kind === 'output' ? outputFromFolder(value, folder) : value;
};

/** A value as a flag with it would have given it; what is wrong is told with its place in the file. */
const parsed = (
  value: unknown,
  before: unknown,
  { parseArg }: Option,
  path: string,
  place: FilePlace,
): unknown => {
  if (parseArg === undefined) return value;
  try {
    return parseArg(String(value), before);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    refuseMistakes(path, [{ place, expected: error.message }]);
    return value;
  }
};

const listOf = (values: readonly unknown[], option: Option, { file, yaml }: Config, at: Path) => {
  let list: unknown = option.parseArg ? option.defaultValue : [];
  for (const [index, each] of values.entries()) {
    const entry = rebased(each, option, file.folder);
    if (option.parseArg)
      list = parsed(entry, list, option, file.path, yaml.placeOf([...at, index]));
    else if (Array.isArray(list)) list.push(entry);
  }
  return list;
};

const singleOf = (value: unknown, option: Option, { file, yaml }: Config, at: Path): unknown =>
  kindOf(option) === 'switch'
    ? value
    : parsed(rebased(value, option, file.folder), undefined, option, file.path, yaml.placeOf(at));

/** A list on the command line takes the place of the one in the file, and is not added to it. */
const setList = (command: Command, option: Option, value: unknown): void => {
  const { parseArg, defaultValue } = option;
  if (parseArg)
    option.argParser((given: string, before: unknown) =>
      parseArg(given, before === value ? defaultValue : before),
    );
  else option.default(value);
  command.setOptionValueWithSource(option.attributeName(), value, 'config');
};

/** The value of a key and where it stands: in the section of the command, or outside all sections. */
const settingOf = (
  settings: Config['settings'],
  command: string,
  key: string,
): { readonly value: unknown; readonly at: Path } | null => {
  const section: unknown = settings[command];
  if (typeof section === 'object' && section !== null && key in section)
    return {
      value: Object.entries(section).find(([name]) => name === key)?.[1],
      at: [command, key],
    };
  const value = settings[key];
  return value === undefined ? null : { value, at: [key] };
};

/**
 * Sets the options of a command as the file has them, before its flags are read.
 *
 * @throws ConfigError with the place of a value that the command does not take
 */
export const applyConfig = (config: Config, command: Command): void => {
  for (const key of keysOfCommand(command)) {
    const setting = settingOf(config.settings, command.name(), key.key);
    if (setting === null) continue;
    const { value, at } = setting;
    const { option } = key;
    if (isListKey(key) && Array.isArray(value))
      setList(command, option, listOf(value, option, config, at));
    else
      command.setOptionValueWithSource(
        option.attributeName(),
        singleOf(value, option, config, at),
        'config',
      );
  }
};

/** Sets the switches of the program itself, whose flags are read already. */
export const applyProgramConfig = ({ settings }: Config, program: Command): void => {
  for (const { key, option } of programKeys(program)) {
    const name = option.attributeName();
    if (settings[key] !== undefined && program.getOptionValueSource(name) !== 'cli')
      program.setOptionValueWithSource(name, settings[key], 'config');
  }
};
