import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/report/escape-markdown.ts';
import { sanitise } from '../../src/report/sanitise.ts';
import { run } from '../cli/memory-io.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';

/** What would be markup, script, a link or a cell of a table, were it not escaped. */
const markup = fc.constantFrom(
  ...['<script>alert(1)</script>', '</script>', '</style>', '<img src=x onerror=alert(1)>', '<br>'],
  ...[
    '"><svg onload=x>',
    "' onclick='x",
    '" onclick="x',
    '<!--',
    '-->',
    ']]>',
    '<a href=javascript:x>',
  ],
  ...[
    '&lt;',
    '&#60;',
    '&',
    '`',
    '```',
    '|',
    '\\',
    '\\|',
    '[x](javascript:x)',
    '![x](y)',
    '[x]',
    '<http://x>',
  ],
  ...[
    '*x*',
    '__x__',
    '~~x~~',
    '# x',
    '- x',
    '1. x',
    '{{x}}',
    '%{x}',
    'javascript:x',
    '\u2028',
    'é',
    '🙂',
  ],
);
const anyWords = fc.array(markup, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
/** What can stand in the name of a file. */
const inName = (words: string): string => words.replaceAll('/', '').slice(0, 60);

let folder: ScratchFolder;
let letter: string;
let article: string;
beforeAll(async () => {
  folder = await scratchFolder();
  const fixture = (path: string): string =>
    fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url));
  letter = await readFile(fixture('letters-text/sunderland-2017-11-visit-5.txt'), 'utf8');
  article = await readFile(fixture('articles/altered-number.txt'), 'utf8');
});
afterAll(() => folder.remove());

/** The report of a command on a letter, and an article, in whose words and names there is markup. */
const reportOn = async (command: 'compare' | 'check', format: string, words: string) => {
  const letters = `letter ${inName(words)}.txt`;
  const articles = `article ${inName(words)}.txt`;
  await writeFile(
    join(folder.path, letters),
    letter
      .replace('remains high', `remains ${words} high`)
      .replace('Basil Fairweather', `Basil ${words}`)
      .replace('Findings and evaluation', `${words} Findings and evaluation`),
  );
  await writeFile(
    join(folder.path, articles),
    `${words}\n\n${article}\n\n“Plans are ${words} timely.”\n`,
  );
  const named = command === 'check' ? [articles, '--against', letters] : [letters];
  const { stdout, code } = await run([command, ...named, '-f', format], { cwd: folder.path });
  await rm(join(folder.path, letters));
  await rm(join(folder.path, articles));
  expect(code).toBeLessThan(2);
  return stdout;
};

/** Elements, with the attributes that could run or load something. */
const activeParts = (page: string): string[] => {
  const { document } = parseHTML(page);
  const parts = [...document.querySelectorAll('*')].flatMap((element) => [
    ...(/^(?:script|style|img|iframe|object|embed|link|base|form)$/iu.test(element.localName)
      ? [element.localName]
      : []),
    ...[...element.attributes].flatMap(({ name, value }) =>
      /^on/iu.test(name) || (/^(?:href|src|action)$/iu.test(name) && /^\s*[a-z]+:/iu.test(value))
        ? [`${name}=${value}`]
        : [],
    ),
  ]);
  return parts.sort();
};

const commands = ['compare', 'check'] as const;

describe('words of letters and articles, and names of files', () => {
  it.each(commands)('add nothing to the page of %s that acts or loads', async (command) => {
    const own = activeParts(await reportOn(command, 'html', 'quite'));
    await fc.assert(
      fc.asyncProperty(anyWords, async (words) => {
        const page = await reportOn(command, 'html', words);
        expect(activeParts(page)).toEqual(own);
        expect(page).not.toContain('<img src=x');
        expect(page).not.toContain('<!--');
      }),
      { numRuns: 25 },
    );
  });

  it.each(commands)('are no markup in the Markdown of %s', async (command) => {
    await fc.assert(
      fc.asyncProperty(anyWords, async (words) => {
        const text = await reportOn(command, 'markdown', words);
        // What is escaped is text; what is left is the report's own.
        const own = text.replaceAll(/\\[\\`*_[\]<>|#~&]/gu, '').replaceAll('<br>', '');
        expect(own).not.toMatch(/[<`[\]]|~~|__|&[a-z#]/u);
        const widths = own
          .split('\n')
          .map((line) => [...line].filter((each) => each === '|').length);
        for (const [index, width] of widths.entries())
          if (width > 0 && (widths[index - 1] ?? 0) > 0) expect(width).toBe(widths[index - 1]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('any text in Markdown', () => {
  it('stands on one line, every mark of markup escaped, and is itself when they are taken away', () => {
    fc.assert(
      fc.property(fc.oneof(anyWords, fc.string({ unit: 'binary' })), (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/[\n\r]/u);
        const rest = escaped.replaceAll(/\\[\\`*_[\]<>|#~&.)+-]/gu, '');
        expect(rest).not.toMatch(/[\\`*_[\]<>|#~&]|^(?:[-+]|\d+[.)])(?:\s|$)/u);
        expect(escaped.replaceAll(/\\([\\`*_[\]<>|#~&.)+-])/gu, '$1')).toBe(sanitise(text));
      }),
    );
  });
});
