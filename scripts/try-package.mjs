// Packs this package, installs it into empty folders as a user does, and tries command and library there on each Node.
// Prints what it found, and ends with 1 where something is not as it should be. Run `npm run build` first.
//
//   node scripts/try-package.mjs
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countFiles, referringToMaps, unneededIn } from './packaging/contents.mjs';
import { fetchNodes } from './packaging/node-versions.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'ofsted-letters-package-'));
const tool = (path) => join(root, 'node_modules', path);
const mebibyte = 1024 * 1024;

let failures = 0;
const tell = (holds, what, detail = '') => {
  if (!holds) failures += 1;
  console.log(`  ${holds ? 'ok  ' : 'FAIL'} ${what}${holds || detail === '' ? '' : `: ${detail}`}`);
};

const run = (command, args, options = {}) =>
  spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 28, ...options });
const lastOf = ({ stdout, stderr }) => `${stderr}\n${stdout}`.trim().split('\n').at(-1);

const pack = () => {
  const { stdout, status, stderr } = run(
    'npm',
    ['pack', '--ignore-scripts', '--json', '--pack-destination', scratch],
    { cwd: root },
  );
  if (status !== 0) throw new Error(stderr);
  return join(scratch, JSON.parse(stdout)[0].filename);
};

/** An empty folder with the package and what it needs to run, nothing else. */
const install = (name, tarball, omitted) => {
  const folder = join(scratch, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const omit = omitted.map((kind) => `--omit=${kind}`);
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = run('npm', ['install', tarball, ...omit, ...options], { cwd: folder });
  if (result.status !== 0) throw new Error(result.stderr);
  cpSync(join(root, 'fixtures'), join(folder, 'fixtures'), { recursive: true });
  return folder;
};

const inspect = (tarball, folder) => {
  const size = (statSync(tarball).size / mebibyte).toFixed(1);
  console.log(`the package: ${countFiles(tarball)} files, ${size} MiB packed`);
  const unneeded = unneededIn(tarball);
  tell(unneeded.length === 0, 'holds nothing that no user needs', unneeded.join(' '));
  const mapped = referringToMaps(join(folder, 'node_modules', 'ofsted-letters'), tarball);
  tell(mapped.length === 0, 'refers to no maps', mapped.join(' '));
  const linted = run(process.execPath, [tool('publint/src/cli.js'), 'run', '--strict', tarball]);
  tell(linted.status === 0 && /All good/u.test(linted.stdout), 'publint', lastOf(linted));
  const attw = [tool('@arethetypeswrong/cli/dist/index.js'), tarball, '--profile', 'esm-only'];
  const types = run(process.execPath, attw);
  tell(types.status === 0, 'attw, profile esm-only', types.stdout);
  const needless = ['typescript', 'vitest', 'typedoc'].filter((name) =>
    existsSync(join(folder, 'node_modules', name)),
  );
  tell(needless.length === 0, 'comes without development dependencies', needless.join(' '));
};

/** The command as npm links it, under the Node whose folder is given. */
const commandIn = (folder, bin) => (args, options) =>
  run(join(folder, 'node_modules', '.bin', 'ofsted-letters'), args, {
    cwd: folder,
    env: {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      XDG_CACHE_HOME: join(folder, 'caches'),
    },
    ...options,
  });

const ends = (result, code, what, pattern = /^/u) =>
  tell(
    result.status === code && pattern.test(result.stdout + result.stderr),
    what,
    `exit code ${result.status}, ${lastOf(result)}`,
  );

const tryCommand = (folder, letters, expected) => {
  ends(letters(['--version']), 0, '--version', /^\d+\.\d+\.\d+\n$/u);
  ends(letters(['--help']), 0, '--help', /Usage: ofsted-letters/u);
  const records = letters(['extract', 'fixtures/letters', '-q', '--no-cache', '-f', 'jsonl']);
  tell(
    records.stdout === expected,
    'extract: the records that this checkout gives',
    lastOf(records),
  );
  writeFileSync(join(folder, 'saved.jsonl'), records.stdout);
  ends(letters(['verify', 'saved.jsonl']), 0, 'verify', /Everything holds/u);
  const outputs = ['-o', 'page.html', '-o', 'comparison.xlsx', '-o', 'comparison.duckdb'];
  ends(
    letters(['compare', 'saved.jsonl', '-q', ...outputs]),
    0,
    'compare, with every kind of file',
  );
  const against = ['--against', 'fixtures/letters', '-q'];
  const altered = letters(['check', 'fixtures/articles/altered-number.txt', ...against]);
  ends(altered, 1, 'check: an altered quotation', /altered/u);
  const word = letters(['check', 'fixtures/articles/word-file.docx', ...against, '--fail-on=none']);
  ends(word, 0, 'check: a Word file');
  const policy = 'node_modules/ofsted-letters/docs/example-policy.yaml';
  ends(letters(['gate', 'saved.jsonl', '--policy', policy, '-q']), 1, 'gate: the example');
  ends(letters(['doctor']), 0, 'doctor', /rules hash/u);
};

const tryLibrary = (folder, node) => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, shown] = /```js\n(?:import [\s\S]+?)```\n\n```text\n([^`]+)```/u.exec(readme) ?? [];
  copyFileSync(join(root, 'docs', 'example-library.mjs'), join(folder, 'example.mjs'));
  const example = run(node, ['example.mjs'], { cwd: folder });
  tell(
    example.stdout === shown && example.stderr === '',
    'the library, as the README shows',
    lastOf(example),
  );
  const [letter, article] = [
    'letters/sunderland-2017-11-visit-5.pdf',
    'articles/altered-number.txt',
  ];
  const themes = 'node_modules/ofsted-letters/dist/rules/themes/caseloads.yaml';
  const consumer = ['consumer.mjs', `fixtures/${letter}`, `fixtures/${article}`, themes];
  const told = run(node, consumer, { cwd: folder });
  const wanted = '{"exact":true,"rows":true,"verdicts":["altered"],"code":"empty-file"}\n';
  tell(told.stdout === wanted, 'the program in TypeScript', lastOf(told));
};

/** As strict as can be, and with no types but those that come with the package and with Node. */
const compileConsumer = (folder) => {
  copyFileSync(join(root, 'scripts', 'packaging', 'consumer.mts'), join(folder, 'consumer.mts'));
  const compilerOptions = {
    ...{ target: 'es2023', module: 'nodenext', strict: true, exactOptionalPropertyTypes: true },
    ...{ noUncheckedIndexedAccess: true, skipLibCheck: false, types: ['node'] },
    typeRoots: [tool('@types')],
  };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['consumer.mts'] }),
  );
  const compiled = run(process.execPath, [tool('typescript/bin/tsc'), '-p', '.'], { cwd: folder });
  tell(
    compiled.status === 0,
    'a program in TypeScript compiles (nodenext, strict)',
    compiled.stdout,
  );
};

const tryWithoutOptional = (folder, letters) => {
  console.log('without the optional package');
  const gone = !existsSync(join(folder, 'node_modules', '@duckdb'));
  tell(gone, '@duckdb/node-api is not installed');
  const letter = 'fixtures/letters/sunderland-2017-11-visit-5.pdf';
  for (const file of ['letters.duckdb', 'findings.parquet']) {
    const refused = letters(['extract', letter, '-o', file]);
    ends(refused, 2, `-o ${file} is refused`, /@duckdb\/node-api/u);
    tell(
      refused.stdout === '' && !existsSync(join(folder, file)),
      'before anything is read or written',
    );
  }
  ends(letters(['extract', letter, '-q', '-o', 'letters.xlsx', '-f', 'json']), 0, 'all else works');
  ends(letters(['doctor']), 0, 'doctor tells', /@duckdb\/node-api[^\n]*(?:missing|not installed)/u);
};

try {
  const tarball = pack();
  const folder = install('all', tarball, ['dev']);
  const bare = install('bare', tarball, ['dev', 'optional']);
  inspect(tarball, folder);
  compileConsumer(folder);
  const bin = join(root, 'bin', 'ofsted-letters.js');
  const extract = ['extract', 'fixtures/letters', '-q', '--no-cache', '-f', 'jsonl'];
  const expected = run(process.execPath, [bin, ...extract], { cwd: root }).stdout;
  for (const { version, bin: nodeFolder, why } of fetchNodes(scratch)) {
    const has =
      nodeFolder === null ? '' : ` (${run(join(nodeFolder, 'node'), ['-v']).stdout.trim()})`;
    console.log(`Node ${version}${has}`);
    tell(nodeFolder !== null, 'can be had from npm', why ?? '');
    if (nodeFolder === null) continue;
    tryCommand(folder, commandIn(folder, nodeFolder), expected);
    tryLibrary(folder, join(nodeFolder, 'node'));
  }
  tryWithoutOptional(bare, commandIn(bare, dirname(process.execPath)));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(failures === 0 ? 'everything holds' : `${failures} things do not hold`);
process.exitCode = failures === 0 ? 0 : 1;
