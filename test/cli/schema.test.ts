import { describe, expect, it } from 'vitest';
import { publishedSchemas } from '../../src/schema/published-schemas.ts';
import { run } from './memory-io.ts';

describe('schema', () => {
  it('lists every schema with where it belongs, within the width', async () => {
    const { code, stdout, stderr } = await run(['schema', '--width', '50']);
    expect([code, stderr]).toEqual([0, '']);
    for (const { name } of publishedSchemas)
      expect(stdout).toMatch(new RegExp(`^  ${name} `, 'mu'));
    expect(stdout).toContain('extract --format json\n');
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(50);
  });

  it('lists them as JSON', async () => {
    const { stdout } = await run(['schema', '-f', 'json']);
    expect(JSON.parse(stdout)).toContainEqual({
      name: 'verification',
      kind: 'output',
      what: 'verify --format json',
    });
  });

  it.each(publishedSchemas.map(({ name }) => name))('prints %s as JSON', async (name) => {
    const { code, stdout } = await run(['schema', name, '-o', 'a.json']);
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { title: name }]);
    expect((await run(['schema', name, '-f', 'json'])).stdout).toBe(stdout);
  });

  it('writes it to a file', async () => {
    const { written, stdout } = await run(['schema', 'record', '-o', 'record.schema.json']);
    expect(written).toEqual({ 'record.schema.json': stdout });
  });

  it('asks whether another was meant, with 2', async () => {
    const { code, stdout, stderr } = await run(['schema', 'extracton']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain("unknown schema 'extracton' (did you mean 'extraction'?); choose ");
  });
});
