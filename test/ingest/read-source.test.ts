import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/ingest/read-source.ts';
import { InputError } from '../../src/model/errors.ts';
import { cleanDocument } from '../../src/text/clean.ts';
import { makePdf } from '../support/pdf.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const letterPdf = (options?: PDFKit.PDFDocumentOptions): Promise<Uint8Array> =>
  makePdf((pdf) => pdf.text('Dear Ms Example'), options);

const codeOf = async (reading: Promise<unknown>): Promise<string> => {
  try {
    await reading;
  } catch (error) {
    if (error instanceof InputError) return error.problem.code;
    throw error;
  }
  return 'read';
};

describe('files that cannot be read well', () => {
  it.each([
    // each with the name that it would have and what it holds
    ['letter.pdf', '', 'empty-file'],
    ['letter.txt', '', 'empty-file'],
    ['letter.txt', ' \n\n ', 'empty-file'],
    ['letter.pdf', '<!DOCTYPE html><html><body>Not found</body></html>', 'not-a-pdf'],
    ['letter.pdf', '\n<html lang="en"><head></head></html>', 'not-a-pdf'],
    ['letter.txt', '<!doctype html><p>hello', 'not-text'],
    ['letter.pdf', 'Dear Ms Example', 'not-a-pdf'],
    ['letter.txt', 'GIF89a\u0000\u0001', 'not-text'],
  ])('%s holding %j: %s', async (path, text, code) => {
    expect(await codeOf(readSource(bytes(text), path))).toBe(code);
  });

  it('a PDF that breaks off, at any place', async () => {
    const whole = await letterPdf();
    for (const share of [0.2, 0.5, 0.9]) {
      const part = whole.subarray(0, Math.floor(whole.length * share));
      expect(await codeOf(readSource(part, 'letter.pdf'))).toBe('truncated-pdf');
    }
  });

  it('a PDF with nothing between its first and last mark', async () => {
    expect(await codeOf(readSource(bytes('%PDF-1.7\nnothing here\n%%EOF'), 'letter.pdf'))).toBe(
      'damaged-pdf',
    );
  });

  it('a PDF that asks for a password', async () => {
    expect(
      await codeOf(readSource(await letterPdf({ userPassword: 'secret' }), 'letter.pdf')),
    ).toBe('encrypted-pdf');
  });

  it('but not one that only its owner may change', async () => {
    expect(
      await codeOf(readSource(await letterPdf({ ownerPassword: 'secret' }), 'letter.pdf')),
    ).toBe('read');
  });

  it('a PDF of pictures', async () => {
    const pictures = await makePdf((pdf) => pdf.rect(10, 10, 200, 200).fill('black'));
    expect(await codeOf(readSource(pictures, 'letter.pdf'))).toBe('image-only-pdf');
  });

  it('bytes that are no UTF-8', async () => {
    expect(
      await codeOf(readSource(new Uint8Array([0x44, 0x65, 0xe9, 0x20, 0x72]), 'letter.txt')),
    ).toBe('invalid-utf8');
  });

  it('a file of more than 64 MB', async () => {
    expect(await codeOf(readSource(new Uint8Array(64 * 1024 * 1024 + 1), 'letter.pdf'))).toBe(
      'too-large',
    );
  });

  it('are told in one line that says what to do', async () => {
    await expect(readSource(bytes(''), 'letter.pdf')).rejects.toThrow(/^[^\n]+; [^\n]+$/u);
  });
});

describe('text', () => {
  const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
    const encoded = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return new Uint8Array(bigEndian ? encoded.swap16() : encoded);
  };

  it.each([
    ['UTF-8', bytes('Dear Ms Café\n\nPlans are kept.')],
    ['UTF-8 with a byte order mark', bytes('\uFEFFDear Ms Café\n\nPlans are kept.')],
    ['CRLF line ends', bytes('Dear Ms Café\r\n\r\nPlans are kept.')],
    ['UTF-16, little end first', utf16('Dear Ms Café\n\nPlans are kept.', false)],
    ['UTF-16, big end first', utf16('Dear Ms Café\n\nPlans are kept.', true)],
  ])('in %s reads alike', async (_, content) => {
    expect(cleanDocument(await readSource(content, 'letter.txt')).text).toBe(
      'Dear Ms Café\n\nPlans are kept.',
    );
  });

  it('in Markdown loses its marks', async () => {
    const source = await readSource(
      bytes('# Letter\n\nDear Ms Example\n\n## Findings\n\nPlans are **clear**.'),
      'letter.md',
    );
    expect(source.mediaType).toBe('text/markdown');
    expect(cleanDocument(source).text).toBe(
      'Letter\n\nDear Ms Example\n\nFindings\n\nPlans are clear.',
    );
  });

  it('counts pages by form feeds', async () => {
    const source = await readSource(bytes('Dear Ms Example\n\nOne.\fTwo.'), 'letter.txt');
    expect(source.pageCount).toBe(2);
    const document = cleanDocument(source);
    expect(document.placeOf(document.text.indexOf('Two')).page).toBe(2);
  });
});

describe('the fixture letters', () => {
  it('keep the bytes that the caller gave', async () => {
    const content = new Uint8Array(
      await readFile('fixtures/letters/sunderland-2017-11-visit-5.pdf'),
    );
    const before = content.length;
    await readSource(content, 'letter.pdf');
    expect(content.length).toBe(before);
  });

  it.each(['sunderland-2016-12-visit-2', 'reading-2017-03-visit-2'])(
    'without tags still give paragraphs: %s',
    async (slug) => {
      const content = new Uint8Array(await readFile(`fixtures/letters/${slug}.pdf`));
      const document = cleanDocument(await readSource(content, `${slug}.pdf`));
      expect(document.source.blocks.every(({ exact }) => !exact)).toBe(true);
      expect(document.paragraphs.length).toBeGreaterThan(25);
      expect(document.text).not.toContain('Reconstruction for software tests');
    },
  );
});
