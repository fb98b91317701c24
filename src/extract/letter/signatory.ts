import type { Paragraph } from '../../model/document.ts';
import { canonicalSpan, sliceOf } from '../../model/span.ts';
import type { LetterParts } from './letter-parts.ts';
import { nameAtStart, type PersonName } from './person-names.ts';
import { firstIn, type Stated } from './stated.ts';

const farewell = /\byours?\s+(?:sincerely|faithfully|truly)\b/dgiu;
const title =
  /^(?:(?:her|his)\s+majesty|(?:senior\s+)?hmi\b|(?:senior\s+|lead\s+)?(?:ofsted|regulatory)\s+inspector)/iu;

type Signed = PersonName | null;

/** A name that stands above the title of an inspector, or before it in one paragraph. */
const nameWithTitle = (text: string, { span }: Paragraph, next: Paragraph | undefined): Signed => {
  const name = nameAtStart(text, span);
  if (!name) return null;
  const rest = text.slice(name.span.end, span.end).replace(/^[\s,.()]+/u, '');
  const below = rest === '' && next ? sliceOf(text, next.span) : rest;
  return title.test(below) ? name : null;
};

const underFarewell = (text: string, paragraphs: readonly Paragraph[]): Signed => {
  const at = paragraphs.findLastIndex(({ span }) => firstIn(text, span, farewell) !== null);
  const [line, next] = [paragraphs[at], paragraphs[at + 1]];
  const found = line && firstIn(text, line.span, farewell);
  if (!line || !found) return null;
  return (
    nameAtStart(text, canonicalSpan(found.span.end, line.span.end)) ??
    (next ? nameAtStart(text, next.span) : null)
  );
};

const aboveTitle = (text: string, paragraphs: readonly Paragraph[]): Signed => {
  for (let index = paragraphs.length - 1; index >= 0; index -= 1) {
    const paragraph = paragraphs[index];
    const name = paragraph && nameWithTitle(text, paragraph, paragraphs[index + 1]);
    if (name) return name;
  }
  return null;
};

/** Paragraphs at the end of a letter among which the signature stands. */
const lastParagraphs = 30;

/** Who signed: the name under the farewell; where there is none, the name above an inspector's title. */
export const readSignatory = ({
  document: { text, paragraphs },
}: LetterParts): Stated<string> | null => {
  const last = paragraphs.filter(({ role }) => role !== 'note').slice(-lastParagraphs);
  const signed = underFarewell(text, last) ?? aboveTitle(text, last);
  return signed ? { value: signed.name, spans: [signed.span] } : null;
};
