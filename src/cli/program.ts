import { Command, Option } from 'commander';
import { sanitiseLines } from '../report/sanitise.ts';
import { configure } from './configuration/configure.ts';
import { defineCache } from './definitions/cache.ts';
import { defineCheck } from './definitions/check.ts';
import { type Definition, type Finish, withExamples } from './definitions/common.ts';
import { defineCompletion } from './definitions/completion.ts';
import { defineDoctor } from './definitions/doctor.ts';
import { defineGate } from './definitions/gate.ts';
import { defineInit } from './definitions/init.ts';
import { defineCompare, defineEval, defineExtract } from './definitions/many-letters.ts';
import { defineMerge } from './definitions/merge.ts';
import { defineExplain, defineShow, defineText } from './definitions/one-letter.ts';
import { defineSchema } from './definitions/schema.ts';
import { defineThemes } from './definitions/themes.ts';
import { defineVerify } from './definitions/verify.ts';
import type { Io } from './io.ts';
import { keyOf, kindOf, settable } from './option-values.ts';

/** In the order in which help lists them. */
const definitions: readonly Definition[] = [
  defineExtract,
  defineMerge,
  defineCompare,
  defineVerify,
  defineCheck,
  defineGate,
  defineShow,
  defineExplain,
  defineText,
  defineThemes,
  defineSchema,
  defineEval,
  defineCache,
  defineInit,
  defineDoctor,
  defineCompletion,
];

const exitCodesHelp = `
Exit codes: 0 done; 1 done, and a gate failed (gate, verify, check --fail-on, eval --fail-under,
themes --test); 2 wrong usage or settings, a file that could not be read (the others are still
reported), or a result that could not be written; 130 and 143 after Ctrl-C and SIGTERM.
Results go to standard output; warnings and errors to standard error.
`;

/** "error: unknown option '--x'\n(Did you mean --y?)" → one line in our own form. */
const asOneLine = (message: string): string =>
  `ofsted-letters: ${message
    .replace(/^error: /u, '')
    .trim()
    .replaceAll(/\s*\n\s*/gu, ' ')
    .replace('(Did', '(did')}\n`;

const helpWidth = 100;

/** Help is given beside a broken configuration too. */
const asksForHelp = ({ args }: Command): boolean =>
  args[0] === 'help' || args.some((arg) => arg === '--help' || arg === '-h');

/** What holds for every command, before or after its name. */
const addProgramOptions = (program: Command): Command =>
  program
    .option(
      '--config <file>',
      "settings of this file, instead of the nearest 'ofsted-letters.config'",
    )
    .option('--no-config', 'no settings of a file')
    .option(
      '--print-config',
      'print the settings of the command, and where each comes from, as JSON',
    )
    .option('--no-ignore', 'also read what .ofsted-lettersignore leaves out')
    .option('--verbose', 'tell on standard error what is read, left out and written');

/** What a file switches on a flag can switch off, and the other way round. */
const addNegations = (command: Command): void => {
  for (const option of settable(command.options))
    if (kindOf(option) === 'switch')
      command.addOption(new Option(`--${option.negate ? '' : 'no-'}${keyOf(option)}`).hideHelp());
};

/** The commands and their options; what they do is loaded when they run. */
export const createProgram = (io: Io, finish: Finish): Command => {
  const program = new Command('ofsted-letters')
    .description(
      "Reads Ofsted's letters to councils about children's services, and proves every finding with the exact words and page.",
    )
    .version(io.version(), '-V, --version')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: io.stdout.write,
      writeErr: io.stderr.write,
      outputError: (message, write) => write(sanitiseLines(asOneLine(message))),
      getOutHelpWidth: () => io.stdout.columns ?? helpWidth,
      getErrHelpWidth: () => io.stderr.columns ?? helpWidth,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({
      showGlobalOptions: true,
      minWidthToWrap: 16,
      visibleGlobalOptions: ({ parent }) =>
        parent?.options.filter(({ hidden, long }) => !hidden && long !== '--version') ?? [],
    })
    .hook('preSubcommand', (_, command) =>
      asksForHelp(program) ? undefined : configure(program, command, io),
    );
  addProgramOptions(program);
  for (const define of definitions) define(program, io, finish);
  for (const command of [program, ...program.commands]) addNegations(command);
  withExamples(program, [
    'compare letters/ --evidence',
    'extract letters/ --format csv > findings.csv',
    'show letter.pdf',
  ]);
  return program.addHelpText('after', exitCodesHelp);
};
