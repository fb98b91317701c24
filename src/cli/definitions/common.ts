import { type Command, Option } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import {
  collect,
  collectList,
  colorChoices,
  parseChoice,
  parseCount,
  parseFormat,
  parseOutput,
  parseWidth,
  progressChoices,
} from '../options.ts';

/** Takes the exit code of the command that ran. */
export type Finish = (code: ExitCode) => void;

/** Adds one command to the program. */
export type Definition = (program: Command, io: Io, finish: Finish) => void;

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] => {
  const keys: Key[] = [];
  for (const key in table) keys.push(key);
  return keys;
};

const examples = new WeakMap<Command, readonly string[]>();

/**
 * The examples of a command, for the manual page that a script writes.
 *
 * @public
 */
export const examplesOf = (command: Command): readonly string[] => examples.get(command) ?? [];

export const withExamples = (command: Command, lines: readonly string[]): Command => {
  examples.set(command, lines);
  return command.addHelpText(
    'after',
    `\nExamples:\n${lines.map((each) => `  $ ofsted-letters ${each}\n`).join('')}`,
  );
};

/** An option with few values; `what` they are is said where another is given. */
export const choiceOption = (
  flags: string,
  description: string,
  what: string,
  choices: readonly string[],
): Option => new Option(flags, description).choices(choices).argParser(parseChoice(what, choices));

export const withReportOptions = (
  command: Command,
  formatters: Readonly<Record<string, unknown>>,
  files: Readonly<Record<string, unknown>> = {},
): Command => {
  const formats = keysOf(formatters);
  const fileFormats = keysOf(files);
  const more = fileFormats.length === 0 ? '' : `; also ${fileFormats.join(', ')}`;
  return command
    .addOption(
      choiceOption('-f, --format <format>', 'form of the result', 'format', formats)
        .argParser(parseFormat(formats, fileFormats))
        .default(formats[0]),
    )
    .addOption(
      new Option(
        '-o, --output <[format=]path>',
        `also write the result to a file; the format follows from its extension (repeatable)${more}`,
      )
        .argParser(parseOutput([...formats.filter((each) => each !== 'none'), ...fileFormats]))
        .default([], 'none'),
    )
    .addOption(
      choiceOption('--color <when>', 'colour', 'colour setting', colorChoices).default('auto'),
    )
    .option('--width <columns>', "columns of a table, instead of the terminal's", parseWidth);
};

export const withStandardInput = (command: Command): Command =>
  command.option('--stdin-filename <name>', "name for the letter that is read from '-'");

/** A repeatable option that takes names of files. */
export const filesOption = (flags: string, what: string): Option =>
  new Option(flags, `${what} (repeatable)`).argParser(collect).default([], 'none');

export const withOwnThemes = (command: Command): Command =>
  command.addOption(
    filesOption('--themes <file>', 'YAML file with themes of your own, added or put in place'),
  );

export const themeOption = (what: string): Option =>
  new Option('-t, --theme <ids>', `${what} (repeatable, or with commas between)`)
    .argParser(collectList)
    .default([], 'all');

/** Options of every command that reads many letters. */
export const withReadingOptions = (command: Command): Command =>
  withRunOptions(withOwnThemes(withStandardInput(command)))
    .option('--files-from <file>', "read the names of letters from a file or '-', one a line")
    .option('-q, --quiet', 'no warnings on standard error; errors stay');

export const withCacheLocation = (command: Command): Command =>
  command.option('--cache-location <folder>', 'where results are kept from run to run');

/** Options of every command that reads a letter, about how it goes about it. */
export const withCacheOptions = (command: Command): Command =>
  withCacheLocation(command)
    .option(
      '--timeout <seconds>',
      'give a file up that takes longer, instead of 60 seconds',
      parseCount('--timeout'),
    )
    .option('--no-cache', 'read every letter anew, and keep nothing for the next run');

/** The same for commands that read many letters. */
export const withRunOptions = (command: Command): Command =>
  withCacheOptions(command)
    .option(
      '--concurrency <count>',
      'letters read at once, instead of as many as there are cores',
      parseCount('--concurrency'),
    )
    .addOption(
      choiceOption(
        '--progress <when>',
        'tell how far it is',
        'progress setting',
        progressChoices,
      ).default('auto'),
    );

export const withLetterOptions = (command: Command): Command =>
  withReadingOptions(command)
    .addOption(themeOption('only these themes'))
    .addOption(
      new Option(
        '-a, --authority <name>',
        'only letters to this authority: name, URN or ONS code (repeatable)',
      )
        .argParser(collect)
        .default([], 'all'),
    )
    .option('-e, --evidence', 'with the quotations behind the result');

export const lettersHelp = "letters, saved results of extract, folders, patterns, or '-'";
