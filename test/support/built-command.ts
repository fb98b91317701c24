import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const bin = fileURLToPath(new URL('../../bin/ofsted-letters.js', import.meta.url));

const megabyte = 1024 * 1024;

export interface Spawned {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a command to its end. */
export const collect = (
  command: string,
  argv: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; stopWith?: NodeJS.Signals } = {},
): Promise<Spawned> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, argv, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
    });
    const result: Spawned = { code: null, stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      result.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      result.stderr += text;
    });
    child.on('error', reject).on('close', (code) => resolve({ ...result, code }));
    const { stopWith } = options;
    if (stopWith === undefined) child.stdin.end();
    // More than a pipe holds: it is written when the command has begun to read.
    else
      child.stdin
        .on('error', () => undefined)
        .write(Buffer.alloc(megabyte), () => child.kill(stopWith));
  });

/** Runs the built command in a process of its own. */
export const command = (argv: readonly string[], options: Parameters<typeof collect>[2] = {}) =>
  collect(process.execPath, [bin, ...argv], options);

/** Starts the built command, and resolves when it has ended however it did. */
export const startCommand = (argv: readonly string[], { cwd }: { readonly cwd: string }) => {
  const child = spawn(process.execPath, [bin, ...argv], { cwd, stdio: 'ignore' });
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', reject).on('close', () => resolve());
  });
  return { child, ended };
};
