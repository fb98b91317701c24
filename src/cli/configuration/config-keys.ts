import type { Command, Option } from 'commander';
import { isList, keyOf, kindOf, settable } from '../option-values.ts';

/** A setting of a configuration file. */
export interface ConfigKey {
  /** The long flag without its dashes. */
  readonly key: string;
  readonly option: Option;
}

/** What belongs to one run of one command, and not to a folder. */
const notInFiles: ReadonlySet<string> = new Set([
  'stdin-filename',
  'files-from',
  'test',
  'force',
  'write-baseline',
  'resume',
  'shard',
]);

/** What means the same in every command that has it, and may stand outside the sections of commands. */
const common: ReadonlySet<string> = new Set([
  'color',
  'width',
  'quiet',
  'themes',
  'theme',
  'authority',
  'evidence',
  'excel',
  'concurrency',
  'timeout',
  'cache',
  'cache-location',
  'progress',
]);

/** Commands that must work beside a broken configuration, or before there is one. */
const withoutConfig: ReadonlySet<string> = new Set([
  'init',
  'doctor',
  'completion',
  'complete-words',
]);

export const takesConfig = (command: Command): boolean => !withoutConfig.has(command.name());

/** The settings that a command takes from a file, in the order of its options. */
export const keysOfCommand = (command: Command): readonly ConfigKey[] =>
  settable(command.options)
    .map((option) => ({ key: keyOf(option), option }))
    .filter(({ key }) => !notInFiles.has(key));

/** The commands that have a section, in the order of help; 'themes' and 'cache' are keys already, and take what is common. */
export const configuredCommands = (program: Command): readonly Command[] =>
  program.commands.filter(
    (command) =>
      takesConfig(command) && !common.has(command.name()) && keysOfCommand(command).length > 0,
  );

/** The options of the program itself that may stand in a file: what is told on the way, what is left out. */
export const programKeys = (program: Command): readonly ConfigKey[] =>
  settable(program.options)
    .map((option) => ({ key: keyOf(option), option }))
    .filter(({ key, option }) => kindOf(option) === 'switch' && key !== 'print-config');

/** The settings that may stand outside the sections; one of several commands is told of by the first that has it. */
export const commonKeys = (program: Command): readonly ConfigKey[] => {
  const found = new Map<string, ConfigKey>();
  for (const command of configuredCommands(program))
    for (const each of keysOfCommand(command))
      if (common.has(each.key) && !found.has(each.key)) found.set(each.key, each);
  return [...found.values(), ...programKeys(program)];
};

export const isListKey = ({ option }: ConfigKey): boolean => isList(option);
