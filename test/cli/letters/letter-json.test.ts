import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hasProblems, parseRecord, recordLine } from '../../../src/cli/letters/letter-json.ts';
import { doTask } from '../../../src/cli/letters/letter-work.ts';
import { plainJson } from '../../../src/report/json.ts';

const folder = new URL('../../../fixtures/letters-text/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const awkward = 'a "b" \\ ,"coverage":{} \u001b \u202e \u0085.txt';

const inBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (...pieces: readonly Uint8Array[]): string =>
  new TextDecoder().decode(Buffer.concat(pieces));

const jsonOf = async (name: string, text?: string): Promise<string> => {
  const bytes = text === undefined ? readFileSync(fileURLToPath(new URL(name, folder))) : text;
  const { made } = await doTask({
    make: 'record',
    from: 'file',
    bytes: Buffer.from(bytes),
    name,
    ownThemes: [],
  });
  return textOf(made?.record ?? new Uint8Array());
};

const parsedAndWritten = (json: string, path: string, wantsCoverage: boolean): string => {
  const { coverage, ...record } = parseRecord(inBytes(json), path);
  return `${plainJson(wantsCoverage ? { ...record, coverage } : record)}\n`;
};

describe('the line of a record', () => {
  it.each(names)('has the bytes of the record itself: %s', async (name) => {
    const json = await jsonOf(name);
    expect(json).toContain(',"coverage":{');
    for (const path of [name, awkward])
      for (const wantsCoverage of [true, false])
        expect(textOf(...recordLine(inBytes(json), path, wantsCoverage))).toBe(
          parsedAndWritten(json, path, wantsCoverage),
        );
  });

  it('is not cut at words of the letter that look like its last key', async () => {
    const name = 'sunderland-2017-11-visit-5.txt';
    const text = readFileSync(fileURLToPath(new URL(name, folder)), 'utf8');
    const json = await jsonOf(name, text.replaceAll('agency staff', 'agency staff,"coverage":{'));
    expect(json).toContain('agency staff,\\"coverage\\":{');
    expect(textOf(...recordLine(inBytes(json), name, false))).toBe(
      parsedAndWritten(json, name, false),
    );
  });
});

describe('what reads oddly in a letter', () => {
  const name = 'sunderland-2017-11-visit-5.txt';
  const text = readFileSync(fileURLToPath(new URL(name, folder)), 'utf8');

  it('is told from its JSON, as from its record', async () => {
    const odd = await Promise.all(
      names.map(async (each) => {
        const json = await jsonOf(each);
        return [hasProblems(inBytes(json)), parseRecord(inBytes(json), each).problems.length > 0];
      }),
    );
    for (const [told, known] of odd) expect(told).toBe(known);
  });

  it('is not told from words of the letter that look like its key', async () => {
    const json = await jsonOf(name, text.replaceAll('agency staff', 'agency staff,"problems":[]'));
    expect(json).toContain('agency staff,\\"problems\\":[]');
    expect(hasProblems(inBytes(json))).toBe(false);
    const key = ',"problems":[]';
    expect(json.split(key)).toHaveLength(2);
    expect(hasProblems(inBytes(json.replace(key, ',"problems":[{"code":"odd"}]')))).toBe(true);
  });
});
