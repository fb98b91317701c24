import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteFrom } from '../../src/model/evidence.ts';
import { canonicalSpan } from '../../src/model/span.ts';
import { sentenceSpans } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { anyText } from '../support/any-text.ts';
import { canonicalFromText, documentFromText } from '../support/documents.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What lies outside of the ranges; they must be in order, apart and not empty. */
const between = (text: string, ranges: readonly Range[]): string => {
  let at = 0;
  const rest: string[] = [];
  for (const { start, end } of ranges) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    rest.push(text.slice(at, start));
    at = end;
  }
  return [...rest, text.slice(at)].join('');
};

/** Text with something to be seen in it: a letter that has none is refused before. */
const readable = anyText.map((text) => `Plans.\n\n${text}`);

describe('the canonical text of any text', () => {
  it('has no control but line breaks', () => {
    fc.assert(
      fc.property(readable, (text) => {
        const document = canonicalFromText(text);
        expect(document.text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  it('is the text of its paragraphs, a blank line between them', () => {
    fc.assert(
      fc.property(readable, (text) => {
        const document = canonicalFromText(text);
        const spans = document.paragraphs.map(({ span }) => span);
        expect(between(document.text, spans)).toBe('\n\n'.repeat(spans.length - 1));
        for (const { start, end } of spans)
          expect(document.text.slice(start, end)).not.toContain('\n\n');
      }),
    );
  });

  it('stays as it is when it is read again, but for what looks like layout', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Plans', 'are', 'late', '50%', 'Mr.'), { minLength: 1 }),
        (words) => {
          const once = canonicalFromText(words.join('  ')).text;
          expect(canonicalFromText(once).text).toBe(once);
        },
      ),
    );
  });

  it('has a place for every character, page and paragraph never falling', () => {
    fc.assert(
      fc.property(readable, (text) => {
        const document = canonicalFromText(text);
        let paragraph = 1;
        for (let offset = 0; offset < document.text.length; offset += 1) {
          const place = document.placeOf(offset);
          expect(place.paragraph).toBeGreaterThanOrEqual(paragraph);
          expect(place.page).toBeGreaterThanOrEqual(1);
          expect(place.line).toBeGreaterThanOrEqual(1);
          paragraph = place.paragraph;
        }
      }),
    );
  });

  it('gives quotations that are its own words, with what stands before and after', () => {
    fc.assert(
      fc.property(readable, fc.nat(), fc.nat(), (text, from, length) => {
        const document = canonicalFromText(text);
        const start = from % document.text.length;
        const end = Math.min(document.text.length, start + 1 + (length % 80));
        const quoted = quoteFrom(document, canonicalSpan(start, end));
        expect(document.text.slice(quoted.start, quoted.end)).toBe(quoted.quote);
        const around = `${quoted.prefix}${quoted.quote}${quoted.suffix}`;
        expect(document.text.indexOf(around, start - quoted.prefix.length)).toBe(
          start - quoted.prefix.length,
        );
      }),
    );
  });
});

describe('sentences of any text', () => {
  it('leave nothing out but white space, and neither begin nor end with it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const spans = sentenceSpans(text);
        expect(between(text, spans).trim()).toBe('');
        for (const { start, end } of spans) {
          const sentence = text.slice(start, end);
          expect(sentence.trimEnd()).toBe(sentence);
        }
      }),
    );
  });

  it('lie in their paragraph and their section', () => {
    fc.assert(
      fc.property(readable, (text) => {
        const document = documentFromText(text);
        between(
          document.text,
          document.sentences.map(({ span }) => span),
        );
        for (const { span, paragraph, section } of document.sentences) {
          expect(span.start).toBeGreaterThanOrEqual(paragraph.span.start);
          expect(span.end).toBeLessThanOrEqual(paragraph.span.end);
          expect(span.start).toBeGreaterThanOrEqual(section.span.start);
          expect(span.end).toBeLessThanOrEqual(section.span.end);
        }
      }),
    );
  });
});

describe('sections of any text', () => {
  it('cover all of it, one after the other', () => {
    fc.assert(
      fc.property(readable, (text) => {
        const { sections, text: canonical } = documentFromText(text);
        expect(
          between(
            canonical,
            sections.map(({ span }) => span),
          ),
        ).toBe('');
      }),
    );
  });

  it('have the words of their heading at their beginning', () => {
    fc.assert(
      fc.property(readable, (text) => {
        const { sections, text: canonical } = documentFromText(text);
        for (const { heading, span } of sections)
          if (heading !== null) expect(canonical.slice(span.start, span.end)).toContain(heading);
      }),
    );
  });
});

describe('tokens of any text', () => {
  it('leave no letter and no figure out, and are in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const rest = between(text, tokenize(text));
        expect(rest).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  it('have the form of their word, and one number a form', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenize(text);
        const numbers = new Map<number, string>();
        for (const { start, end, form, formNumber } of tokens) {
          const written = text
            .slice(start, end)
            .toLowerCase()
            .replaceAll('’', "'")
            // A compound that a layout broke after its hyphen.
            .replaceAll(/-\s/gu, '-');
          expect(written.startsWith(form)).toBe(true);
          if (formNumber < 0) continue;
          expect(numbers.get(formNumber) ?? form).toBe(form);
          numbers.set(formNumber, form);
        }
      }),
      { examples: [['re-\fplans are late']] },
    );
  });

  it('are the same wherever the text stands', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const moved = tokenize(`Plans\n${text}`).slice(1);
        const expected = tokenize(text).map(({ start, end, ...rest }) => ({
          ...rest,
          start: start + 6,
          end: end + 6,
        }));
        expect(moved).toEqual(expected);
      }),
    );
  });
});
