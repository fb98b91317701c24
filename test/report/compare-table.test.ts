import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { compareLetters } from '../../src/compare/compare-letters.ts';
import { formatComparisonTable } from '../../src/report/compare-table.ts';
import { visitLayout } from '../../src/report/compare-table-grid.ts';
import type { ReportOptions } from '../../src/report/options.ts';
import { makeFinding, makeMeasure, makeRecord } from '../make-record.ts';

const plain: ReportOptions = { width: 80, color: false, evidence: false, excel: false };

const themes = [
  { id: 'agency-staff', title: 'Agency staff' },
  { id: 're-referrals', title: 'Re-referrals' },
  { id: 'plans', title: 'Plans' },
];

const fifth = makeRecord({
  path: 'letters/5.pdf',
  findings: [
    makeFinding({ direction: 'unchanged', page: 2, quote: 'Agency staff are still high, at 50%.' }),
  ],
  measures: [
    makeMeasure({ scope: 'in the assessment team', page: 2, quote: 'still high, at 50%' }),
  ],
});
const third = makeRecord({
  path: 'letters/3.pdf',
  letter: { letterDate: '2017-03-20' },
  visit: { number: 3, start: '2017-02-14', end: '2017-02-15' },
  findings: [
    makeFinding({
      theme: 're-referrals',
      polarity: 'mixed',
      direction: 'improved',
      quote: 'Re-referrals are reducing but still too high.',
    }),
  ],
});

const table = (options: Partial<ReportOptions> = {}, records = [third, fifth]): string =>
  formatComparisonTable(compareLetters(records, themes), { ...plain, ...options });

describe('compare as a table', () => {
  it('reads as a careful person would write it', () => {
    expect(table({ evidence: true })).toBe(`Sunderland (URN 80543): 2 letters, Feb 2017 to Oct 2017
═══════════════════════════════════════════════════════

┌──────────────────────┬─────────────────────────┬─────────────────────────┐
│ Theme                │ 3rd visit               │ 5th visit               │
│                      │ Feb 2017                │ Oct 2017                │
├──────────────────────┼─────────────────────────┼─────────────────────────┤
│ Agency staff         │ · not mentioned         │ − weakness              │
│ one visit only       │                         │ unchanged →             │
│                      │                         │ 50%, in the assessment  │
│                      │                         │ team                    │
├──────────────────────┼─────────────────────────┼─────────────────────────┤
│ Re-referrals         │ ± mixed                 │ · not mentioned         │
│ one visit only       │ improved ↑              │                         │
└──────────────────────┴─────────────────────────┴─────────────────────────┘

Signs: + strength, − weakness, ± mixed, ○ neutral, · not mentioned (though in
focus: the visit looked there). 2+ 5−: so many findings for and against. Change
that the letter itself states: improved ↑, declined ↓, unchanged →, both ways ↕.
In brackets: change that no letter states and we see since the last visit with a
position. ! where the two point opposite ways; ~ where the visits looked at
different work.
5th visit, Oct 2017: the letter on monitoring visit 4 is not among those given.
Not mentioned in any of these letters: Plans.

Figures
  Agency staff: agency staff, in the assessment team
    5th visit, Oct 2017: 50%, in the assessment team
      “still high, at 50%”
      p. 2, letters/5.pdf

Evidence, theme by theme

Agency staff: one visit only (no other visit takes a position)
  5th visit, Oct 2017: − weakness, unchanged →
    − weakness, unchanged →: “Agency staff are still high, at 50%.”
      p. 2, letters/5.pdf

Re-referrals: one visit only (no other visit takes a position)
  3rd visit, Feb 2017: ± mixed, improved ↑
    ± mixed, improved ↑: “Re-referrals are reducing but still too high.”
      p. 1, letters/3.pdf
`);
  });

  it('shows both sides of a change that we see, and where it contradicts the letter', () => {
    const fourth = makeRecord({
      path: 'letters/4.pdf',
      letter: { letterDate: '2017-07-12' },
      visit: { number: 4, start: '2017-06-14', end: '2017-06-15' },
      findings: [
        makeFinding({ polarity: 'strength', quote: 'Few agency staff work here.' }),
        makeFinding({ polarity: 'strength', start: 40, quote: 'Agency staff are well led.' }),
      ],
    });
    const worse = makeRecord({
      path: 'letters/5.pdf',
      findings: [
        makeFinding({ direction: 'improved', quote: 'Fewer agency staff, but too many.' }),
        makeFinding({ polarity: 'strength', start: 40, quote: 'Agency staff are inducted.' }),
      ],
    });
    const text = table({ evidence: true, width: 100 }, [fourth, worse]);
    expect(
      text,
    ).toContain(`│ Agency staff             │ + strength              │ ± mixed                 │
│ mixed                    │                         │ 1+ 1−                   │
│                          │                         │ improved ↑              │
│                          │                         │ ! (declined ↓)          │`);
    expect(
      text,
    ).toContain(`Agency staff: mixed (the positions move one way, the letters that move them say the other)
  4th visit, Jun 2017: + strength
    + strength: “Few agency staff work here.”
      p. 1, letters/4.pdf
    + strength: “Agency staff are well led.”
      p. 1, letters/4.pdf
  5th visit, Oct 2017: ± mixed, 1+ 1−, improved ↑, ! (declined ↓) since 4th visit, Jun 2017
    − weakness, improved ↑: “Fewer agency staff, but too many.”
      p. 1, letters/5.pdf
    + strength: “Agency staff are inducted.”
      p. 1, letters/5.pdf
`);
  });

  it('counts and lists what is to be improved and fits no theme', () => {
    const item = makeFinding({ theme: null, kind: 'improvement-area', quote: 'Parking.' });
    const records = [makeRecord({ path: '5.pdf', findings: [makeFinding(), item] })];
    expect(table({ width: 100 }, records)).toContain(
      'To be improved, and in no row, as no theme fits: 1 finding (--evidence lists them).',
    );
    expect(table({ evidence: true }, records)).toContain(`To be improved, and fits no theme
  5th visit, Oct 2017
    − weakness (improvement area): “Parking.”
      p. 1, 5.pdf
`);
  });

  it('says what sets a finding apart', () => {
    const planned = makeFinding({ time: 'planned', source: 'leaders', kind: 'improvement-area' });
    expect(table({ evidence: true }, [makeRecord({ findings: [planned] })])).toContain(
      '− weakness (planned, reported by leaders, improvement area): “Agency',
    );
  });

  it('lists what was read with doubt and what was not read', () => {
    const comparison = compareLetters(
      [
        makeRecord({
          problems: [
            {
              code: 'inspectors-not-stated',
              severity: 'warning',
              message: 'no inspector',
              page: 1,
            },
          ],
        }),
      ],
      themes,
    );
    const problem = {
      code: 'empty-file',
      severity: 'error',
      message: 'the file is empty',
      page: null,
    } as const;
    const text = formatComparisonTable(
      { ...comparison, unread: [{ schemaVersion: '1.0', path: 'e.pdf', problem }] },
      plain,
    );
    expect(text).toContain(
      'Read with doubt\n  letters/sunderland-5.pdf, p. 1: no inspector (inspectors-not-stated)\n',
    );
    expect(text).toContain('Not read\n  e.pdf: the file is empty (empty-file)\n');
  });

  it('names the file of a letter whose authority is not known', () => {
    expect(table({}, [makeRecord({ path: 'x.pdf', letter: { authority: null } })])).toMatch(
      /^Authority not recognised \(x\.pdf\)\n/u,
    );
  });

  it('says so where there is nothing to compare', () =>
    expect(table({}, [])).toBe('No letter to compare.\n'));

  it('lets no control character of a letter through', () => {
    const evil = makeRecord({
      path: 'a\u001B]0;x\u0007.pdf',
      findings: [makeFinding({ quote: 'Agency\u001B[2J staff\u202E' })],
      measures: [makeMeasure({ scope: 'in \u009B2J', quote: '\u001Bc' })],
    });
    expect(table({ evidence: true }, [evil])).not.toMatch(/(?!\n)\p{Cc}|\u202E/u);
  });
});

