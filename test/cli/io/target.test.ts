import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const isLinux = process.platform === 'linux';

describe.skipIf(!isLinux)(
  `an output that is open${isLinux ? '' : ' (only Linux has /proc)'}`,
  () => {
    it('is written to where it is a pipe without a path', () => {
      const letter = 'fixtures/letters-text/sunderland-2017-11-visit-5.txt';
      const command = `node bin/ofsted-letters.js extract ${letter} --no-cache -f none -o jsonl=/proc/self/fd/1 | cat`;
      const printed = execFileSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' });
      expect(JSON.parse(printed).letter.authority.name).toBe('Sunderland');
    });
  },
);
