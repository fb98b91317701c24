// Clones this repository into an empty folder and runs there, step by step, the workflow that README.md shows.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const workflow = /```yaml\n(# \.github\/workflows\/[^`]+)```/u.exec(readme)?.[1];
if (workflow === undefined) throw new Error('README.md shows no workflow');

const steps = Object.values(parse(workflow).jobs).flatMap((job) => job.steps);
const clone = mkdtempSync(join(tmpdir(), 'ofsted-letters-ci-'));

const run = (command, args, cwd) => {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: exit code ${status}`);
};

try {
  run('git', ['clone', '--quiet', root, clone]);
  for (const step of steps) {
    if (step.run === undefined) continue;
    console.log(`-- ${step.run.trim()}`);
    // As GitHub runs them.
    run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], clone);
  }
  console.log(
    `${steps.filter((step) => step.run !== undefined).length} steps passed in a clean clone`,
  );
} finally {
  rmSync(clone, { recursive: true, force: true });
}
