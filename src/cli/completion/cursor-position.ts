import type { Command, Option } from 'commander';
import { kindOf } from '../option-values.ts';

/** Where in a command line the cursor stands. */
export interface CursorPosition {
  readonly command: Command | undefined;
  /** The option that waits for its value. */
  readonly waiting: Option | undefined;
  /** Arguments before the word at the cursor, the command not counted. */
  readonly given: number;
  /** After `--` nothing is an option. */
  readonly isBare: boolean;
}

const visible = (options: readonly Option[]): Option[] => options.filter(({ hidden }) => !hidden);

export const optionsAt = (program: Command, command: Command | undefined): Option[] => [
  ...(command ? visible(command.options) : []),
  ...visible(program.options),
];

export const optionNamed = (options: readonly Option[], word: string): Option | undefined =>
  options.find(({ long, short }) => word === long || word === short);

const afterArgument = (program: Command, at: CursorPosition, word: string): CursorPosition => {
  if (word.startsWith('-') && word !== '-' && !at.isBare) return at;
  if (at.command) return { ...at, given: at.given + 1 };
  const commands = program.createHelp().visibleCommands(program);
  return { ...at, command: commands.find((each) => each.name() === word) };
};

const afterWord = (program: Command, at: CursorPosition, word: string): CursorPosition => {
  const option = at.isBare ? undefined : optionNamed(optionsAt(program, at.command), word);
  if (option) return { ...at, waiting: kindOf(option) === 'switch' ? undefined : option };
  if (word === '--') return { ...at, waiting: undefined, isBare: true };
  if (at.waiting) return { ...at, waiting: at.waiting.variadic ? at.waiting : undefined };
  return afterArgument(program, at, word);
};

/** Reads the words before the cursor as the program itself would. */
export const positionAfter = (program: Command, words: readonly string[]): CursorPosition => {
  const start = { command: undefined, waiting: undefined, given: 0, isBare: false };
  return words.reduce<CursorPosition>((at, word) => afterWord(program, at, word), start);
};
