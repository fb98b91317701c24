import type { Authority } from '../../model/record.ts';
import { type CanonicalSpan, canonicalSpan, sliceOf } from '../../model/span.ts';
import type { AuthorityIndex, AuthorityRow, Mention } from './authority-index.ts';
import type { LetterParts } from './letter-parts.ts';
import { allIn, firstIn, type Stated } from './stated.ts';
import { oneLine } from './words.ts';

const before =
  /(?:(?:the\s+)?(?:royal\s+|london\s+|metropolitan\s+)*(?:borough|county|city|council|corporation)\s+(?:council\s+)?of\s+(?:the\s+)?|\bcounty\s+)$/iu;
const after =
  /^(?:[\s,]+(?:city|county|borough|metropolitan|district|unitary|council|corporation|mbc|mdc|cc|bc)\b)+/iu;
const article = /^the\s+/iu;
const organisation = /\b(?:council|borough|corporation|mbc|mdc)\b/iu;

/** A name with the words around it that belong to it: 'London Borough of …', '… City Council'. */
const fullName = (
  text: string,
  { span }: Mention<AuthorityRow>,
  within: CanonicalSpan,
): CanonicalSpan => {
  const ahead = text.slice(Math.max(within.start, span.start - 60), span.start);
  const prefix = before.exec(ahead)?.[0] ?? '';
  const shown = prefix.replace(article, '');
  const suffix = after.exec(text.slice(span.end, within.end))?.[0] ?? '';
  return canonicalSpan(span.start - shown.length, span.end + suffix.length);
};

const toAuthority = (
  text: string,
  { urn, name, onsCode, region }: AuthorityRow,
  span: CanonicalSpan,
): Stated<Authority> => ({
  value: { name, urn, onsCode, region, asWritten: oneLine(sliceOf(text, span)) },
  spans: [span],
});

/** The place that is visited, in the subject line and the opening sentence. */
const visited =
  /\bvisits?\s+(?:\w+\s+)?(?:to|of|at|in)\s+(?:the\s+)?(?<place>.{2,160}?)(?=(?:[’']s?)?\s+(?:local\s+authority|children|social\s+care|services)|\s+(?:on|between|from)\s+\d|\s+This\s+letter|;|\.$|$)/dgisu;
const inspected =
  /\binspection\s+of\s+(?:the\s+)?(?<place>\p{Lu}.{2,120}?)(?=(?:[’']s?)?\s+(?:local\s+authority|children|services)|;|\.$|$)/dgsu;

const placesIn = (
  text: string,
  spans: readonly CanonicalSpan[],
  pattern: RegExp,
): CanonicalSpan[] =>
  spans.flatMap((span) =>
    allIn(text, span, pattern).flatMap((found) => found.group('place') ?? []),
  );

const namedIn = (
  text: string,
  within: CanonicalSpan,
  index: AuthorityIndex,
): Stated<Authority> | null => {
  const mention = index.authoritiesIn(text, within)[0];
  return mention ? toAuthority(text, mention.entry, fullName(text, mention, within)) : null;
};

/** A line of an address names the council only with a word that says so: a town is no county. */
export const councilIn = (
  text: string,
  line: CanonicalSpan,
  index: AuthorityIndex,
): Stated<Authority> | null => {
  const named = namedIn(text, line, index);
  return named && organisation.test(named.value.asWritten) ? named : null;
};

/** A trust that serves one authority only stands for it. */
const servedBy = (
  text: string,
  within: CanonicalSpan,
  index: AuthorityIndex,
): Stated<Authority> | null => {
  const mention = index.providersIn(text, within)[0];
  const [served, another] = mention?.entry.serves ?? [];
  const row = served && !another ? index.authorityNamed(served.authority) : null;
  return mention && row ? toAuthority(text, row, mention.span) : null;
};

const firstOf = <T>(
  spans: readonly CanonicalSpan[],
  read: (span: CanonicalSpan) => T | null,
): T | null => {
  for (const span of spans) {
    const found = read(span);
    if (found !== null) return found;
  }
  return null;
};

export interface AuthorityReading {
  readonly authority: Stated<Authority> | null;
  /** The words that should name it, where they name none of the list. */
  readonly unrecognised: CanonicalSpan | null;
}

/** Read from the subject line, then the opening, then the address. */
export const readAuthority = (
  { document, sentences, address }: LetterParts,
  index: AuthorityIndex,
): AuthorityReading => {
  const { text } = document;
  const places = placesIn(text, sentences.slice(0, 12), visited);
  const inPlaces = firstOf(places, (place) => namedIn(text, place, index));
  const authority =
    inPlaces ??
    firstOf(address, (line) => councilIn(text, line, index)) ??
    firstOf([...places, ...address, ...sentences.slice(0, 12)], (span) =>
      servedBy(text, span, index),
    );
  return { authority, unrecognised: authority ? null : (places[0] ?? null) };
};

/** Lines on the first page of a report that can hold its title. */
const titleLines = 14;

/** Read from the title of a report, or the line that stands alone above or beside it. */
export const readReportAuthority = (
  { document }: LetterParts,
  index: AuthorityIndex,
): AuthorityReading => {
  const { text, paragraphs } = document;
  const lines = paragraphs.slice(0, titleLines).map(({ span }) => span);
  const title = firstOf(lines, (line) => firstIn(text, line, inspected)?.group('place') ?? null);
  const short = lines.filter((line) => line.end - line.start <= 200);
  const authority =
    (title ? namedIn(text, title, index) : null) ??
    firstOf(short, (line) => namedIn(text, line, index));
  return { authority, unrecognised: authority ? null : title };
};
