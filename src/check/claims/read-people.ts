import type { LetterField } from '../../model/record.ts';
import { notes } from './claim-notes.ts';
import type { SentenceRange } from './claim-text.ts';
import { type FactReading, factSpans, nothing } from './fact-reading.ts';
import type { LetterPassages } from './letter-passages.ts';
import { onceAText } from './once-a-text.ts';
import { notFound, type Reading, said } from './reading.ts';

interface Role {
  readonly name: string;
  readonly field: LetterField;
  /** The words that give somebody this role stand beside the name. */
  readonly before: RegExp;
  readonly after: RegExp;
  readonly of: (letter: LetterPassages) => readonly string[];
}

const inspector =
  "(?:(?:lead|senior)\\s+)?(?:ofsted\\s+)?(?:HMI|(?:her|his)\\s+majesty[’']s\\s+inspectors?|inspectors?)";

const roles: readonly Role[] = [
  {
    name: 'inspectors',
    field: 'inspectors',
    before: new RegExp(
      `\\b${inspector},?\\s+(?:were\\s+|was\\s+|are\\s+|is\\s+)?(?:$|.{0,60}\\b(?:and|,)\\s+$)`,
      'iu',
    ),
    after: new RegExp(`^,?\\s+(?:an?\\s+|the\\s+|was\\s+the\\s+)?${inspector}\\b`, 'iu'),
    of: ({ record: { letter } }) => letter.inspectors,
  },
  {
    name: 'signatory',
    field: 'signatory',
    before: /\b(?:signed|written)\s+by\s+(?:\p{Ll}+\s+){0,3}$/iu,
    after: /^,?\s+(?:who\s+)?(?:signed|wrote)\b/iu,
    of: ({ record: { letter } }) => (letter.signatory ? [letter.signatory] : []),
  },
  {
    name: 'addressee',
    field: 'addressee',
    before:
      /\b(?:addressed\s+to|(?:letter|wrote|written|writing)\s+to)\s+(?:(?:the\s+)?[\p{L}’']+\s+){0,6}$/iu,
    after: /^,?\s+to\s+whom\b/iu,
    of: ({ record: { letter } }) => (letter.addressee ? [letter.addressee.name] : []),
  },
];

/** Two or three words in capitals, with what may stand inside a surname. */
const personName =
  /\p{Lu}[\p{Ll}’'-]+(?:\s+(?:de|van|von|der|la|le)\s+|\s+|-)(?:\p{Lu}[\p{L}’'-]+)(?:\s+\p{Lu}[\p{L}’'-]+)?/gu;

/** Courtesy titles aside, and hyphens as they come. */
const plainName = (name: string): string =>
  name
    .replace(/^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame)\.?\s+/u, '')
    .replaceAll(/[\s-]+/gu, ' ')
    .toLowerCase();

const possessive = /[’']s$/u;

const sameName = (one: string, other: string): boolean => {
  const [a, b] = [plainName(one), plainName(other)];
  return a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
};

const readRole = (name: string, role: Role, letter: LetterPassages): Reading => {
  const named = role.of(letter);
  const spans = factSpans(letter, role.field);
  if (named.some((each) => sameName(each, name)))
    return said('fact', 'supported', spans, notes.person(role.name));
  return named.length > 0
    ? said('fact', 'contradicted', spans, notes.otherPeople(role.name, named))
    : notFound('fact', null, notes.noPerson(name));
};

const aboutVisit = /\b(?:visit\w*|inspect\w*|ofsted|HMI)\b|\bspent\s+\w+\s+days?\b/iu;

/** The role in which the letter itself names this person, where the sentence is of a visit. */
const roleInLetter = (name: string, text: string, letter: LetterPassages): Role | undefined =>
  aboutVisit.test(text)
    ? roles.find((role) => role.of(letter).some((each) => sameName(each, name)))
    : undefined;

const counts = new Map(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'].map((word, at) => [
    word,
    at + 1,
  ]),
);
const inspectorCount = new RegExp(
  `\\b(?<count>${[...counts.keys()].join('|')}|[1-8])\\s+(?:of\\s+)?(?:[\\p{L}’']+\\s+)?(?:inspectors|HMIs?)\\b`,
  'iu',
);

/** "Three inspectors": as many as the letter names. */
const readInspectorCount = (text: string, letter: LetterPassages): FactReading => {
  const match = inspectorCount.exec(text);
  const written = match?.groups?.['count']?.toLowerCase();
  if (!match || written === undefined) return nothing;
  const { inspectors } = letter.record.letter;
  const range = { start: match.index, end: match.index + match[0].length };
  const count = counts.get(written) ?? Number(written);
  const reading =
    count === inspectors.length
      ? said('fact', 'supported', factSpans(letter, 'inspectors'), notes.inspectors(inspectors))
      : notFound('fact', factSpans(letter, 'inspectors')[0] ?? null, notes.inspectors(inspectors));
  return { readings: [reading], ranges: [range] };
};

interface NamedPerson {
  readonly name: string;
  /** In which the words beside the name have them. */
  readonly role: Role | undefined;
  readonly range: SentenceRange;
}

const peopleIn = onceAText((text): readonly NamedPerson[] =>
  [...text.matchAll(personName)].map((match) => {
    const range = { start: match.index, end: match.index + match[0].length };
    const [before, after] = [text.slice(0, range.start), text.slice(range.end)];
    const role = roles.find((each) => each.before.test(before) || each.after.test(after));
    return { name: match[0].replace(possessive, ''), role, range };
  }),
);

/** The people of whom a sentence says that they inspected, signed or were written to. */
export const readPeople = (text: string, letter: LetterPassages): FactReading => {
  const found = peopleIn(text).flatMap(({ name, role, range }) => {
    const known = role ?? roleInLetter(name, text, letter);
    return known ? [{ reading: readRole(name, known, letter), range }] : [];
  });
  const count = readInspectorCount(text, letter);
  return {
    readings: [...found.map(({ reading }) => reading), ...count.readings],
    ranges: [...found.map(({ range }) => range), ...count.ranges],
  };
};
