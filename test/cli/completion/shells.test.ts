import { execFile, spawnSync } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScratchFolder, scratchFolder } from '../../scratch-folder.ts';

const bin = fileURLToPath(new URL('../../../bin/ofsted-letters.js', import.meta.url));
const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

let folder: ScratchFolder;
beforeAll(async () => {
  folder = await scratchFolder({ 'letters/one.txt': 'x', 'letters two/three.txt': 'x' });
  await mkdir(join(folder.path, 'bin'));
  await symlink(bin, join(folder.path, 'bin', 'ofsted-letters'));
});
afterAll(() => folder.remove());

const inShell = async (shell: string, script: string): Promise<string[]> => {
  const { stdout } = await promisify(execFile)(shell, ['-c', script], {
    cwd: folder.path,
    env: { ...process.env, PATH: `${join(folder.path, 'bin')}:${process.env['PATH']}` },
  });
  return stdout.split('\n').filter((line) => line !== '');
};

/** Said aloud where a shell is not here. */
const where = (shell: string) => (has(shell) ? it : it.skip);

describe('in bash', () => {
  const complete = (words: string) =>
    inShell(
      'bash',
      `source <(ofsted-letters completion bash)
       COMP_WORDS=(ofsted-letters ${words}); COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 ))
       complete -p ofsted-letters >/dev/null && _ofsted_letters; printf '%s\\n' "\${COMPREPLY[@]}"`,
    );

  where('bash')('a command and the value of an option (skipped without bash)', async () => {
    expect(await complete('extr')).toEqual(['extract']);
    expect(await complete('compare --by ""')).toEqual(['authority', 'theme']);
    expect(await complete('extract let')).toEqual([]);
  });
});

describe('in zsh', () => {
  where('zsh')('a command in the line editor of a terminal (skipped without zsh)', async () => {
    const typed = await inShell(
      'zsh',
      `zmodload zsh/zpty; export TERM=vt100
       zpty shell zsh -f -i
       zpty -w shell 'PS1=; autoload -Uz compinit; compinit -D -u; source <(ofsted-letters completion zsh); print ready-$((1+1))'
       zpty -r -m shell out '*ready-2*'
       zpty -w -n shell $'ofsted-letters extr\t'
       zpty -r -m shell out '*extract*'
       print -r -- "$out"; zpty -d shell`,
    );
    expect(typed.join('')).toContain('ofsted-letters extract');
  });
});

describe('in fish', () => {
  const complete = (line: string) =>
    inShell('fish', `ofsted-letters completion fish | source; complete -C '${line}'`);

  where('fish')('commands, values and files (skipped without fish)', async () => {
    expect(await complete('ofsted-letters extr')).toEqual([
      'extract\tread letters: facts, findings and figures, each with its quotation',
    ]);
    expect(await complete('ofsted-letters compare --by th')).toEqual(['theme']);
    expect(await complete('ofsted-letters extract letters/o')).toEqual(['letters/one.txt']);
  });
});
