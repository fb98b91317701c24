import { Command, Option } from 'commander';
import {
  comparisonFormatters,
  explainFormatters,
  extractionFormatters,
  showFormatters,
  textFormatters,
  themesFormatters,
} from '../report/formatters.ts';
import type { CompareOptions } from './commands/compare.ts';
import type { ExplainOptions } from './commands/explain.ts';
import type { ExtractOptions } from './commands/extract.ts';
import type { ShowOptions } from './commands/show.ts';
import type { TextOptions } from './commands/text.ts';
import type { ThemesOptions } from './commands/themes.ts';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import {
  collect,
  collectList,
  colorChoices,
  parseChoice,
  parseOutput,
  parseWidth,
} from './options.ts';

/** Takes the exit code of the command that ran. */
type Finish = (code: ExitCode) => void;

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] => {
  const keys: Key[] = [];
  for (const key in table) keys.push(key);
  return keys;
};

const withExamples = (command: Command, examples: readonly string[]): Command =>
  command.addHelpText(
    'after',
    `\nExamples:\n${examples.map((each) => `  $ ofsted-letters ${each}\n`).join('')}`,
  );

const withReportOptions = (
  command: Command,
  formatters: Readonly<Record<string, unknown>>,
): Command => {
  const formats = keysOf(formatters);
  return command
    .addOption(
      new Option('-f, --format <format>', `form of the result: ${formats.join(', ')}`)
        .argParser(parseChoice('format', formats))
        .default(formats[0]),
    )
    .addOption(
      new Option(
        '-o, --output <[format=]path>',
        'also write the result to a file; the format follows from its extension (repeatable)',
      )
        .argParser(parseOutput(formats))
        .default([], 'none'),
    )
    .addOption(
      new Option('--color <when>', `colour: ${colorChoices.join(', ')}`)
        .argParser(parseChoice('colour setting', colorChoices))
        .default('auto'),
    )
    .option('--width <columns>', "columns of a table, instead of the terminal's", parseWidth);
};

const withStandardInput = (command: Command): Command =>
  command.option('--stdin-filename <name>', "name for the letter that is read from '-'");

const themeOption = (what: string): Option =>
  new Option('-t, --theme <ids>', `${what} (repeatable, or with commas between)`)
    .argParser(collectList)
    .default([], 'all');

const withLetterOptions = (command: Command): Command =>
  withStandardInput(command)
    .option('--files-from <file>', "read the names of letters from a file or '-', one a line")
    .addOption(themeOption('only these themes'))
    .addOption(
      new Option(
        '-a, --authority <name>',
        'only letters to this authority: name, URN or ONS code (repeatable)',
      )
        .argParser(collect)
        .default([], 'all'),
    )
    .option('-e, --evidence', 'with the quotations behind the result')
    .option('-q, --quiet', 'no warnings on standard error; errors stay');

const lettersHelp = "letters, saved results of extract, folders, patterns, or '-'";

const addExtract = (program: Command, io: Io, finish: Finish): void => {
  const command = program
    .command('extract')
    .description('read letters: facts, findings and figures, each with its quotation')
    .argument('[letters...]', lettersHelp)
    .action(async (letters: string[], options: ExtractOptions) => {
      const { extract } = await import('./commands/extract.ts');
      finish(await extract(letters, options, io));
    });
  withLetterOptions(withReportOptions(command, extractionFormatters)).option(
    '--excel',
    'CSV with the mark by which Excel knows UTF-8',
  );
  withExamples(command, [
    'extract letters/',
    'extract letters/*.pdf --format jsonl > letters.jsonl',
    'extract letters/ --output findings.csv --output letters.json',
    'extract letter.pdf --theme agency-staff,re-referrals --evidence',
  ]);
};

const addCompare = (program: Command, io: Io, finish: Finish): void => {
  const command = program
    .command('compare')
    .description('set the visits to each authority side by side, theme by theme')
    .argument('[letters...]', lettersHelp)
    .action(async (letters: string[], options: CompareOptions) => {
      const { compare } = await import('./commands/compare.ts');
      finish(await compare(letters, options, io));
    });
  withLetterOptions(withReportOptions(command, comparisonFormatters));
  withExamples(command, [
    'compare letters/',
    'compare letters/ --authority Sunderland --evidence',
    'compare letters.jsonl --theme agency-staff --format json',
  ]);
};

const addShow = (program: Command, io: Io, finish: Finish): void => {
  const command = program
    .command('show')
    .description('print a letter with its findings marked')
    .argument('<letter>', "a letter, or '-'")
    .action(async (letter: string, options: ShowOptions) => {
      const { show } = await import('./commands/show.ts');
      finish(await show(letter, options, io));
    });
  withStandardInput(withReportOptions(command, showFormatters)).addOption(
    themeOption('mark only these themes'),
  );
  withExamples(command, ['show letter.pdf', 'show letter.pdf --theme caseloads']);
};

const addText = (program: Command, io: Io, finish: Finish): void => {
  const command = program
    .command('text')
    .description('print the canonical text of a letter, to which all offsets refer')
    .argument('<letter>', "a letter, or '-'")
    .action(async (letter: string, options: TextOptions) => {
      const { text } = await import('./commands/text.ts');
      finish(await text(letter, options, io));
    });
  withStandardInput(withReportOptions(command, textFormatters));
  withExamples(command, ['text letter.pdf', 'text - --stdin-filename letter.pdf < letter.pdf']);
};

const addExplain = (program: Command, io: Io, finish: Finish): void => {
  const command = program
    .command('explain')
    .description('tell which rules fired in a letter, and what stood in their way')
    .argument('<letter>', "a letter, or '-'")
    .argument('[finding]', 'only the finding with this identifier')
    .option('--all', 'also sentences that name no theme')
    .action(async (letter: string, finding: string | undefined, options: ExplainOptions) => {
      const { explain } = await import('./commands/explain.ts');
      finish(await explain(letter, finding, options, io));
    });
  withStandardInput(withReportOptions(command, explainFormatters));
  withExamples(command, ['explain letter.pdf', 'explain letter.pdf f-0123456789ab']);
};

const addThemes = (program: Command, io: Io, finish: Finish): void => {
  const command = program
    .command('themes')
    .description('list the themes, or one with its phrases and examples')
    .argument('[id]', 'the identifier of a theme')
    .action(async (id: string | undefined, options: ThemesOptions) => {
      const { themes } = await import('./commands/themes.ts');
      finish(await themes(id, options, io));
    });
  withReportOptions(command, themesFormatters);
  withExamples(command, ['themes', 'themes agency-staff']);
};

const exitCodesHelp = `
Exit codes: 0 done; 2 wrong usage, or a file that could not be read (the others are still reported).
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
      outputError: (message, write) => write(asOneLine(message)),
      getOutHelpWidth: () => io.stdout.columns ?? helpWidth,
      getErrHelpWidth: () => io.stderr.columns ?? helpWidth,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  for (const add of [addExtract, addCompare, addShow, addExplain, addText, addThemes])
    add(program, io, finish);
  withExamples(program, [
    'compare letters/ --evidence',
    'extract letters/ --format csv > findings.csv',
    'show letter.pdf',
  ]);
  return program.addHelpText('after', exitCodesHelp);
};
