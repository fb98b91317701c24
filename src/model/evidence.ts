import { z } from 'zod';
import type { CanonicalDocument } from './document.ts';
import { offset, pageNumber, paragraphNumber } from './scalars.ts';
import type { CanonicalSpan } from './span.ts';

const contextLength = 32;

export const evidenceSchema = z
  .strictObject({
    quote: z
      .string()
      .min(1)
      .describe('The exact words: text.slice(start, end) of the canonical text.'),
    page: pageNumber.describe('Page of the file on which the quotation starts, from 1.'),
    paragraph: paragraphNumber.describe('Paragraph of the canonical text, from 1.'),
    start: offset.describe('First UTF-16 code unit in the canonical text, from 0.'),
    end: offset.min(1).describe('One past the last UTF-16 code unit.'),
    prefix: z.string().describe('Up to 32 characters before the quotation.'),
    suffix: z.string().describe('Up to 32 characters after the quotation.'),
  })
  .describe('A quotation with its place; prefix and suffix follow the W3C TextQuoteSelector.');

export type Evidence = z.infer<typeof evidenceSchema>;

/** The only way to make a quotation: sliced from the canonical text, so its words cannot be wrong. */
export const quoteFrom = (document: CanonicalDocument, span: CanonicalSpan): Evidence => {
  const { page, paragraph } = document.placeOf(span.start);
  return {
    quote: document.text.slice(span.start, span.end),
    page,
    paragraph,
    start: span.start,
    end: span.end,
    prefix: document.text.slice(Math.max(0, span.start - contextLength), span.start),
    suffix: document.text.slice(span.end, span.end + contextLength),
  };
};
