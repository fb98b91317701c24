import type { CanonicalTextJson, ShownLetterJson } from '../model/one-letter.ts';
import { schemaVersion } from '../model/schema-version.ts';
import { formatJson } from './json.ts';
import type { CanonicalText, ShownLetter } from './letter-views.ts';

/** The record with the text that its offsets index. */
export const formatShownLetterJson = ({ record, text, paragraphs }: ShownLetter): string =>
  formatJson({ ...record, text, paragraphs: [...paragraphs] } satisfies ShownLetterJson);

/** The canonical text alone, with what was taken out of the source or put right. */
export const formatCanonicalTextJson = ({ document, textSha256 }: CanonicalText): string => {
  const { source, text, paragraphs, edits } = document;
  return formatJson({
    schemaVersion,
    source: {
      path: source.path,
      sha256: source.sha256,
      mediaType: source.mediaType,
      pages: source.pageCount,
      textSha256,
    },
    text,
    paragraphs: [...paragraphs],
    edits: edits.map(({ span, replacement, reason }) => ({
      removed: source.text.slice(span.start, span.end),
      replacement,
      reason,
    })),
  } satisfies CanonicalTextJson);
};
