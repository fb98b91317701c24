// npm start: installs and builds what is missing, then runs the command with the given arguments.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkNode, ensureBuilt, ensureInstalled, root } from './prepare.mjs';

checkNode();
ensureInstalled();
ensureBuilt();

const given = process.argv.slice(2);
const firstRun = ['compare', 'fixtures/letters', '--evidence'];
// Paths that somebody gives are meant from where they stand, which npm tells.
const cwd = given.length > 0 ? (process.env.INIT_CWD ?? process.cwd()) : root;
const command = join(root, 'bin', 'ofsted-letters.js');
const { status, signal } = spawnSync(
  process.execPath,
  [command, ...(given.length > 0 ? given : firstRun)],
  {
    cwd,
    stdio: 'inherit',
  },
);
process.exitCode = status ?? (signal === 'SIGINT' ? 130 : 143);
