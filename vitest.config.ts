import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Commands that tests start keep nothing in the caches of whoever runs them. */
const caches = mkdtempSync(join(tmpdir(), 'ofsted-letters-cache-'));
process.once('exit', () => rmSync(caches, { recursive: true, force: true }));

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    env: { XDG_CACHE_HOME: caches },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    coverage: { include: ['src/**'], reporter: ['text-summary'] },
  },
});
