import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseRecord, recordLine } from '../../../src/cli/letters/letter-json.ts';
import { doTask } from '../../../src/cli/letters/letter-work.ts';
import { plainJson } from '../../../src/report/json.ts';

const folder = new URL('../../../fixtures/letters-text/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const awkward = 'a "b" \\ ,"coverage":{} \u001b \u202e \u0085.txt';

const jsonOf = async (name: string, text?: string): Promise<string> => {
  const bytes = text === undefined ? readFileSync(fileURLToPath(new URL(name, folder))) : text;
  const from = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : new Uint8Array(bytes);
  const { made } = await doTask({ make: 'record', from, name, ownThemes: [] });
  return made?.record ?? '';
};

const parsedAndWritten = (json: string, path: string, wantsCoverage: boolean): string => {
  const { coverage, ...record } = parseRecord(json, path);
  return `${plainJson(wantsCoverage ? { ...record, coverage } : record)}\n`;
};

describe('the line of a record', () => {
  it.each(names)('has the bytes of the record itself: %s', async (name) => {
    const json = await jsonOf(name);
    expect(json).toContain(',"coverage":{');
    for (const path of [name, awkward])
      for (const wantsCoverage of [true, false])
        expect(recordLine(json, path, wantsCoverage)).toBe(
          parsedAndWritten(json, path, wantsCoverage),
        );
  });

  it('is not cut at words of the letter that look like its last key', async () => {
    const name = 'sunderland-2017-11-visit-5.txt';
    const text = readFileSync(fileURLToPath(new URL(name, folder)), 'utf8');
    const json = await jsonOf(name, text.replaceAll('agency staff', 'agency staff,"coverage":{'));
    expect(json).toContain('agency staff,\\"coverage\\":{');
    expect(recordLine(json, name, false)).toBe(parsedAndWritten(json, name, false));
  });
});
