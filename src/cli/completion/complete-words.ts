import type { Argument, Command, Option } from 'commander';
import { choicesOf } from '../option-choices.ts';
import { kindOf } from '../option-values.ts';
import { optionNamed, optionsAt, positionAfter } from './cursor-position.ts';
import { type Shell, shells } from './shells.ts';

export interface Candidate {
  /** What takes the place of the word at the cursor. */
  readonly word: string;
  readonly description: string;
}

export interface Completion {
  readonly candidates: readonly Candidate[];
  /** The shell may offer files as well. */
  readonly files: boolean;
}

const none: Completion = { candidates: [], files: false };
const onlyFiles: Completion = { candidates: [], files: true };

const plainWords = (words: readonly string[]): Candidate[] =>
  words.map((word) => ({ word, description: '' }));

const starting = ({ candidates, files }: Completion, prefix: string): Completion => ({
  candidates: candidates.filter(({ word }) => word.startsWith(prefix)),
  files,
});

/** Values of an option; of a list with commas the last entry is completed. */
const valuesOf = async (option: Option, current: string): Promise<Completion> => {
  const choices = await choicesOf(option);
  if (choices === null) return ['path', 'output'].includes(kindOf(option)) ? onlyFiles : none;
  const before = option.argChoices ? '' : current.slice(0, current.lastIndexOf(',') + 1);
  return starting(
    { candidates: plainWords(choices.values.map((value) => before + value)), files: false },
    current,
  );
};

const argumentValues: Readonly<Record<string, (program: Command) => Promise<readonly string[]>>> = {
  id: async () => (await import('../../model/vocabulary.ts')).themeIds,
  name: async () => {
    const { publishedSchemas } = await import('../../schema/published-schemas.ts');
    return [...publishedSchemas.map(({ name }) => name), 'config'];
  },
  shell: async () => shells,
  finding: async () => [],
  command: async (program) =>
    program
      .createHelp()
      .visibleCommands(program)
      .map((each) => each.name()),
};

const argumentOf = async (
  argument: Argument | undefined,
  program: Command,
  current: string,
): Promise<Completion> => {
  if (argument === undefined) return none;
  const known = argumentValues[argument.name()];
  if (known === undefined) return onlyFiles;
  return starting({ candidates: plainWords(await known(program)), files: false }, current);
};

const flagsAt = (options: readonly Option[], current: string): Completion => {
  const candidates = options.flatMap(({ long, description }) =>
    long === undefined || long === null ? [] : [{ word: long, description }],
  );
  return starting(
    { candidates: [...candidates, { word: '--help', description: 'display help' }], files: false },
    current,
  );
};

/** "--format=js": the value is completed, and the flag stays before it. */
const attachedValue = async (options: readonly Option[], current: string): Promise<Completion> => {
  const [flag = ''] = current.split('=', 1);
  const option = optionNamed(options, flag);
  if (option === undefined) return none;
  const { candidates } = await valuesOf(option, current.slice(flag.length + 1));
  return {
    candidates: candidates.map(({ word }) => ({ word: `${flag}=${word}`, description: '' })),
    files: false,
  };
};

/** Bash parts words at '=': "--format", "=", "js". */
const withoutEqualSigns = (words: readonly string[]): string[] =>
  words.filter((word, index) => word !== '=' || index === words.length - 1);

/**
 * What may stand at the cursor.
 *
 * @param words the words of the line after the name of the program; the last is the one at the cursor, and may be empty
 */
export const completeWords = async (
  program: Command,
  words: readonly string[],
): Promise<Completion> => {
  const joined = withoutEqualSigns(words);
  const last = joined.at(-1) ?? '';
  const current = last === '=' ? '' : last;
  const { command, waiting, given, isBare } = positionAfter(program, joined.slice(0, -1));
  const options = optionsAt(program, command);
  if (!isBare && current.startsWith('--') && current.includes('='))
    return attachedValue(options, current);
  if (waiting && !current.startsWith('-')) return valuesOf(waiting, current);
  if (!isBare && current.startsWith('-')) return flagsAt(options, current);
  if (command === undefined) return commandsAt(program, current);
  const named = command.registeredArguments;
  const next = named[given] ?? (named.at(-1)?.variadic ? named.at(-1) : undefined);
  return argumentOf(next, program, current);
};

const commandsAt = (program: Command, current: string): Completion => {
  const candidates = program
    .createHelp()
    .visibleCommands(program)
    .map((each) => ({ word: each.name(), description: each.description() }));
  return starting({ candidates, files: false }, current);
};

/** A line a candidate, with a tab before its description for shells that show one; the line ":files" asks for files. */
export const inLines = ({ candidates, files }: Completion, shell: Shell): string =>
  [
    ...candidates.map(({ word, description }) =>
      shell === 'bash' || description === '' ? word : `${word}\t${description}`,
    ),
    ...(files ? [':files'] : []),
  ]
    .map((line) => `${line}\n`)
    .join('');
