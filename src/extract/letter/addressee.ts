import type { Letter } from '../../model/record.ts';
import { type CanonicalSpan, canonicalSpan, sliceOf } from '../../model/span.ts';
import { councilIn } from './authority.ts';
import type { AuthorityIndex } from './authority-index.ts';
import type { LetterParts } from './letter-parts.ts';
import { nameAtStart, type PersonName } from './person-names.ts';
import type { Stated } from './stated.ts';
import { oneLine } from './words.ts';

type Addressee = NonNullable<Letter['addressee']>;

const jobWord =
  /\b(?:director|chief\s+(?:executive|officer)|head\s+of|commissioner|officer|manager|leader|ceo|dcs|secretary|chair)\b/iu;
const honours = /^(?:(?:OBE|CBE|MBE|KBE|DBE|QPM|KCB|CB|DL|JP|PhD)\b[\s,]*)+/u;
const copyLine = /^(?:copy\s+to|cc\b|c\.c\.)/iu;
/** Lines of an address, below the name, among which a job title can stand. */
const titleLines = 4;

interface NamedLine {
  readonly at: number;
  readonly name: PersonName;
  /** What the line holds after the name: honours, or a title after a comma. */
  readonly rest: CanonicalSpan;
}

const nameOnLine = (text: string, line: CanonicalSpan, at: number): NamedLine[] => {
  const name = copyLine.test(sliceOf(text, line)) ? null : nameWithoutHonours(text, line);
  if (!name) return [];
  const restWords = text.slice(name.span.end, line.end);
  const lead = /^[\s,]*/u.exec(restWords)?.[0].length ?? 0;
  const isNameLine =
    restWords.trim() === '' ||
    restWords.trimStart().startsWith(',') ||
    honours.test(restWords.trimStart());
  return isNameLine ? [{ at, name, rest: canonicalSpan(name.span.end + lead, line.end) }] : [];
};

const nameWithoutHonours = (text: string, line: CanonicalSpan): PersonName | null => {
  const found = /\s(?=(?:OBE|CBE|MBE|KBE|DBE|QPM|KCB|CB|DL|JP|PhD)\b)/u.exec(sliceOf(text, line));
  return nameAtStart(text, found ? canonicalSpan(line.start, line.start + found.index) : line);
};

const building = /\b(?:hall|house|centre|place|square|road|street|floor|gate)$/iu;

/** A line whose name the salutation repeats is meant, else the first below the date that is no building. */
const chosen = (lines: readonly NamedLine[], greeting: string): NamedLine | undefined => {
  const greeted = new Set(greeting.toLowerCase().match(/[\p{L}’'-]{2,}/gu));
  return (
    lines.find(({ name }) =>
      name.name
        .toLowerCase()
        .split(' ')
        .some((word) => greeted.has(word)),
    ) ?? lines.find(({ at, name }) => at < 2 && !building.test(name.name))
  );
};

/** Ofsted's own lines end with its web address or the date; the addressee's begin there. */
const below = (
  lines: readonly CanonicalSpan[],
  date: CanonicalSpan | null,
): readonly CanonicalSpan[] => {
  const after = date ? lines.filter(({ start }) => start >= date.end) : [];
  return after.length > 0 ? after : lines;
};

/** A title may share its line with the council; only the title is kept. */
const withoutCouncil = (
  text: string,
  line: CanonicalSpan,
  index: AuthorityIndex,
): CanonicalSpan => {
  const council = councilIn(text, line, index)?.spans[0];
  return council && council.start > line.start && council.end === line.end
    ? canonicalSpan(line.start, council.start)
    : line;
};

const titlesOf = (
  text: string,
  { at, rest }: NamedLine,
  lines: readonly CanonicalSpan[],
  index: AuthorityIndex,
): CanonicalSpan[] => {
  const below = lines
    .slice(at + 1, at + 1 + titleLines)
    .filter((line) => jobWord.test(sliceOf(text, line)));
  const all = rest.end > rest.start ? [rest, ...below] : below;
  return all.map((line) => withoutCouncil(text, line, index));
};

const greetingOf = (text: string, salutation: CanonicalSpan | null): string | null => {
  if (!salutation) return null;
  const words = /^Dear\s+(.+?)(?=,?\s*(?:\n|$|(?:Focuss?ed|Monitoring)\s+visit))/u.exec(
    sliceOf(text, salutation),
  )?.[1];
  return words === undefined ? null : oneLine(words);
};

/** To whom the letter is addressed, without Mr or Ms; the titles are the lines that name an office. */
export const readAddressee = (
  { document: { text }, address, salutation }: LetterParts,
  index: AuthorityIndex,
  date: CanonicalSpan | null,
): Stated<Addressee> | null => {
  const lines = below(address, date);
  const greeting = greetingOf(text, salutation);
  const line = chosen(
    lines.flatMap((span, at) => nameOnLine(text, span, at)),
    greeting ?? '',
  );
  if (!line) return null;
  const titles = titlesOf(text, line, lines, index);
  return {
    value: {
      name: line.name.name,
      titles:
        titles.length > 0
          ? titles.map((span) => oneLine(sliceOf(text, span)).replace(/[,\s]+$/u, '')).join(', ')
          : null,
      salutation: greeting,
    },
    spans: [line.name.span, ...titles, ...(salutation ? [salutation] : [])],
  };
};
