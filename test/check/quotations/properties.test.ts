import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundQuotationSchema } from '../../../src/model/article.ts';
import { articleFrom, quotationsIn } from '../../support/articles.ts';

/** Everything that decides about marks, speakers and letters, in any order. */
const parts = fc.constantFrom(
  ...[
    '“',
    '”',
    '‘',
    '’',
    '"',
    "'",
    '``',
    "''",
    '«',
    '»',
    ' ',
    ' ',
    '\n',
    '\n\n',
    '. ',
    ', ',
    ': ',
    '- ',
    '> ',
  ],
  ...[
    'Ofsted',
    'said',
    'the report',
    'Cllr Tom Wexley',
    'Hide Ad',
    'It',
    'added',
    'plans are late',
    'boys',
    's',
  ],
  ...[
    'fifth monitoring visit',
    'Reading council',
    'on 17 October 2017',
    '6',
    '🙂',
    'ϣ',
    '\u0000',
    '…',
    '—',
  ],
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(parts, { maxLength: 60 }).map((all) => all.join('')),
);
const readable = texts.filter((text) => /[^\s\0]/u.test(text) && !text.includes('\0'));

describe('quotations of any text', () => {
  it('lie in the text, in order, with their pieces inside them', async () => {
    await fc.assert(
      fc.asyncProperty(readable, async (text) => {
        const article = await articleFrom(`A line of text\n\n${text}`);
        let last = 0;
        for (const quotation of quotationsIn(article)) {
          expect(foundQuotationSchema.parse(quotation)).toEqual(quotation);
          expect(quotation.start).toBeGreaterThanOrEqual(last);
          last = quotation.start;
          expect(quotation.end).toBeLessThanOrEqual(article.text.length);
          expect(quotation.pieces[0]?.start).toBe(quotation.start);
          expect(quotation.pieces.at(-1)?.end).toBe(quotation.end);
          let end = quotation.start;
          for (const piece of quotation.pieces) {
            expect(piece.start).toBeGreaterThanOrEqual(end);
            expect(piece.end).toBeGreaterThan(piece.start);
            const words = article.text.slice(piece.start, piece.end);
            expect(words.trim()).toBe(words);
            end = piece.end;
          }
          const { cue } = quotation.attribution;
          if (cue) expect(article.text.slice(cue.start, cue.end).trim()).not.toBe('');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keeps a plain text as it is, its blocks in order', async () => {
    await fc.assert(
      fc.asyncProperty(readable, async (text) => {
        const article = await articleFrom(`A line of text\n\n${text}`);
        expect(article.text).toBe(`A line of text\n\n${text}`.replace(/\r\n?/gu, '\n'));
        let last = 0;
        for (const { start, end } of article.blocks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(article.text.length);
      }),
      { numRuns: 200 },
    );
  });

  it('are found in any number', async () => {
    const article = await articleFrom('“a b c” '.repeat(20_000));
    expect(quotationsIn(article)).toHaveLength(20_000);
  });
});
