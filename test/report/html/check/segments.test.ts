import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf, within } from '../../../../src/report/html/check/segments.ts';

const mark = (name: string, start: number, end: number) => ({ name, start, end });
const cut = (text: string, marks: ReturnType<typeof mark>[], cuts: number[] = []) =>
  segmentsOf(text, marks, cuts).map((segment) => [
    segment.text,
    segment.marks.map(({ name }) => name).join(),
  ]);

describe('segments of a text', () => {
  it('are the whole where nothing is marked', () =>
    expect(cut('one two', [])).toEqual([['one two', '']]));

  it('keep both marks where two overlap', () =>
    expect(cut('one two three', [mark('a', 0, 7), mark('b', 4, 13)])).toEqual([
      ['one ', 'a'],
      ['two', 'a,b'],
      [' three', 'b'],
    ]));

  it('have a place for a mark without length, inside what it stands in or at the end of', () =>
    expect(cut('one two', [mark('a', 0, 3), mark('gap', 3, 3), mark('b', 4, 7)])).toEqual([
      ['one', 'a'],
      ['', 'a,gap'],
      [' ', ''],
      ['two', 'b'],
    ]));

  it('are cut where they are told to be', () =>
    expect(cut('one two', [mark('a', 0, 7)], [3])).toEqual([
      ['one', 'a'],
      [' two', 'a'],
    ]));

  it('put together are the text again, and each mark covers its words', () => {
    const text = 'The quick brown fox jumps.';
    const place = fc.nat(text.length);
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place)), (places) => {
        const marks = places.map(([one, other], index) =>
          mark(String(index), Math.min(one, other), Math.max(one, other)),
        );
        const segments = segmentsOf(text, marks);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        for (const each of marks) {
          const covered = segments.filter((segment) => segment.marks.includes(each));
          expect(covered.length).toBeGreaterThan(0);
          expect(covered.map((segment) => segment.text).join('')).toBe(
            text.slice(each.start, each.end),
          );
        }
      }),
    );
  });

  it('of a hundred thousand marks take no more than they have to', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => mark('a', index * 2, index * 2 + 1));
    expect(segmentsOf('ab'.repeat(100_000), many)).toHaveLength(200_000);
  });
});

describe('marks within a range', () => {
  it('are moved to it and cut to it; others go', () =>
    expect(
      within({ start: 10, end: 20 }, [mark('a', 5, 12), mark('b', 15, 15), mark('c', 20, 22)]),
    ).toEqual([mark('a', 0, 2), mark('b', 5, 5)]));
});
