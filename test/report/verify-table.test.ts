import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Discrepancy, Verification } from '../../src/model/verification.ts';
import type { ReportOptions } from '../../src/report/options.ts';
import { formatVerificationJson } from '../../src/report/verify-json.ts';
import { formatVerificationTable } from '../../src/report/verify-table.ts';

const options: ReportOptions = { width: 80, color: false, evidence: false, excel: false };

const moved = (letter: string, number: number, part: Partial<Discrepancy> = {}): Discrepancy => ({
  code: 'words-moved',
  result: 'saved.json',
  line: null,
  at: `/letters/0/findings/${number}/evidence`,
  letter,
  id: `f-${number}`,
  wanted: `Sentence ${number}.`,
  found: 'entence',
  now: { page: 2, paragraph: 3, start: number, end: number + 11, places: 1 },
  ...part,
});

const verificationOf = (discrepancies: Discrepancy[]): Verification => {
  const paths = [...new Set(discrepancies.map(({ letter }) => letter ?? ''))];
  return {
    schemaVersion: '1.0',
    results: [{ path: 'saved.json', letters: paths.length, notReadThen: 0 }],
    letters: paths.map((path) => ({
      result: 'saved.json',
      path,
      sha256: 'a'.repeat(64),
      readFrom: path,
      status: 'does-not-hold',
      discrepancies: discrepancies.filter(({ letter }) => letter === path).length,
    })),
    checked: {
      quotations: 1234,
      spans: 0,
      figures: 1,
      identifiers: 0,
      references: 0,
      readings: 0,
      conclusions: 0,
    },
    counts: { 'words-moved': discrepancies.length },
    discrepancies,
    unread: [],
  };
};

const table = (
  verification: Verification,
  part: Partial<ReportOptions> = {},
  all = false,
): string => formatVerificationTable({ verification, all }, { ...options, ...part });

describe('the table of a verification', () => {
  it('tells what was wanted, what stands there, and where the words stand now', () => {
    expect(table(verificationOf([moved('a.pdf', 7, { line: 3 })]))).toBe(
      [
        'Does not hold: 1 discrepancy in 1 of 1 letter.',
        '1,234 quotations and 1 figure checked.',
        '',
        'a.pdf: 1 discrepancy',
        '  the words stand elsewhere: 1 time',
        '    saved.json:3 /letters/0/findings/7/evidence f-7: wanted “Sentence 7.”,',
        '      found “entence”; the same words stand at page 2, 7–18',
        '',
      ].join('\n'),
    );
  });

  it('says how sure the place is', () => {
    const now = { page: 1, paragraph: 1, start: 5, end: 9, places: 4 };
    const text = table(verificationOf([moved('a.pdf', 1, { now })]));
    expect(text.replaceAll(/\s+/gu, ' ')).toContain('page 1, 5–9, the likeliest of 4 places');
  });

  it('names the findings of one sentence together', () => {
    const words = { wanted: 'One sentence.', now: null, code: 'words-changed' } as const;
    const text = table(verificationOf([moved('a.pdf', 1, words), moved('a.pdf', 2, words)]));
    expect(text).toContain('the words are not in the letter: 2 times');
    expect(text).toContain('f-1, f-2: wanted “One');
    expect(text.match(/wanted/gu)).toHaveLength(1);
  });

  const many = verificationOf(
    Array.from({ length: 10_000 }, (_, number) => moved(`${number % 200}.pdf`, number)),
  );

  it('does not flood the terminal: it says how many more there are', () => {
    const text = table(many);
    expect(text.split('\n').length).toBeLessThan(150);
    expect(text).toContain('Does not hold: 10,000 discrepancies in 200 of 200 letters.');
    expect(text).toContain('    … and 47 more\n');
    expect(text).toContain('… and 160 more letters with 8,000 discrepancies');
    expect(text).toContain('--all lists every discrepancy; --format json has them all.');
  });

  it('lists every one where all are asked for, as JSON always does', () => {
    expect(table(many, {}, true).match(/f-\d+:/gu)).toHaveLength(10_000);
    expect(
      formatVerificationJson({ verification: many, all: false }).match(/"f-\d+"/gu),
    ).toHaveLength(10_000);
  });

  it('keeps to a narrow terminal', () => {
    const lines = table(many, { width: 40 }).split('\n');
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(40);
  });

  it('lets no letter, path or result steer the terminal', () => {
    const evil = '\u001B[31mred\u001B[0m\u202E';
    const text = table(
      verificationOf([
        moved(evil, 1, { result: evil, wanted: evil, found: evil, at: evil, id: evil }),
      ]),
    );
    for (const control of ['\u001B', '\u202E']) expect(text).not.toContain(control);
  });

  it('says where the program, not the file, has changed', () => {
    const text = moved('a.pdf', 1, { code: 'text-changed', now: null });
    const file = moved('a.pdf', 1, { code: 'file-changed', now: null });
    const words = 'the file is the same, so this version of the program reads it otherwise';
    expect(table(verificationOf([text]))).toContain(words);
    expect(table(verificationOf([text, file]))).not.toContain(words);
  });

  it('says what was read from elsewhere, and what was not read then or now', () => {
    const verification = verificationOf([moved('a.pdf', 1)]);
    const [letter] = verification.letters;
    const problem = {
      code: 'missing-source',
      severity: 'error',
      message: 'gone',
      page: null,
    } as const;
    const text = table({
      ...verification,
      letters: letter ? [{ ...letter, readFrom: 'archive/b.pdf' }] : [],
      results: [{ path: 'saved.json', letters: 1, notReadThen: 2 }],
      unread: [{ schemaVersion: '1.0', path: 'c.pdf', problem }],
    });
    expect(text).toContain('a.pdf (read from archive/b.pdf): 1 discrepancy');
    expect(text).toContain('2 files had not been read when the result was made.');
    expect(text).toContain('1 file could not be read.');
    expect(text).toContain('  c.pdf: gone (missing-source)');
  });
});
