// A step of a build: the manual page, made of the same definitions as the help of the commands.
import { mkdirSync, writeFileSync } from 'node:fs';
import { examplesOf } from '../dist/cli/definitions/common.js';
import { nodeIo } from '../dist/cli/io.js';
import { createProgram } from '../dist/cli/program.js';

/** Nothing of a text may be taken for a request, and a minus that is typed must stay one. */
const escaped = (text) =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll(/^(['.])/gmu, '\\&$1');

const bold = (text) => `\\fB${escaped(text)}\\fR`;
const head = (text) => `.SH ${text.toUpperCase()}`;
const paragraph = (text) => `.PP\n${escaped(text)}`;
const entry = (term, text) => `.TP\n${term}\n${escaped(text)}`;
const sentence = (text) => `${text[0].toUpperCase()}${text.slice(1)}.`;
const preformatted = (lines) => ['.RS 4', '.nf', ...lines.map(escaped), '.fi', '.RE'];

const optionEntries = (command) => {
  const help = command.createHelp();
  return command.options
    .filter(({ hidden }) => !hidden)
    .map((option) => entry(bold(option.flags), sentence(help.optionDescription(option))));
};

const argumentEntries = (command) =>
  command.registeredArguments
    .filter(({ description }) => description !== '')
    .map((argument) =>
      entry(bold(argument.name()), sentence(command.createHelp().argumentDescription(argument))),
    );

const exampleLines = (command) => examplesOf(command).map((each) => `ofsted-letters ${each}`);

const commandPart = (command) => [
  `.SS ${escaped(`${command.name()} ${command.usage()}`)}`,
  escaped(sentence(command.description())),
  ...argumentEntries(command),
  ...optionEntries(command),
  '.PP',
  ...preformatted(exampleLines(command)),
];

const exitCodes = [
  ['0', 'Done, and nothing at the gate. A negative finding is not a failure.'],
  ['1', 'Done, and a gate failed: verify, check --fail-on, eval --fail-under, themes --test.'],
  [
    '2',
    'Wrong usage or settings, an input that could not be read (the others are still reported), or a result that could not be written. It counts for more than 1.',
  ],
  ['130, 143', 'Stopped by Ctrl-C or SIGTERM. No output file is left half written.'],
];

const environment = [
  ['NO_COLOR', 'Set and not empty: no colour. It counts for more than FORCE_COLOR.'],
  ['FORCE_COLOR', 'Colour without a terminal; 0 or false for none.'],
  ['COLUMNS', 'Columns of a table, instead of those of the terminal.'],
  ['OFSTED_LETTERS_CONFIG', 'A configuration file, where --config names none.'],
];

const files = [
  [
    'ofsted-letters.config.yaml, ofsted-letters.config.json',
    "Settings, from the working folder upwards. 'ofsted-letters init' writes a commented one.",
  ],
  [
    '.ofsted-lettersignore',
    'What folders and patterns leave out, in the form of .gitignore. A file that is named is read all the same.',
  ],
];

const entries = (list) => list.map(([term, text]) => entry(bold(term), text));

const manPage = (program, version) => [
  `.TH OFSTED\\-LETTERS 1 "" "ofsted\\-letters ${escaped(version)}" "User Commands"`,
  head('name'),
  `ofsted\\-letters \\- ${escaped("analyse Ofsted's letters to councils about children's services")}`,
  head('synopsis'),
  `${bold('ofsted-letters')} \\fIcommand\\fR [\\fIoptions\\fR] [\\fIarguments\\fR]`,
  head('description'),
  escaped(program.description()),
  paragraph(
    "Letters are files, folders, patterns or '-' (standard input). A saved JSON or JSONL result can stand wherever letters can.",
  ),
  head('commands'),
  ...program.commands.filter((command) => command.description() !== '').flatMap(commandPart),
  head('options of every command'),
  ...optionEntries(program),
  head('exit status'),
  ...entries(exitCodes),
  head('environment'),
  ...entries(environment),
  head('files'),
  ...entries(files),
  head('examples'),
  ...preformatted(exampleLines(program)),
];

const io = nodeIo();
const program = createProgram(io, () => undefined);
const folder = new URL('../dist/man/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(
  new URL('ofsted-letters.1', folder),
  `${manPage(program, io.version()).join('\n')}\n`,
);
