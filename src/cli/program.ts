import { Command } from 'commander';
import { defineCache } from './definitions/cache.ts';
import { defineCheck } from './definitions/check.ts';
import { type Definition, type Finish, withExamples } from './definitions/common.ts';
import { defineGate } from './definitions/gate.ts';
import { defineCompare, defineEval, defineExtract } from './definitions/many-letters.ts';
import { defineExplain, defineShow, defineText } from './definitions/one-letter.ts';
import { defineSchema } from './definitions/schema.ts';
import { defineThemes } from './definitions/themes.ts';
import { defineVerify } from './definitions/verify.ts';
import type { Io } from './io.ts';

/** In the order in which help lists them. */
const definitions: readonly Definition[] = [
  defineExtract,
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
];

const exitCodesHelp = `
Exit codes: 0 done; 1 done, and a gate failed (gate, verify, check --fail-on, eval --fail-under,
themes --test); 2 wrong usage, or a file that could not be read (the others are still reported).
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
  for (const define of definitions) define(program, io, finish);
  withExamples(program, [
    'compare letters/ --evidence',
    'extract letters/ --format csv > findings.csv',
    'show letter.pdf',
  ]);
  return program.addHelpText('after', exitCodesHelp);
};
