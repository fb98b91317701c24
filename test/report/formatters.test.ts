import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/model/comparison.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import {
  comparisonFormatters,
  extractionFormatters,
  extractionPartFormatters,
} from '../../src/report/formatters.ts';
import type { ReportOptions } from '../../src/report/options.ts';
import { makeFinding, makeRecord } from '../make-record.ts';

const options: ReportOptions = {
  width: 80,
  color: false,
  evidence: true,
  excel: false,
  page: { texts: new Map(), addressOf: () => null, style: '', script: '' },
};
const problem = { code: 'empty-file', severity: 'error', message: 'empty', page: null } as const;
const extraction: Extraction = {
  schemaVersion: '1.0',
  letters: [makeRecord({ path: 'b.pdf', findings: [makeFinding()] })],
  unread: [
    { schemaVersion: '1.0', path: 'a.pdf', problem },
    { schemaVersion: '1.0', path: 'c.pdf', problem },
  ],
};
const nothing: Extraction = { schemaVersion: '1.0', letters: [], unread: [] };
const comparison: Comparison = {
  schemaVersion: '1.0',
  period: { from: null, to: null, since: null },
  leftOut: [],
  unread: [],
  problems: [],
  comparisons: [],
};

describe('every format', () => {
  it('none prints nothing', async () => expect((await extractionFormatters.none())()).toBe(''));

  it.each(Object.entries(extractionFormatters).filter(([name]) => name !== 'none'))(
    'extract as %s ends its last line and gives the same twice',
    async (_, load) => {
      const format = await load();
      const text = format(extraction, options);
      expect(text.endsWith('\n')).toBe(true);
      expect(format(extraction, options)).toBe(text);
    },
  );

  it.each(Object.entries(comparisonFormatters))(
    'compare as %s ends its last line',
    async (_, load) => {
      expect((await load())(comparison, options).endsWith('\n')).toBe(true);
    },
  );
});

const partNames: ReadonlyArray<keyof typeof extractionPartFormatters> = [
  'jsonl',
  'csv',
  'measures-csv',
  'letters-csv',
  'problems-csv',
  'reports-csv',
];

describe('a format that is written as it comes', () => {
  /** Path after path. */
  const parts: Extraction[] = [
    { schemaVersion: '1.0', letters: [], unread: extraction.unread.slice(0, 1) },
    { schemaVersion: '1.0', letters: extraction.letters, unread: [] },
    { schemaVersion: '1.0', letters: [], unread: extraction.unread.slice(1) },
  ];

  it.each(partNames)('%s is its head and its parts joined', async (name) => {
    const { head, part } = await extractionPartFormatters[name]();
    const whole = await extractionFormatters[name]();
    for (const excel of [false, true]) {
      const chosen = { ...options, excel };
      const pieces = [head(chosen), ...parts.map((each) => part(each, chosen))];
      expect(pieces.join('')).toBe(whole(extraction, chosen));
      expect(pieces.join('').split('\n').length).toBeGreaterThan(1);
    }
  });
});

describe('JSON', () => {
  it('is indented by two and holds the whole report', async () => {
    const text = (await extractionFormatters.json())(extraction);
    expect(text.startsWith('{\n  "schemaVersion": "1.0",\n  "letters": [\n')).toBe(true);
    expect(JSON.parse(text)).toEqual(extraction);
  });

  it('has a line a file in JSON Lines, in order of path', async () => {
    const lines = (await extractionFormatters.jsonl())(extraction).split('\n');
    expect(lines.slice(0, 3).map((line) => JSON.parse(line))).toEqual([
      extraction.unread[0],
      extraction.letters[0],
      extraction.unread[1],
    ]);
    expect(lines[3]).toBe('');
  });

  it('has no line for no letter', async () =>
    expect((await extractionFormatters.jsonl())(nothing)).toBe(''));
});

describe('extract as a table', () => {
  it('counts what each letter holds', async () => {
    const text = (await extractionFormatters.table())(extraction, options);
    expect(text).toContain(
      `
┌───────────────────────────────────────┬────────────────────┬─────────────────┐
│ Letter                                │ Visit              │ Found           │
├───────────────────────────────────────┼────────────────────┼─────────────────┤
│ Sunderland                            │ 5th visit          │ 1 − weakness    │
│ b.pdf                                 │ 17–18 Oct 2017     │                 │
│                                       │ letter 16 Nov 2017 │                 │
└───────────────────────────────────────┴────────────────────┴─────────────────┘
`.slice(1),
    );
    expect(text).toContain(
      'b.pdf\n  agency-staff − weakness: “Agency staff remain high.”\n    p. 1, b.pdf\n',
    );
  });

  it('says so where no letter was read', async () =>
    expect((await extractionFormatters.table())(nothing, options)).toBe('No letter was read.\n'));
});
