import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finder, lists } from './load-lists.ts';

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'from',
      'to',
      'of',
      'the',
      'in',
      'over',
      'or more',
      'caseloads',
      'cases',
      'children',
      'weeks',
      'working days',
      'per cent',
    ],
    ...[
      '%',
      '£',
      '-',
      '–',
      ',',
      '.',
      '(',
      ')',
      'a third',
      'half',
      'mid-twenties',
      'one in five',
      'rose',
      'compared with',
      'last year',
    ],
    ...Object.keys(lists.cardinals.words),
  ),
  fc.integer({ min: 0, max: 100_000 }).map(String),
  fc.string({ maxLength: 6, unit: 'grapheme' }),
);
const sentence = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' '));

describe('any text', () => {
  it('gives finite numbers with spans that lie in the text and hold the number', () => {
    fc.assert(
      fc.property(fc.oneof(sentence, fc.string({ maxLength: 200, unit: 'binary' })), (text) => {
        for (const { value, valueMax, previous, span, numberSpan } of finder.findQuantities(text)) {
          expect([value, valueMax ?? 0, previous ?? 0].every(Number.isFinite)).toBe(true);
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.start).toBeLessThanOrEqual(numberSpan.start);
          expect(numberSpan.end).toBeLessThanOrEqual(span.end);
          expect(text.slice(span.start, span.end)).toContain(
            text.slice(numberSpan.start, numberSpan.end),
          );
          expect(numberSpan.end).toBeGreaterThan(numberSpan.start);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same when asked twice', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(finder.findQuantities(text)).toEqual(finder.findQuantities(text));
      }),
    );
  });

  // Each of these would take hours, not moments, if any step went back over what it had read.
  it.each([
    ['digits', '1'.repeat(200_000), 0],
    ['figures with commas', '1,'.repeat(100_000), 0],
    ['hyphens', `a${'-'.repeat(200_000)}1`, 0],
    ['spaces', `1${' '.repeat(200_000)}%`, 1],
    ['articles', `${'the '.repeat(50_000)}`, 0],
    ['scales', `two ${'hundred '.repeat(25_000)}`, 0],
    ['cardinals', 'twenty '.repeat(30_000), 0],
    ['percentages', '5% of staff; '.repeat(15_000), 15_000],
    ['percentages in one clause', '5% of staff '.repeat(3_000), 3_000],
    ['definites', `of ${'the '.repeat(50_000)}12`, 0],
  ])('copes with 200 kB of %s', (_, text, quantities) => {
    expect(finder.findQuantities(text)).toHaveLength(quantities);
  });
});
