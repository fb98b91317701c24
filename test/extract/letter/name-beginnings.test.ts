import { describe, expect, it } from 'vitest';
import { beginningsOf } from '../../../src/extract/letter/name-beginnings.ts';

const { anyIn } = beginningsOf(['thurrock', 'st', 'kirklees']);
const mayHold = (text: string): boolean => anyIn(text, { start: 0, end: text.length });

describe('where a name may begin', () => {
  it.each([
    ['The team of children', false],
    ['thurrock in lower case', false],
    ['In Thurrock', true],
    ['THURROCK', true],
    ['St Helens', true],
    ['St. Helens', true],
    // Longer words that begin with the two letters of "St".
    ['Staff', false],
    // What cannot be told at a glance is not ruled out: an apostrophe, a soft hyphen, another alphabet.
    ['T’hurrock', true],
    ['Th\u00ADurrock', true],
    ['\u212Airklees', true],
    ['Ϣ said 20 of them', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(mayHold(text)).toBe(expected);
  });

  it('looks at the part alone', () => {
    expect(anyIn('Thurrock and others', { start: 8, end: 19 })).toBe(false);
    expect(anyIn('Staff', { start: 0, end: 2 })).toBe(true);
  });
});
