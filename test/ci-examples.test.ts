import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type ScratchFolder, scratchFolder } from './scratch-folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const inRoot = (path: string): string => readFileSync(join(root, path), 'utf8');
const fixture = (path: string): Buffer => readFileSync(join(root, 'fixtures', path));

let folder: ScratchFolder;
beforeAll(async () => {
  folder = await scratchFolder({
    'letters/reading.txt': fixture('letters-text/reading-2017-11-visit-4.txt'),
    'letters/sunderland.txt': fixture('letters-text/sunderland-2017-11-visit-5.txt'),
    'articles/faithful.txt': fixture('articles/double-curly.txt'),
    'altered/article.txt': fixture('articles/altered-number.txt'),
  });
  await mkdir(join(folder.path, 'bin'));
  await symlink(join(root, 'bin', 'ofsted-letters.js'), join(folder.path, 'bin', 'ofsted-letters'));
  // npm and npx as they behave where the package is installed: there is nothing to install, and npx finds it.
  for (const [name, script] of [
    ['npm', '#!/bin/sh\nexit 0\n'],
    ['npx', '#!/bin/sh\nexec "$@"\n'],
  ] as const)
    writeFileSync(join(folder.path, 'bin', name), script, { mode: 0o755 });
});
afterAll(() => folder.remove());

const inBash = (script: string, env: Record<string, string> = {}) => {
  const { stdout, stderr, status } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    cwd: folder.path,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { stdout, stderr, status };
};

describe('the GitHub action', () => {
  const action = z
    .strictObject({
      name: z.string(),
      description: z.string().max(125),
      inputs: z.record(
        z.string(),
        z.strictObject({
          description: z.string(),
          required: z.boolean().optional(),
          default: z.string().optional(),
        }),
      ),
      outputs: z.record(z.string(), z.strictObject({ description: z.string(), value: z.string() })),
      runs: z.strictObject({
        using: z.literal('composite'),
        steps: z.array(
          z.union([
            z.strictObject({
              name: z.string(),
              uses: z.string(),
              with: z.record(z.string(), z.unknown()),
            }),
            z.strictObject({
              name: z.string(),
              id: z.string(),
              shell: z.literal('bash'),
              'working-directory': z.string(),
              env: z.record(z.string(), z.string()),
              run: z.string(),
            }),
          ]),
        ),
      }),
    })
    .parse(parse(inRoot('action.yml')));
  const step = action.runs.steps.find((each) => 'run' in each);

  /** What GitHub does with a step, as far as this one needs it. */
  const runStep = (inputs: Record<string, string>) => {
    if (!step) throw new Error('action.yml has no step that runs anything');
    const given = (text: string): string =>
      text.replaceAll(/\$\{\{ inputs\.([a-z-]+) \}\}/gu, (_, name: string) => {
        expect(Object.keys(action.inputs)).toContain(name);
        return inputs[name] ?? action.inputs[name]?.default ?? '';
      });
    const output = join(folder.path, 'github-output');
    writeFileSync(output, '');
    const env = Object.fromEntries(
      Object.entries(step.env).map(([name, value]) => [name, given(value)]),
    );
    const ended = inBash(`cd "${given(step['working-directory'])}"\n${step.run}`, {
      GITHUB_ACTION_PATH: root,
      GITHUB_OUTPUT: output,
      INIT_CWD: '/',
      ...env,
    });
    return { ...ended, output: readFileSync(output, 'utf8') };
  };

  it('never puts what is given into a script', () => {
    expect(step?.run).not.toContain('${{');
    expect(action.outputs['exit-code']?.value).toBe(`\${{ steps.${step?.id}.outputs.exit-code }}`);
  });

  it('fails where a gate fails, with annotations and the exit code', () => {
    const { status, stdout, output } = runStep({
      arguments: 'check\naltered/article.txt\n--against\nletters/\n--format\ngithub\n',
    });
    expect([status, output]).toEqual([1, 'exit-code=1\n']);
    expect(stdout).toMatch(/^::error file=altered\/article\.txt,line=3,title=altered::/mu);
  });

  it('passes where none does, in the folder that is asked for', () => {
    const { status, stderr, output } = runStep({
      arguments: 'check\r\narticle.txt\r\n--against\r\n../letters/\r\n--fail-on\r\nnone\r\n',
      'working-directory': 'altered',
    });
    expect([status, stderr, output]).toEqual([0, '', 'exit-code=0\n']);
  });

  it('runs nothing that is hidden in an argument', () => {
    const { status, stderr, output } = runStep({
      arguments: 'extract\n$(touch hacked); `touch hacked`\n',
    });
    expect([status, output]).toEqual([2, 'exit-code=2\n']);
    expect(stderr).toContain('$(touch hacked); `touch hacked`: the pattern matches no file');
    expect(inBash('ls').stdout).not.toContain('hacked');
  });

  it('refuses an empty command line', () => {
    const { status, stdout } = runStep({ arguments: '\n' });
    expect(status).toBe(2);
    expect(stdout).toContain('::error title=ofsted-letters::');
  });
});