describe('width', () => {
  const long = Array.from({ length: 7 }, (_, index) =>
    makeRecord({
      path: `letters/a-rather-long-folder-name-that-goes-on-and-on/${'long'.repeat(20)}-${index + 1}.pdf`,
      visit: { number: index + 1, start: `201${index}-03-01` },
      findings: [
        makeFinding({ quote: `Visit${index + 1} ${'agency staff remain very high '.repeat(8)}` }),
      ],
      measures: [
        makeMeasure({
          scope: 'in the children-with-disabilities-and-complex-needs team',
          value: index + 1,
        }),
      ],
    }),
  );

  it.each([40, 60, 80, 120, 200])('fits %i columns, and cuts nothing off', (width) => {
    const text = table({ width, evidence: true }, long);
    for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    expect(text).not.toContain('…');
    for (const ordinal of ['1st', '2nd', '3rd', '4th', '5th', '6th', '7th'])
      expect(text).toContain(`│ ${ordinal} visit`);
    for (let value = 1; value <= 7; value += 1) expect(text).toContain(`│ ${value}%, in the`);
  });

  it.each([
    [40, 5, 1],
    [60, 5, 2],
    [80, 5, 3],
    [120, 5, 5],
    [120, 2, 2],
  ])('%i columns hold, of %i visits, %i side by side', (width, visits, perTable) =>
    expect(visitLayout(width, visits).perTable).toBe(perTable),
  );

  it('colours only where asked to, and says the same', () => {
    const colored = table({ color: true, evidence: true });
    expect(colored.replaceAll(/\p{Cc}\[\d+m/gu, '')).toBe(table({ evidence: true }));
    expect(colored).toContain('\u001B[31m− weakness\u001B[39m');
  });
});
