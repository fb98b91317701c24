import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { run } from './memory-io.ts';

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const letter = join('letters-text', 'sunderland-2017-11-visit-5.txt');
const widest = (text: string): number =>
  Math.max(...text.split('\n').map((line) => stringWidth(line)));

describe('a narrow terminal', () => {
  it.each([
    ['extract', letter],
    ['compare', letter, '--evidence'],
    ['compare', letter, '--by', 'theme', '--theme', 'agency-staff'],
    ['check', 'articles/altered-number.txt', '--against', letter, '--fail-on', 'none'],
    ['show', letter],
    ['explain', letter],
    ['themes', 'agency-staff'],
    ['schema'],
    ['doctor'],
  ])('of 40 columns holds every line: %s', async (...argv) => {
    const { stdout } = await run(argv, { cwd: fixtures, columns: 40 });
    expect(stdout.length).toBeGreaterThan(100);
    expect(widest(stdout)).toBeLessThanOrEqual(40);
  });

  it('of fewer columns is treated as one of 40', async () => {
    const argv = ['themes', 'agency-staff'];
    const { stdout } = await run(argv, { columns: 10 });
    expect(stdout).toBe((await run(argv, { columns: 40 })).stdout);
  });
});
