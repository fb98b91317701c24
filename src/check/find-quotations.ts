import type { AuthorityIndex } from '../extract/letter/authority-index.ts';
import type { ArticleDocument, FoundQuotation } from '../model/article.ts';
import { matchesOf } from '../text/matches.ts';

const marked = /“([^”]+)”|"([^"\n]+)"/gu;

/** The quotations of an article, in order: double marks only. */
export const findQuotations = (
  { text, blocks }: ArticleDocument,
  names: AuthorityIndex,
): FoundQuotation[] => {
  const [head] = blocks;
  const [named] = head ? names.authoritiesIn(text, { start: head.start, end: head.end }) : [];
  return matchesOf(text, marked).map(({ 0: found, index }) => {
    const span = { start: index + 1, end: index + found.length - 1 };
    return {
      ...span,
      pieces: [span],
      form: found.startsWith('“') ? 'double-curly' : 'double-straight',
      attribution: { speaker: null, letter: null, cue: null },
      named: {
        authority: named ? { name: named.entry.name, urn: named.entry.urn } : null,
        visitNumber: null,
        dates: [],
        kind: null,
      },
    };
  });
};
