import { describe, expect, it } from 'vitest';
import { sanitise, sanitiseLines } from '../../src/report/sanitise.ts';

describe('sanitise', () => {
  it.each([
    ['an escape sequence', 'a\u001B[31mb', 'a\uFFFD[31mb'],
    ['its one-character form', 'a\u009B31mb', 'a\uFFFD31mb'],
    ['a bell and a delete', '\u0007\u007F', '\uFFFD\uFFFD'],
    ['a mark that turns the direction', 'a\u202Eb\u2066', 'a\uFFFDb\uFFFD'],
    ['line breaks and tabs', 'a\r\n\tb', 'a b'],
    ['letters of all kinds', 'Señora Ó “é” – 50% ✓', 'Señora Ó “é” – 50% ✓'],
  ])('%s', (_, text, safe) => expect(sanitise(text)).toBe(safe));

  it('keeps offsets and line breaks where lines are kept', () =>
    expect(sanitiseLines('a\n\u001Bb\r\t')).toBe('a\n\uFFFDb\uFFFD\uFFFD'));
});
