import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ hasInstallScript: z.boolean().optional(), dev: z.boolean().optional() }),
    ),
  })
  .parse(read('package-lock.json'));
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(read('package.json'));

describe('packages', () => {
  it('run no script when they are installed, but for one that only development needs and that may be left out', () => {
    const withScript = Object.entries(lock.packages).filter(([, each]) => each.hasInstallScript);
    expect(withScript.map(([path, { dev }]) => [path, dev])).toEqual([
      ['node_modules/esbuild', true],
    ]);
  });

  it('of ours neither', () =>
    expect(Object.keys(scripts).filter((name) => /install/u.test(name))).toEqual([]));
});
