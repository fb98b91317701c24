import { describe, expect, it } from 'vitest';
import type { FocusCoverage } from '../../src/compare/focus-coverage.ts';
import { type RowVisit, themeRow } from '../../src/compare/theme-row.ts';
import { type FindingPart, makeFinding, makeRecord } from '../make-record.ts';

const lookedAt = (...areas: string[]): FocusCoverage => ({
  on: () => ({ inFocus: 'not-in-focus', focusWords: null }),
  areas: new Set(areas),
  isWholeService: false,
});

const visit = (
  sha: string,
  findings: FindingPart[],
  coverage: FocusCoverage = lookedAt('front door'),
): RowVisit => ({
  record: makeRecord({
    sha256: sha.repeat(64),
    findings: findings.map((part, index) => makeFinding({ start: index * 10, ...part })),
  }),
  coverage,
  sameVisitAs: null,
});

const row = (...visits: RowVisit[]) =>
  themeRow({ id: 'agency-staff', title: 'Agency staff' }, 'urn 1', visits);
const changes = (...visits: RowVisit[]) =>
  row(...visits).cells.map(
    ({ inferredChange: change }) =>
      change && [change.direction, change.since, change.rule, change.focusOverlap],
  );

const good = { polarity: 'strength' } as const;
const bad = { polarity: 'weakness' } as const;

describe('change that is inferred from one visit to the next', () => {
  it('is seen against the last visit that took a position, over silence and bare facts', () => {
    expect(
      changes(
        visit('a', [bad]),
        visit('b', []),
        visit('c', [{ polarity: 'neutral' }]),
        visit('d', [good]),
      ),
    ).toEqual([null, null, null, ['improved', 0, 'better-position', 'shared']]);
  });

  it('is unchanged where the position is the same, and a decline where it is worse', () => {
    expect(changes(visit('a', [good]), visit('b', [good]), visit('c', [good, bad]))).toEqual([
      null,
      ['unchanged', 0, 'same-position', 'shared'],
      ['declined', 1, 'worse-position', 'shared'],
    ]);
  });

  it('says where the visits looked at different work, in the cell and in the row', () => {
    const visits = [visit('a', [bad]), visit('b', [good], lookedAt('care leavers'))];
    expect(changes(...visits)[1]?.[3]).toBe('different');
    expect(row(...visits).because.focusOverlap).toBe('different');
    expect(row(visit('a', [bad]), visit('b', [good])).because.focusOverlap).toBe('shared');
  });

  it('is flagged where the letter states the opposite, and not where it states the same or none', () => {
    const disagrees = (direction: 'improved' | 'declined' | 'unchanged' | 'none') =>
      row(visit('a', [good]), visit('b', [{ ...bad, direction }])).cells[1]?.disagrees;
    expect(disagrees('improved')).toBe(true);
    expect([disagrees('declined'), disagrees('unchanged'), disagrees('none')]).toEqual([
      false,
      false,
      false,
    ]);
    const better = row(visit('a', [bad]), visit('b', [{ ...good, direction: 'declined' }]));
    expect(better.cells[1]?.disagrees).toBe(true);
  });
});

describe('identifiers', () => {
  it('survive another visit, other findings and another title', () => {
    const before = row(visit('a', [bad]), visit('b', [good]));
    const after = row(visit('a', [bad, bad]), visit('b', [good]), visit('c', [bad]));
    expect(after.id).toBe(before.id);
    expect(after.cells.slice(0, 2).map(({ id }) => id)).toEqual(before.cells.map(({ id }) => id));
    expect(after.cells[1]?.inferredChange?.id).toBe(before.cells[1]?.inferredChange?.id);
  });

  it('differ by theme, authority, letter and the visit compared with', () => {
    const visits = [visit('a', [bad]), visit('b', [good]), visit('c', [good])];
    const one = row(...visits);
    const other = themeRow({ id: 'plans', title: 'Plans' }, 'urn 1', visits);
    const elsewhere = themeRow({ id: 'agency-staff', title: 'Agency staff' }, 'urn 2', visits);
    const all = [
      ...[one, other, elsewhere].map(({ id }) => id),
      ...[...one.cells, ...other.cells].map(({ id }) => id),
      ...one.cells.flatMap(({ inferredChange }) => inferredChange?.id ?? []),
    ];
    expect(new Set(all).size).toBe(3 + 6 + 2);
    for (const id of all) expect(id).toMatch(/^[tcd]-[0-9a-f]{12}$/u);
  });
});
