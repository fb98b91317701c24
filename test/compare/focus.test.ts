import { beforeAll, describe, expect, it } from 'vitest';
import { focusCoverage, focusOverlap, type ReadFocus } from '../../src/compare/focus-coverage.ts';
import { focusReader } from '../../src/compare/read-focus.ts';
import { loadFocusAreas, loadThemes } from '../../src/ingest/load-rules.ts';
import type { LetterKind } from '../../src/model/vocabulary.ts';

let read: ReadFocus;
beforeAll(async () => {
  read = focusReader(await loadThemes(), await loadFocusAreas());
});

const coverage = (focus: string[], kind: LetterKind = 'focused-visit') =>
  focusCoverage({ kind, focus }, read);

describe('whether a visit looked at a theme', () => {
  it.each<[string, string[], string, string, string | null]>([
    [
      'the words name it',
      ['the stability of the workforce', 'the timeliness of assessments'],
      'assessment-timeliness',
      'in-focus',
      'the timeliness of assessments',
    ],
    [
      'the words name the area of work it belongs to',
      ['the ‘front door’ service'],
      're-referrals',
      'in-focus',
      'the ‘front door’ service',
    ],
    [
      'the workforce has agency staff in it',
      ['the stability of the workforce'],
      'agency-staff',
      'in-focus',
      'the stability of the workforce',
    ],
    [
      'the way into care is no look at schooling',
      ['decision-making for children who come into care'],
      'education',
      'not-in-focus',
      null,
    ],
    [
      'but is one at placements',
      ['decision-making for children who come into care'],
      'placements',
      'in-focus',
      'decision-making for children who come into care',
    ],
    ['another area', ['care leavers'], 're-referrals', 'not-in-focus', null],
    ['the letter does not say', [], 're-referrals', 'unknown', null],
  ])('%s', (_, focus, theme, inFocus, focusWords) => {
    expect(coverage(focus).on(theme)).toEqual({ inFocus, focusWords });
  });

  it('an inspection looks at the whole service', () => {
    expect(coverage([], 'inspection-report').on('re-referrals')).toEqual({
      inFocus: 'whole-service',
      focusWords: null,
    });
  });
});

describe('whether two visits looked at the same work', () => {
  it.each<[string, string[], string[], string]>([
    ['both at the front door', ['the front door'], ['contacts and referrals'], 'shared'],
    ['one in common of two', ['care leavers', 'permanence'], ['care leavers'], 'shared'],
    [
      'the way into care and care itself',
      ['children who come into care'],
      ['children in care'],
      'shared',
    ],
    ['front door and care leavers', ['the front door'], ['care leavers'], 'different'],
    ['one does not say', [], ['care leavers'], 'unknown'],
    ['one in words that name no area', ['the work as a whole'], ['care leavers'], 'unknown'],
  ])('%s', (_, one, other, expected) => {
    expect(focusOverlap(coverage(one), coverage(other))).toBe(expected);
    expect(focusOverlap(coverage(other), coverage(one))).toBe(expected);
  });

  it('an inspection shares with every visit', () => {
    expect(focusOverlap(coverage([], 'inspection-report'), coverage(['care leavers']))).toBe(
      'shared',
    );
  });
});
