import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/model/extraction.ts';
import {
  agency,
  finding,
  firstOf,
  measure,
  record,
  type SavedLetter,
  saveLetter,
} from './saved-letter.ts';

let saved: SavedLetter;
beforeAll(async () => {
  saved = await saveLetter();
});
afterAll(() => saved.folder.remove());

describe('a result that was changed: exit code 1, and it says which', () => {
  const at = '/letters/0/findings/0';

  it.each<[string, (extraction: Extraction) => void, object[]]>([
    [
      'a quotation',
      (each) => {
        finding(each).evidence.quote = agency.replace('too high', 'rather high');
      },
      [
        { code: 'words-changed', at: `${at}/evidence`, found: agency },
        { code: 'identifier-differs', at: `${at}/id` },
      ],
    ],
    [
      'the place of a quotation',
      (each) => {
        finding(each).evidence.start += 4;
        finding(each).evidence.end += 4;
      },
      [
        {
          code: 'words-moved',
          at: `${at}/evidence`,
          wanted: agency,
          now: expect.objectContaining({ page: 1, places: 1 }),
        },
      ],
    ],
    [
      'a page',
      (each) => {
        finding(each).evidence.page = 2;
      },
      [{ code: 'page-differs', at: `${at}/evidence/page`, wanted: '2', found: '1' }],
    ],
    [
      'a paragraph',
      (each) => {
        finding(each).evidence.paragraph = 1;
      },
      [{ code: 'paragraph-differs', at: `${at}/evidence/paragraph`, wanted: '1' }],
    ],
    [
      'the words before it',
      (each) => {
        finding(each).evidence.prefix = 'It is not so that ';
      },
      [{ code: 'context-differs', at: `${at}/evidence/prefix`, wanted: 'It is not so that ' }],
    ],
    [
      'the words that decided',
      (each) => {
        firstOf(finding(each).because).text = 'teachers';
      },
      [{ code: 'words-changed', at: `${at}/because/0`, wanted: 'teachers' }],
    ],
    [
      'the theme',
      (each) => {
        finding(each).theme = 'caseloads';
      },
      [{ code: 'identifier-differs', at: `${at}/id` }],
    ],
    [
      'a figure',
      (each) => {
        measure(each).value = 40;
      },
      [
        { code: 'figure-differs', at: '/letters/0/measures/0/value', wanted: '40', found: '50' },
        { code: 'identifier-differs', at: '/letters/0/measures/0/id' },
      ],
    ],
    [
      'an earlier figure that the letter does not give',
      (each) => {
        measure(each).previous = 60;
      },
      [{ code: 'figure-differs', at: '/letters/0/measures/0/previous', found: 'null' }],
    ],
    [
      'a reference',
      (each) => {
        finding(each).measureIds = ['m-000000000000'];
      },
      [{ code: 'reference-missing', at: `${at}/measureIds/0`, wanted: 'm-000000000000' }],
    ],
    [
      'a fact of the letter',
      (each) => {
        firstOf(record(each).letter.evidence.letterDate).quote = '4 July 2019';
      },
      [{ code: 'words-changed', at: '/letters/0/letter/evidence/letterDate/0' }],
    ],
    [
      'a heading',
      (each) => {
        firstOf(record(each).letter.sections).heading = 'Praise';
      },
      [{ code: 'words-changed', at: '/letters/0/letter/sections/0', wanted: 'Praise' }],
    ],
    [
      'the hash of the file',
      (each) => {
        record(each).source.sha256 = '0'.repeat(64);
      },
      [{ code: 'file-changed', at: '/letters/0/source/sha256', wanted: '0'.repeat(64) }],
    ],
    [
      'the hash of the text',
      (each) => {
        record(each).source.textSha256 = '0'.repeat(64);
      },
      [{ code: 'text-changed', at: '/letters/0/source/textSha256' }],
    ],
    [
      'the number of pages',
      (each) => {
        record(each).source.pages = 9;
      },
      [{ code: 'source-differs', at: '/letters/0/source/pages', wanted: '9', found: '1' }],
    ],
  ])('%s', async (_, change, wanted) => {
    const { code, verification } = await saved.verifyChanged(change);
    expect(code).toBe(1);
    for (const each of wanted)
      expect(verification.discrepancies).toContainEqual(expect.objectContaining(each));
    // Every identifier hangs on the hash of the file; everything else is told of alone.
    if (!verification.counts['file-changed'])
      expect(verification.discrepancies).toHaveLength(wanted.length);
  });

  it('the place of a quotation: it says where the words stand', async () => {
    const { verification } = await saved.verifyChanged((each) => {
      finding(each).evidence.start += 4;
      finding(each).evidence.end += 4;
    });
    const { agencyStart: start } = saved;
    expect(verification.discrepancies[0]?.now).toMatchObject({ start, end: start + agency.length });
  });

  it('one identifier for two findings', async () => {
    const { verification } = await saved.verifyChanged((each) => {
      const [first, second] = record(each).findings;
      if (first && second) second.id = first.id;
    });
    expect(verification.counts).toEqual({ 'identifier-differs': 1, 'identifier-repeated': 1 });
  });

  it('counts as a discrepancy, with its place in words', async () => {
    const changed = structuredClone(saved.extraction);
    finding(changed).evidence.page = 2;
    const { code, stdout } = await saved.verify(['-'], { stdin: JSON.stringify(changed) });
    expect(code).toBe(1);
    expect(stdout).toContain('Does not hold: 1 discrepancy in 1 of 1 letter.');
    expect(stdout.replaceAll(/\s+/gu, ' ')).toContain(
      `- /letters/0/findings/0/evidence/page ${finding(changed).id}: wanted 2, found 1`,
    );
  });
});
