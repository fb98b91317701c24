import { InputError } from '../model/errors.ts';
import { blocksOfLines, type PrintedLine } from './line-blocks.ts';
import type { BlockInput } from './source-builder.ts';

/**
 * Bytes → text: UTF-8 with or without a byte order mark, or UTF-16 with one; line ends become '\n'.
 *
 * @throws InputError `invalid-utf8`
 */
export const decodeText = (bytes: Uint8Array): string => {
  const encoding =
    bytes[0] === 0xfe && bytes[1] === 0xff
      ? 'utf-16be'
      : bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/gu, '\n');
  } catch (error) {
    throw new InputError('invalid-utf8', '', { cause: error });
  }
};

const markdownHeading = /^#{1,6}\s+/u;

/** Text → blocks: a blank line or a Markdown heading starts one, a form feed starts a page. */
export const readPlainText = (text: string): BlockInput[] => {
  const lines: PrintedLine[] = [];
  text.split('\f').forEach((pageText, pageIndex) => {
    let blank = false;
    for (const line of pageText.split('\n')) {
      const heading = markdownHeading.test(line);
      if (line.trim() === '') blank = true;
      else {
        lines.push({ text: line, page: pageIndex + 1, startsBlock: blank || heading });
        blank = heading;
      }
    }
  });
  return blocksOfLines(lines);
};
