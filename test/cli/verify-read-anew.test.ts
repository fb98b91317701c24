import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './memory-io.ts';
import {
  agency,
  asVerification,
  finding,
  letter,
  record,
  type SavedLetter,
  saveLetter,
} from './saved-letter.ts';

const packOf = (word: string): string => `id: ${word}
title: Own theme
group: own
why: To be seen.
good: none
phrases: [${word}]
examples:
  finds:
    - { text: "The ${word} is good.", polarity: strength }
  ignores:
    - Nothing of the kind.
`;

let saved: SavedLetter;
beforeAll(async () => {
  saved = await saveLetter({ 'own.yaml': packOf('teams') });
});
afterAll(() => saved.folder.remove());

const verify = async (value: unknown, ...argv: string[]) => {
  const result = await saved.verify(['-', '-f', 'json', ...argv], { stdin: JSON.stringify(value) });
  return { code: result.code, ...asVerification(result) };
};

describe('verify --read-anew', () => {
  it('holds for what was just made, findings and facts', async () => {
    const { code, checked, discrepancies } = await verify(saved.extraction, '--read-anew');
    expect([code, discrepancies]).toEqual([0, []]);
    const { findings, measures } = record(saved.extraction);
    expect(checked.readings).toBe(findings.length + measures.length + 1);
  });

  it('tells of a finding that the rules read otherwise, which words alone cannot prove', async () => {
    const changed = structuredClone(saved.extraction);
    finding(changed).polarity = 'strength';
    expect((await verify(changed)).code).toBe(0);
    const { code, discrepancies } = await verify(changed, '--read-anew');
    expect(code).toBe(1);
    expect(discrepancies).toMatchObject([
      {
        code: 'reading-differs',
        at: '/letters/0/findings/0/polarity',
        id: finding(changed).id,
        wanted: 'strength',
        found: 'weakness',
      },
    ]);
  });

  it('tells of a fact of the letter that is another', async () => {
    const changed = structuredClone(saved.extraction);
    record(changed).letter.letterDate = '2019-07-04';
    const { discrepancies } = await verify(changed, '--read-anew');
    expect(discrepancies).toMatchObject([
      {
        code: 'reading-differs',
        at: '/letters/0/letter/letterDate',
        wanted: '2019-07-04',
        found: '2019-07-03',
      },
    ]);
  });

  it('knows the findings of a changed letter that did not change with it', async () => {
    const other = await saveLetter();
    await writeFile(join(other.folder.path, 'letter.txt'), letter.replace(agency, 'All is well.'));
    const result = await other.verify(['-', '-f', 'json', '--read-anew'], {
      stdin: JSON.stringify(other.extraction),
    });
    await other.folder.remove();
    const gone = asVerification(result).discrepancies.filter(
      ({ code, id }) => code === 'reading-differs' && id !== null,
    );
    expect(gone.map(({ id, found }) => [id, found])).toEqual([
      [finding(other.extraction).id, null],
    ]);
  });

  it('takes the themes of your own with which the result was made', async () => {
    const cwd = saved.folder.path;
    const { stdout } = await run(['extract', 'letter.txt', '-f', 'json', '--themes', 'own.yaml'], {
      cwd,
    });
    const own: unknown = JSON.parse(stdout);
    expect(stdout).toContain('"theme": "teams"');
    expect((await verify(own, '--read-anew', '--themes', 'own.yaml')).code).toBe(0);
    const without = await verify(own, '--read-anew');
    expect(without.discrepancies).toContainEqual(
      expect.objectContaining({ code: 'reading-differs', found: null }),
    );
  });

  it('is asked for where themes are given', async () => {
    const { code, stderr } = await saved.verify(['-', '--themes', 'own.yaml'], { stdin: '[]' });
    expect([code, stderr]).toEqual([
      2,
      'ofsted-letters: --themes is for --read-anew; without it no letter is read by themes\n',
    ]);
  });
});
