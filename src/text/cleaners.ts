import type { Edit, EditReason, SourceBlock, SourceDocument } from '../model/document.ts';
import { type SourceSpan, sourceSpan } from '../model/span.ts';
import type { BlockText } from './block-text.ts';
import { bulletLength } from './bullets.ts';
import { hyphenEdits } from './line-end-hyphens.ts';
import { matchesOf } from './matches.ts';

/** A cleaner proposes edits in source offsets; where two overlap, the earlier cleaner of the list wins. */
type Cleaner = (block: BlockText, source: SourceDocument) => Edit[];

const edit = (start: number, end: number, replacement: string, reason: EditReason): Edit => ({
  span: sourceSpan(start, end),
  replacement,
  reason,
});

const replaceAll =
  (pattern: RegExp, replacement: (found: string) => string, reason: EditReason): Cleaner =>
  ({ block, text }) =>
    matchesOf(text, pattern).map(({ 0: found, index }) =>
      edit(
        block.span.start + index,
        block.span.start + index + found.length,
        replacement(found),
        reason,
      ),
    );

const ligatures: Readonly<Record<string, string>> = {
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
  '\uFB05': 'st',
  '\uFB06': 'st',
};

const bullets: Cleaner = ({ block, text }) => {
  const length =
    bulletLength(text) ||
    (block.role === 'list-item' ? (/^\s*\d{1,2}[.)]\s+/u.exec(text)?.[0].length ?? 0) : 0);
  return length > 0 ? [edit(block.span.start, block.span.start + length, '', 'bullet')] : [];
};

const footnoteMarks: Cleaner = ({ block }, source) =>
  block.role === 'note'
    ? []
    : source.raised
        .filter((span) => within(block.span, span))
        .map((span) => edit(span.start, span.end, '', 'footnote mark'));

/** Without positions, a figure glued to the end mark of a heading or a sentence can only be a footnote mark. */
const gluedFootnoteMarks: Cleaner = ({ block, text }) => {
  const match = /[a-z](?:[?:.]|\))\d{1,2}\s*$/u.exec(text);
  if (!match || block.role === 'note') return [];
  const digits = /\d{1,2}(?=\s*$)/u.exec(text);
  return digits
    ? [
        edit(
          block.span.start + digits.index,
          block.span.start + digits.index + digits[0].length,
          '',
          'footnote mark',
        ),
      ]
    : [];
};

const markdownHeadings: Cleaner = ({ block, text }, source) => {
  const match = source.mediaType === 'text/markdown' ? /^#{1,6}\s+/u.exec(text) : null;
  return match ? [edit(block.span.start, block.span.start + match[0].length, '', 'markup')] : [];
};

const markdownEmphasis: Cleaner = (blockText, source) =>
  source.mediaType === 'text/markdown'
    ? replaceAll(/\*\*|__/gu, () => '', 'markup')(blockText, source)
    : [];

const edges: Cleaner = ({ block, text }) => {
  const leading = /^\s*/u.exec(text)?.[0].length ?? 0;
  const trailing = text.length - text.trimEnd().length;
  return [
    ...(leading > 0 ? [edit(block.span.start, block.span.start + leading, '', 'odd space')] : []),
    ...(trailing > 0 && leading < text.length
      ? [edit(block.span.end - trailing, block.span.end, '', 'odd space')]
      : []),
  ];
};

/** The order is the order of precedence. */
const cleaners: readonly Cleaner[] = [
  bullets,
  markdownHeadings,
  markdownEmphasis,
  footnoteMarks,
  gluedFootnoteMarks,
  replaceAll(/[\uFB00-\uFB06]/gu, (found) => ligatures[found] ?? found, 'ligature'),
  replaceAll(/\u00AD(?:[ \t]*\n[ \t]*)?/gu, () => '', 'soft hyphen'),
  replaceAll(
    // Line breaks and tabs are odd spaces, and the soft hyphen has a cleaner of its own.
    /(?![\t\n\v\f\r\u00AD])[\p{Cc}\p{Cf}\uFFFE]/gu,
    () => '',
    'control character',
  ),
  hyphenEdits,
  edges,
  // Looked for from the first space of a run only, or a long run would be read once for each of its spaces.
  replaceAll(/(?<![^\S\n])[^\S\n]*\n\s*/gu, () => ' ', 'line break'),
  replaceAll(/[^\S \n]|[^\S\n]{2,}/gu, () => ' ', 'odd space'),
];

const within = (outer: SourceSpan, inner: SourceSpan): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** All edits of one block, in order and not overlapping. */
export const editsOf = (block: SourceBlock, source: SourceDocument): Edit[] => {
  const blockText = { block, text: source.text.slice(block.span.start, block.span.end) };
  const taken = new Uint8Array(blockText.text.length);
  const kept: Edit[] = [];
  for (const clean of cleaners)
    for (const proposed of clean(blockText, source)) {
      const from = proposed.span.start - block.span.start;
      const to = proposed.span.end - block.span.start;
      if (taken.subarray(from, to).includes(1)) continue;
      taken.fill(1, from, to);
      kept.push(proposed);
    }
  return kept.sort((one, other) => one.span.start - other.span.start);
};
