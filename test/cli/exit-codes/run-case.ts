import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExitCase } from './exit-case.ts';

const bin = fileURLToPath(new URL('../../../bin/ofsted-letters.js', import.meta.url));

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

const redirections = { 'closed-pipe': '| true', 'full-disk': '> /dev/full' } as const;

/** What the machine says of colour and settings is not for the table. */
const plainEnvironment = (): NodeJS.ProcessEnv => {
  const { NO_COLOR: _, FORCE_COLOR: __, OFSTED_LETTERS_CONFIG: ___, ...rest } = process.env;
  return rest;
};

const start = ({ run, into, env, in: within = '.' }: ExitCase, folder: string) => {
  const options = { cwd: join(folder, within), env: { ...plainEnvironment(), ...env } };
  const argv = run.split(' ').filter((word) => word !== '');
  if (into === undefined) return spawn(process.execPath, [bin, ...argv], options);
  const script = `"$0" "$@" ${redirections[into]}; exit "\${PIPESTATUS[0]}"`;
  return spawn('bash', ['-c', script, process.execPath, bin, ...argv], options);
};

/** More than a pipe holds: it is written when the command has begun to read. */
const megabyte = Buffer.alloc(1024 * 1024);

/** Runs one row through the built command, with `folder` as its working folder. */
export const runCase = (row: ExitCase, folder: string): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = start(row, folder);
    const ended: Ended = { code: null, stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        ended[stream] += text;
      });
    child.on('error', reject).on('close', (code) => resolve({ ...ended, code }));
    child.stdin.on('error', () => undefined);
    const { signal, from } = row;
    if (signal) child.stdin.write(megabyte, () => child.kill(signal));
    else child.stdin.end(from === undefined ? '' : readFileSync(join(folder, from)));
  });
