import { canonicalSpan, sliceOf } from '../../model/span.ts';
import type { AuthorityIndex, Provider } from './authority-index.ts';
import type { LetterParts } from './letter-parts.ts';
import { firstIn, type Stated } from './stated.ts';
import { oneLine } from './words.ts';

/** A trust or company that the list does not know, where the letter says that it runs the services. */
const runBy =
  /\b(?:provided|delivered|run|managed|delegated|transferred)\b[^.;]{0,120}?\b(?:by|to)\s+(?:the\s+)?(?<name>(?:\p{Lu}[\p{L}’'-]+\s+)(?:(?:\p{Lu}[\p{L}’'-]+|and|for|of)\s+){0,6}(?:Trust|Company|Limited|Ltd|CIC)\b)/dgu;

const servesThen = (
  { serves }: Provider,
  authority: string | null,
  month: string | null,
): boolean =>
  serves.some((served) => {
    if (served.authority !== authority) return false;
    return month === null || ((served.from ?? month) <= month && month <= (served.until ?? month));
  });

/**
 * The organisation that runs the services, where the letter names it. A partner that helps out, or a trust that
 * begins only later, is not meant: the list says whom each serves, and when.
 *
 * @param authority the name of the authority visited
 * @param month of the visit, as '2017-10'
 */
export const readProvider = (
  parts: LetterParts,
  index: AuthorityIndex,
  authority: string | null,
  month: string | null,
): Stated<string> | null => {
  const { text } = parts.document;
  const known = index
    .providersIn(text, canonicalSpan(0, text.length))
    .find(({ entry }) => servesThen(entry, authority, month));
  if (known) return { value: known.entry.name, spans: [known.span] };
  const span = firstIn(text, parts.opening, runBy)?.group('name');
  if (!span || index.providersIn(text, canonicalSpan(span.start, span.end)).length > 0) return null;
  return { value: oneLine(sliceOf(text, span)), spans: [span] };
};
