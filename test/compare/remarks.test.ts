import { describe, expect, it } from 'vitest';
import { compareLetters } from '../../src/compare/compare-letters.ts';
import { makeRecord, type RecordPart, reading, sunderland } from '../make-record.ts';

/** The second of `month`s after each other, so that visits are in the order given. */
const visit = (order: number, part: RecordPart = {}) =>
  makeRecord({
    path: `${order}.pdf`,
    sha256: String(order).repeat(64),
    ...part,
    visit: { number: order, start: `2017-0${order}-10`, ...part.visit },
  });

const background = {
  readFocus: () => ({ themes: [], areas: [] }),
  reorganisations: [
    {
      kind: 'split' as const,
      month: '2021-04',
      from: ['Old Shire'],
      to: ['Sunderland', 'Reading'],
      source: 'invented',
    },
  ],
};

const remarksOf = (...records: ReturnType<typeof visit>[]) =>
  compareLetters(records, []).comparisons[0]?.remarks.map((each) => [
    each.code,
    each.visit,
    each.message,
  ]);

describe('remarks on a series', () => {
  it('a visit without a letter, before the one that comes after it', () => {
    expect(remarksOf(visit(1), visit(4))).toEqual([
      ['missing-visit', 1, 'the letter on monitoring visit 2 is not among those given'],
      ['missing-visit', 1, 'the letter on monitoring visit 3 is not among those given'],
    ]);
  });

  it('a focused visit and an inspection between monitoring visits, not one before or after', () => {
    const uncounted = (order: number, kind: 'focused-visit' | 'inspection-report') =>
      visit(order, { letter: { kind }, visit: { number: null, since: null } });
    expect(
      remarksOf(
        uncounted(1, 'inspection-report'),
        visit(2),
        uncounted(3, 'focused-visit'),
        uncounted(4, 'inspection-report'),
        visit(5, { visit: { number: 3 } }),
        uncounted(6, 'focused-visit'),
      ),
    ).toEqual([
      [
        'visit-between',
        2,
        'a focused visit stands between the monitoring visits and is not counted among them',
      ],
      [
        'visit-between',
        3,
        'an inspection stands between the monitoring visits and is not counted among them',
      ],
      // Neither inspection is of the month from which the letters count.
      [
        'judgement-report-not-given',
        1,
        'the letter counts from a judgement of inadequate in July 2015; no report of that time is among those given',
      ],
    ]);
  });

  it('a new judgement, from which visits are counted again', () => {
    const since = { judgement: 'inadequate', month: '2018-07' };
    expect(remarksOf(visit(1), visit(2), visit(3, { visit: { number: 1, since } }))).toEqual([
      ['new-judgement', 2, 'monitoring visits are counted from a new judgement, in July 2018'],
    ]);
  });

  it('a change of provider, and the first letter that names one', () => {
    const run = (order: number, provider: string | null) => visit(order, { letter: { provider } });
    expect(
      remarksOf(
        run(1, null),
        run(2, 'Company A'),
        run(3, null),
        run(4, 'Company A'),
        run(5, 'Trust B'),
      ),
    ).toEqual([
      [
        'provider-changed',
        1,
        'the letter names Company A as running the service; no letter before it names anybody',
      ],
      [
        'provider-changed',
        4,
        'the letter names Trust B as running the service; the letters before it name Company A',
      ],
    ]);
  });

  it('another name of the same authority, where it is more than council, city or a name cut short', () => {
    const named = (order: number, asWritten: string) =>
      visit(order, { letter: { authority: { ...sunderland, asWritten } } });
    expect(
      remarksOf(
        named(1, 'Sunderland City Council'),
        named(2, 'City of Sunderland'),
        named(3, 'the Council of Wearmouth'),
      ),
    ).toEqual([
      [
        'authority-renamed',
        2,
        'the letter calls the authority "the Council of Wearmouth", the letter before it "City of Sunderland"; it is the same one by its number',
      ],
    ]);
  });

  it('an authority that took over from another, each compared on its own', () => {
    const other = visit(2, { letter: { authority: reading } });
    const { comparisons } = compareLetters([visit(1), other], [], background);
    expect(comparisons.map(({ authority, visits }) => [authority?.name, visits.length])).toEqual([
      ['Reading', 1],
      ['Sunderland', 1],
    ]);
    expect(comparisons[1]?.remarks).toEqual([
      {
        code: 'related-authority',
        visit: null,
        message:
          'Sunderland and Reading took over from Old Shire in April 2021; councils before and after are not joined, and letters to Reading are compared on their own',
      },
    ]);
  });

  it('nothing on a series without a gap', () => expect(remarksOf(visit(1), visit(2))).toEqual([]));
});