describe('the GitLab job', () => {
  const job = z
    .object({
      'ofsted-letters': z.object({
        image: z.string(),
        variables: z.record(z.string(), z.string()),
        script: z.array(z.string()),
        artifacts: z.object({
          when: z.literal('always'),
          reports: z.object({ codequality: z.string(), junit: z.string() }),
        }),
      }),
    })
    .parse(parse(inRoot('docs/ci/gitlab-ci.yml')))['ofsted-letters'];
  const path = () => ({ PATH: `${join(folder.path, 'bin')}:${process.env['PATH']}` });

  it('passes faithful articles and leaves the reports that it names', () => {
    const { status, stderr } = inBash(job.script.join('\n'), { ...job.variables, ...path() });
    expect([status, stderr]).toEqual([0, '']);
    const { codequality, junit } = job.artifacts.reports;
    expect(Array.isArray(JSON.parse(readFileSync(join(folder.path, codequality), 'utf8')))).toBe(
      true,
    );
    expect(readFileSync(join(folder.path, junit), 'utf8')).toContain('<testsuites');
  });

  it('fails on an altered quotation, and leaves the reports all the same', () => {
    const variables = { ...job.variables, OFSTED_LETTERS_ARTICLES: 'altered/' };
    expect(inBash(job.script.join('\n'), { ...variables, ...path() }).status).toBe(1);
    const report = readFileSync(join(folder.path, job.artifacts.reports.codequality), 'utf8');
    expect(JSON.parse(report)).toContainEqual(
      expect.objectContaining({
        location: expect.objectContaining({ path: 'altered/article.txt' }),
      }),
    );
  });
});

describe('the hooks of pre-commit', () => {
  const hooks = z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        description: z.string(),
        entry: z.string(),
        language: z.literal('node'),
        files: z.string().optional(),
        pass_filenames: z.boolean().optional(),
      }),
    )
    .parse(parse(inRoot('.pre-commit-hooks.yaml')));

  it('run commands that there are', () => {
    for (const { entry } of hooks)
      expect(
        inBash(`${entry} --help`, { PATH: `${folder.path}/bin:${process.env['PATH']}` }),
      ).toMatchObject({
        status: 0,
      });
  });

  it('run as the example sets them: the files changed come after the arguments', () => {
    const example = z
      .object({
        repos: z.array(
          z.object({
            hooks: z.array(
              z.object({ id: z.string(), files: z.string(), args: z.array(z.string()) }),
            ),
          }),
        ),
      })
      .parse(parse(inRoot('docs/ci/pre-commit-config.yaml')));
    const [used] = example.repos.flatMap((each) => each.hooks);
    const hook = hooks.find(({ id }) => id === used?.id);
    const line = [hook?.entry, ...(used?.args ?? []), 'altered/article.txt'].join(' ');
    const { status, stdout } = inBash(line, { PATH: `${folder.path}/bin:${process.env['PATH']}` });
    expect(status).toBe(1);
    expect(stdout).toContain('1 altered');
    expect('articles/a.md').toMatch(new RegExp(used?.files ?? '$^', 'u'));
    for (const name of ['a.txt', 'a.md', 'a.html', 'a.docx', 'a.pdf'])
      expect(name).toMatch(new RegExp(hook?.files ?? '$^', 'u'));
  });

  it('need a package that is built where it is installed from a clone', () => {
    const { scripts } = JSON.parse(inRoot('package.json'));
    expect(scripts.prepare).toBe('npm run build');
    // Else npm pack prints what the build prints, and pre-commit takes it for the name of the package.
    expect(inRoot('.npmrc')).toContain('foreground-scripts=false');
  });
});
