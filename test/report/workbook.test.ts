import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Run, run } from '../cli/memory-io.ts';
import { makeFinding, makeRecord } from '../make-record.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { keepFiles, sheetsOf } from '../support/data-files.ts';

const long = 'word '.repeat(8000);
const quotes = ['=1+1', '@SUM(A1)', '-2', 'a < b & c', long];

let folder: ScratchFolder;
let made: Run;

const at = (name: string): string => join(folder.path, name);
const part = (name: string): string =>
  strFromU8(unzipSync(made.bytes?.['letters.xlsx'] ?? new Uint8Array())[name] ?? new Uint8Array());

beforeAll(async () => {
  const record = makeRecord({ findings: quotes.map((quote) => makeFinding({ quote })) });
  folder = await scratchFolder({ 'saved.jsonl': `${JSON.stringify(record)}\n` });
  made = await run(['extract', 'saved.jsonl', '-o', 'letters.xlsx'], { cwd: folder.path });
  await keepFiles(folder, made);
});
afterAll(() => folder.remove());

describe('a workbook', () => {
  it('has the sheets in order, and one that says what the columns mean', async () => {
    const sheets = await sheetsOf(at('letters.xlsx'));
    const tables = ['findings', 'measures', 'letters', 'reports', 'problems'];
    expect([...sheets.keys()]).toEqual([...tables, 'dictionary']);
    const columns = tables.map((name) => sheets.get(name)?.[0]?.length ?? 0);
    const meanings = sheets.get('dictionary')?.slice(1) ?? [];
    expect(meanings).toHaveLength(columns.reduce((sum, count) => sum + count, 0));
    expect(meanings.every((row) => String(row[4]).length > 4)).toBe(true);
  });

  it('has a filter over all rows and a head that stays, on every sheet', () => {
    for (const sheet of [1, 2, 3, 4, 5]) {
      const xml = part(`xl/worksheets/sheet${sheet}.xml`);
      expect(xml).toMatch(/<pane ySplit="1" topLeftCell="A2" state="frozen"/u);
      const rows = [...xml.matchAll(/<row /gu)].length;
      expect(xml).toMatch(new RegExp(`<autoFilter ref="A1:[A-Z]+${rows}"/>`, 'u'));
    }
  });

  it('has text that looks like a formula as text, also after somebody edits it', () => {
    const xml = part('xl/worksheets/sheet1.xml');
    expect(xml).not.toContain('<f>');
    const styles = part('xl/styles.xml');
    const [cell = ''] = /<c [^>]*r="W2"[^>]*>/u.exec(xml) ?? [];
    const style = Number(/ s="(?<style>\d+)"/u.exec(cell)?.groups?.['style']);
    const format = [...(styles.split('<cellXfs')[1] ?? '').matchAll(/<xf numFmtId="(?<id>\d+)"/gu)][
      style
    ]?.groups?.['id'];
    expect(styles).toContain(`<numFmt numFmtId="${format}" formatCode="@"/>`);
  });

  it('has days as days, and cuts no text without saying so', async () => {
    const [head = [], ...rows] = (await sheetsOf(at('letters.xlsx'))).get('findings') ?? [];
    const cells = (name: string): unknown[] => rows.map((row) => row[head.indexOf(name)]);
    expect(cells('quote').slice(0, 4)).toEqual(quotes.slice(0, 4));
    expect(cells('quote')[4]).toHaveLength(32_767);
    expect(cells('quote')[4]).toContain(`[cut: ${long.length} characters in all`);
    expect(cells('letter_date')[0]).toEqual(new Date(Date.UTC(2017, 10, 16)));
  });

  it('knows no clock', () => {
    expect(part('docProps/core.xml')).toContain('1980-01-01T00:00:00Z');
    expect(part('docProps/core.xml')).not.toMatch(/20\d\d-/u);
  });
});
