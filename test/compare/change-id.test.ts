import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellId, changeId } from '../../src/compare/change-id.ts';

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const [first, second, third] = [sha('first'), sha('second'), sha('third')];
const change = { authorityUrn: '80501', theme: 're-referrals', before: [first], after: [second] };

const key = fc.record({
  authorityUrn: fc.option(fc.string()),
  theme: fc.string(),
  before: fc.array(fc.string(), { maxLength: 3 }),
  after: fc.array(fc.string(), { maxLength: 3 }),
});

describe('the identifier of a change', () => {
  // Written down once: a citation in print must still be found by a later version.
  test('is the same in every version', () => {
    const text = JSON.stringify(['change', '80501', 're-referrals', [first], [second]]);
    expect(changeId(change)).toBe(`change-${sha(text).slice(0, 16)}`);
    expect(changeId(change)).toMatch(/^change-[0-9a-f]{16}$/u);
  });

  test.each([
    ['authority', { authorityUrn: '80502' }],
    ['no authority', { authorityUrn: null }],
    ['theme', { theme: 'agency-staff' }],
    ['visit before', { before: [third] }],
    ['visit after', { after: [third] }],
    ['turned round', { before: [second], after: [first] }],
    ['a second letter', { after: [second, third] }],
  ])('differs by %s', (_, other) => {
    expect(changeId({ ...change, ...other })).not.toBe(changeId(change));
  });

  test('does not depend on the order or number of times in which the letters of a visit are given', () => {
    fc.assert(
      fc.property(key, ({ before, after, ...row }) => {
        const given = { ...row, before: [...before].reverse(), after: [...after, ...after] };
        expect(changeId(given)).toBe(changeId({ ...row, before, after }));
      }),
    );
  });

  test('keeps its parts apart: no two keys run together', () => {
    fc.assert(
      fc.property(key, key, (one, other) => {
        const parts = ({ authorityUrn, theme, before, after }: typeof one) =>
          JSON.stringify([
            authorityUrn,
            theme,
            [...new Set(before)].sort(),
            [...new Set(after)].sort(),
          ]);
        expect(changeId(one) === changeId(other)).toBe(parts(one) === parts(other));
      }),
    );
  });
});

describe('the identifier of a cell', () => {
  const cell = { authorityUrn: '80501', theme: 're-referrals', letters: [first] };

  test('is the same in every version', () => {
    const text = JSON.stringify(['cell', '80501', 're-referrals', [first]]);
    expect(cellId(cell)).toBe(`cell-${sha(text).slice(0, 16)}`);
  });

  test.each([
    ['authority', { authorityUrn: null }],
    ['theme', { theme: 'agency-staff' }],
    ['letter', { letters: [second] }],
  ])('differs by %s', (_, other) => {
    expect(cellId({ ...cell, ...other })).not.toBe(cellId(cell));
  });

  test('is that of the letters, in whatever order', () => {
    expect(cellId({ ...cell, letters: [second, first] })).toBe(
      cellId({ ...cell, letters: [first, second] }),
    );
  });
});
