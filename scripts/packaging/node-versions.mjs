// Binaries of Node from npm. The package `node` fetches its binary by a script when it is installed; the packages that
// it would fetch are taken themselves, so that nothing has to be run to install them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The oldest that package.json allows, and the newest of the line at the time of writing. */
const wanted = ['20.19.0', '22.12.0', '22.23.3'];

const platform = process.platform === 'win32' ? 'win' : process.platform;

const fetchNode = (version, folder) => {
  const target = join(folder, `node-${version}`);
  mkdirSync(target);
  writeFileSync(join(target, 'package.json'), '{ "private": true }\n');
  const name = `node-${platform}-${process.arch}`;
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stderr } = spawnSync('npm', ['install', `${name}@${version}`, ...options], {
    cwd: target,
    encoding: 'utf8',
  });
  if (status !== 0) return { version, bin: null, why: stderr.trim().split('\n')[0] };
  return { version, bin: join(target, 'node_modules', name, 'bin'), why: null };
};

/** Each version with the folder of its binary, or why it could not be had. */
export const fetchNodes = (folder) => wanted.map((version) => fetchNode(version, folder));
