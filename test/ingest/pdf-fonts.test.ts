import { createRequire } from 'node:module';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { withoutFontPrograms } from '../../src/ingest/pdf-fonts.ts';
import { readSource } from '../../src/ingest/read-source.ts';

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const hiddenIn = (file: string): string => latin1(withoutFontPrograms(Buffer.from(file, 'latin1')));

/** A font (object 1) and its descriptor (object 2), as word processors write them. */
const fontFile = (font: string): string =>
  `1 0 obj\n<</Type/Font ${font}/FontDescriptor 2 0 R>>\nendobj\n` +
  '2 0 obj\n<</Type/FontDescriptor/FontFile2 3 0 R>>\nendobj\n';

describe('programs of fonts', () => {
  it.each([
    '/Subtype/TrueType/Encoding/WinAnsiEncoding',
    '/Subtype/TrueType/ToUnicode 9 0 R',
    '/Subtype/CIDFontType2/CIDToGIDMap/Identity',
  ])('go out of sight where the font says its characters: %s', (font) => {
    const hidden = hiddenIn(fontFile(font));
    expect(hidden).not.toContain('/FontFile2');
    expect(hidden).toHaveLength(fontFile(font).length);
    expect(hidden).toContain(font);
  });

  it.each([
    ['a font that leaves it to its program', fontFile('/Subtype/TrueType')],
    ['a font that is not in plain sight', '2 0 obj\n<</FontFile2 3 0 R>>\nendobj\n'],
    ['a descriptor that is not in plain sight', '/FontFile2 3 0 R /FontDescriptor 2 0 R'],
    [
      'two fonts that share a program, one of which leaves it to the program',
      `${fontFile('/Encoding/WinAnsiEncoding')}4 0 obj\n<</Type/Font/FontDescriptor 2 0 R>>\nendobj\n`,
    ],
  ])('stay with %s', (_, file) => {
    expect(hiddenIn(file)).toBe(file);
  });

  it('leave a letter with an embedded font to be read like one without', async () => {
    const fonts = join(
      createRequire(import.meta.url).resolve('pdfjs-dist/package.json'),
      '../standard_fonts/LiberationSans-Regular.ttf',
    );
    const pdf = new PDFDocument({ compress: false });
    const chunks: Buffer[] = [];
    const whole = new Promise<Buffer>((resolve) => {
      pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
      pdf.on('end', () => resolve(Buffer.concat(chunks)));
    });
    pdf.font(fonts).text('Social workers’ caseloads are “high” – at 25 children each.');
    pdf.end();
    const bytes = await whole;
    expect(latin1(bytes)).toContain('/FontFile2');
    expect(latin1(withoutFontPrograms(bytes))).not.toContain('/FontFile2');
    const { text } = await readSource(bytes, 'letter.pdf');
    expect(text).toContain('Social workers’ caseloads are “high” – at 25 children each.');
  });
});
