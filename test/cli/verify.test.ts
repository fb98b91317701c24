import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceIn } from '../support/evidence.ts';
import { run } from './memory-io.ts';
import {
  agency,
  asVerification,
  letter,
  record,
  type SavedLetter,
  saveLetter,
} from './saved-letter.ts';

let saved: SavedLetter;
beforeAll(async () => {
  saved = await saveLetter({ 'moved/same.txt': letter, 'moved/other.txt': `${letter}\n\nMore.` });
  await writeFile(join(saved.folder.path, 'saved.json'), JSON.stringify(saved.extraction));
});
afterAll(() => saved.folder.remove());

describe('a result that holds', () => {
  it('passes with 0, and says how much was checked: every quotation there is', async () => {
    const result = await saved.verify(['saved.json', '-f', 'json']);
    const { letters, checked, discrepancies, counts, unread } = asVerification(result);
    expect([result.code, result.stderr]).toEqual([0, '']);
    expect(letters).toMatchObject([
      { result: 'saved.json', path: 'letter.txt', readFrom: 'letter.txt', status: 'holds' },
    ]);
    expect([discrepancies, counts, unread]).toEqual([[], {}, []]);
    expect(checked.quotations).toBe(evidenceIn(saved.extraction).length);
    expect(checked.figures).toBe(1);
    expect(checked.references).toBe(1);
  });

  it('does not claim to have verified a result without letters', async () => {
    const stdin = JSON.stringify({ ...saved.extraction, letters: [] });
    const { code, stdout } = await saved.verify(['-'], { stdin });
    expect([code, stdout]).toEqual([0, 'No letter stands in it: nothing was verified.\n']);
  });

  it('says so in a line', async () => {
    const { stdout } = await saved.verify(['saved.json']);
    expect(stdout).toContain('Everything holds, in 1 letter.\n');
  });

  it('holds as JSON Lines, from standard input and twice over', async () => {
    const line = JSON.stringify(record(saved.extraction));
    const result = await saved.verify(['-', '-f', 'json'], { stdin: `${line}\n\n${line}\n` });
    expect([result.code, asVerification(result).letters.length]).toEqual([0, 2]);
  });

  it('holds where --theme left some findings and measures out', async () => {
    const cwd = saved.folder.path;
    const { stdout } = await run(['extract', 'letter.txt', '-f', 'jsonl', '-t', 'caseloads'], {
      cwd,
    });
    expect((await saved.verify(['-'], { stdin: stdout })).code).toBe(0);
  });
});

describe('a letter that was changed: exit code 1, and it says where the words stand now', () => {
  const withLetter = async (text: string) => {
    const other = await saveLetter();
    await writeFile(join(other.folder.path, 'letter.txt'), text);
    const result = await other.verify(['-', '-f', 'json'], {
      stdin: JSON.stringify(other.extraction),
    });
    await other.folder.remove();
    return { code: result.code, ...asVerification(result) };
  };

  it('words put before it move every quotation after them by so much', async () => {
    const { code, counts, discrepancies } = await withLetter(
      letter.replace('Overview\n\n', 'Overview\n\nSo it is. '),
    );
    expect([code, counts['file-changed'], counts['text-changed']]).toEqual([1, 1, 1]);
    expect(counts['words-changed']).toBeUndefined();
    const moved = discrepancies.find(({ wanted }) => wanted === agency);
    expect(moved).toMatchObject({
      code: 'words-moved',
      now: { start: saved.agencyStart + 'So it is. '.length, page: 1, places: 1 },
    });
  });

  it('a number that was changed is shown as it stands now', async () => {
    const { code, discrepancies } = await withLetter(letter.replace('50%', '15%'));
    expect(code).toBe(1);
    expect(discrepancies).toContainEqual(
      expect.objectContaining({
        code: 'words-changed',
        wanted: agency,
        found: agency.replace('50%', '15%'),
        now: expect.objectContaining({ start: saved.agencyStart }),
      }),
    );
  });

  it('a sentence that is gone stands nowhere', async () => {
    const { discrepancies } = await withLetter(letter.replace(agency, ''));
    expect(discrepancies).toContainEqual(
      expect.objectContaining({ code: 'words-changed', wanted: agency, now: null }),
    );
  });

  it('bytes alone, such as a byte order mark, leave every quotation in its place', async () => {
    const { code, counts } = await withLetter(`\uFEFF${letter}`);
    expect([code, counts]).toEqual([1, { 'file-changed': 1 }]);
  });
});
