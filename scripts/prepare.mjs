import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const inRoot = (...parts) => join(root, ...parts);

const fail = (message) => {
  process.stderr.write(`ofsted-letters: ${message}\n`);
  process.exit(2);
};

/** Runs a command with all that it prints on standard error: standard output is for results. */
const run = (command, args) => {
  const isWindows = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: isWindows,
  });
  if (error) fail(`cannot run ${command} (${error.message})`);
  if (status !== 0) fail(`'${command} ${args.join(' ')}' failed; its messages are above`);
};

export const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!fits)
    fail(
      `Node ${process.versions.node} is too old or not supported; use Node 20.19 or later, or 22.12 or later`,
    );
};

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** What npm installed is listed in node_modules/.package-lock.json; optional packages of other systems are not there. */
const isInstalled = () => {
  const listed = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(listed)) return false;
  const installed = packagesOf(listed);
  return Object.entries(packagesOf(inRoot('package-lock.json'))).every(
    ([path, { version, optional }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional === true),
  );
};

export const ensureInstalled = () => {
  if (isInstalled()) return;
  process.stderr.write('ofsted-letters: installing what is missing …\n');
  // No package needs a script of its own to be installed, and none is run.
  // Not `npm ci`: it refuses a lock file that was made where optional packages of other systems cannot be had.
  run('npm', [
    'install',
    '--no-save',
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
};

const newest = (path) => {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};

const sources = [
  'src',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'scripts/copy-data.mjs',
  'scripts/man-page.mjs',
  'scripts/write-editions.mjs',
];

/** The stamp is written at the end of a build, so a build that broke off is made again. */
const isBuilt = () => {
  const stamp = inRoot('dist', '.built');
  if (!existsSync(stamp)) return false;
  return sources.every((path) => newest(inRoot(path)) <= statSync(stamp).mtimeMs);
};

export const ensureBuilt = () => {
  if (isBuilt()) return;
  process.stderr.write('ofsted-letters: building …\n');
  run('npm', ['run', '--silent', 'build']);
};
