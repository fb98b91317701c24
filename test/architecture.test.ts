import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = fileURLToPath(new URL('..', import.meta.url));
const depcruise = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

const resultSchema = z.object({
  summary: z.object({
    violations: z.array(
      z.object({ rule: z.object({ name: z.string() }), from: z.string(), to: z.string() }),
    ),
  }),
});

/** Names of the rules that fail in the tree at `cwd`, each with the file that breaks it. */
const violations = async (cwd: string): Promise<string[]> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [depcruise, 'src', 'bin', '--output-type', 'json'],
    { cwd, maxBuffer: 64 * 1024 * 1024 },
  ).catch((error: unknown) => z.object({ stdout: z.string() }).parse(error));
  const { summary } = resultSchema.parse(JSON.parse(stdout));
  return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
};

/** One planted violation a rule: file → what it imports. */
const planted: Readonly<Record<string, readonly [rule: string, source: string]>> = {
  'src/text/one.ts': ['no-circular', "import './other.ts';"],
  'src/compare/shell.ts': ['core-never-imports-shell', "import '../report/plain.ts';"],
  'src/extract/disk.ts': ['core-is-pure', "import 'node:fs';"],
  'src/report/disk.ts': ['core-is-pure', "import 'node:path';"],
  'src/cli/disk.ts': ['only-ingest-and-io-touch-the-disk', "import 'node:fs/promises';"],
  'src/report/extractor.ts': ['report-depends-on-model-only', "import '../extract/plain.ts';"],
  'src/model/stage.ts': ['model-depends-on-zod-only', "import '../text/plain.ts';"],
  'src/ingest/above.ts': ['ingest-never-imports-the-shell-above', "import '../report/plain.ts';"],
  'src/ingest/commands.ts': ['nothing-depends-on-the-command-line', "import '../cli/plain.ts';"],
  'src/index.ts': ['library-is-the-whole-surface', "import './text/plain.ts';"],
  'src/library/shell.ts': ['library-imports-no-shell', "import '../report/plain.ts';"],
  'src/library/disk.ts': ['library-takes-bytes', "import 'node:fs/promises';"],
  'src/cli/library.ts': ['only-the-surface-imports-the-library', "import '../library/plain.ts';"],
  'src/rules/code.ts': ['rule-data-holds-no-code', "import './themes/theme.ts';"],
  'src/extract/tests.ts': ['no-dependency-on-tests', "import '../../test/plain.ts';"],
  'src/ingest/development.ts': ['no-development-dependency', "import 'vitest';"],
  'src/text/unused.ts': ['no-orphans', 'export {};'],
  'bin/plain.js': ['bin-starts-main-only', "import '../src/text/plain.ts';"],
  'src/ingest/read-source.ts': ['pdf-behind-one-file-each', "import 'pdfjs-dist';"],
  'src/ingest/second.ts': ['pdf-behind-one-file-each', "import 'pdf-parse';"],
  'src/ingest/page.ts': ['articles-behind-one-file-each', "import 'mammoth';"],
  'src/text/stems.ts': ['natural-behind-one-file', "import 'natural';"],
  'src/report/arguments.ts': ['commander-in-cli-only', "import 'commander';"],
  'src/report/json.ts': ['terminal-libraries-in-tables-only', "import 'chalk';"],
  'src/report/grid.ts': ['terminal-libraries-in-tables-only', "import 'cli-table3';"],
  'src/cli/threads.ts': ['only-ingest-and-io-touch-the-disk', "import 'node:worker_threads';"],
  'src/cli/io/pool.ts': ['threads-behind-two-files', "import 'tinypool';"],
  'src/report/sheets.ts': ['workbooks-behind-one-file', "import 'hucre';"],
  'src/cli/tables.ts': ['database-behind-few-files', "import '@duckdb/node-api';"],
  'src/rules/read.ts': ['yaml-in-ingest-only', "import 'yaml';"],
  'src/report/markup.ts': ['pages-are-written-in-one-folder', "import 'preact';"],
  'src/report/html/picture.ts': ['pictures-behind-one-file', "import '@observablehq/plot';"],
  'src/report/html/second.ts': ['pages-as-trees-behind-few-files', "import 'linkedom';"],
};

/** What no rule forbids, so that a rule that forbids everything fails too. */
const allowed: Readonly<Record<string, string>> = {
  'src/text/plain.ts': 'export {};',
  'src/text/other.ts': "import './one.ts';",
  'src/extract/plain.ts': "import '../text/plain.ts';",
  'src/report/plain.ts': "import '../model/plain.ts';",
  'src/report/fine-table.ts': "import 'chalk'; import 'cli-table3';",
  'src/model/plain.ts': "import 'zod';",
  'src/cli/plain.ts':
    "import 'commander'; import '../report/plain.ts'; import '../ingest/pdf-plain.ts';",
  'src/cli/io.ts': "import 'node:fs';",
  'src/cli/duckdb-plain.ts': "import '@duckdb/node-api';",
  'src/report/workbook.ts': "import 'hucre';",
  'src/library/plain.ts': "import '../ingest/rules.ts'; import '../text/plain.ts';",
  'src/ingest/pdf-plain.ts': "import 'pdfjs-dist'; import 'pdf-parse'; import 'node:fs';",
  'src/ingest/rules.ts': "import 'yaml';",
  'src/report/html/measure-chart.ts': "import '@observablehq/plot'; import 'linkedom';",
  'src/report/html/plain.tsx': "import 'preact'; import 'preact-render-to-string';",
  'src/report/html/page/plain.js': 'export {};',
  'src/text/tokens.ts': "import 'natural/lib/natural/tokenizers/index.js';",
  'src/rules/themes/theme.ts': 'export {};',
  'test/plain.ts': 'export {};',
};

describe('dependency rules', () => {
  let tree = '';
  let found: string[] = [];

  beforeAll(async () => {
    tree = await mkdtemp(join(tmpdir(), 'ofsted-letters-'));
    await symlink(join(root, 'node_modules'), join(tree, 'node_modules'));
    for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs'])
      await cp(join(root, file), join(tree, file));
    const sources = Object.entries(planted).map(([file, [, source]]) => [file, source] as const);
    for (const [file, source] of [...sources, ...Object.entries(allowed)]) {
      await mkdir(dirname(join(tree, file)), { recursive: true });
      await writeFile(join(tree, file), `${source}\n`);
    }
    found = await violations(tree);
  });

  afterAll(() => rm(tree, { recursive: true, force: true }));

  it.each(Object.entries(planted).map(([file, [rule]]) => [rule, file]))(
    '%s is broken by %s',
    (rule, file) => {
      expect(found).toContain(`${rule}: ${file}`);
    },
  );

  it('leaves alone what is allowed', () => {
    const culprits = found.map((violation) => violation.split(': ')[1] ?? '');
    expect(culprits.filter((file) => file in allowed)).toEqual([]);
  });

  it('hold in the program itself', async () => {
    expect(await violations(root)).toEqual([]);
  });
});
