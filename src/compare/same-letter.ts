import type { Finding, LetterRecord } from '../model/record.ts';

/** Of the findings of both letters together, so many are the same where one is the other published again. */
const nearlyAll = 0.8;
/** Two short letters can share a stock sentence. */
const enough = 5;

const words = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%£]+/gu, '');

/** What makes a finding the same in two letters: theme and words, whatever their typography. */
export const findingKey = ({ theme, evidence }: Finding): string =>
  `${theme}|${words(evidence.quote)}`;

/** A letter with the keys of its findings, which are needed for each letter that it is compared with. */
export interface KeyedLetter {
  readonly record: LetterRecord;
  readonly keys: ReadonlySet<string>;
}

export const keyedLetter = (record: LetterRecord): KeyedLetter => ({
  record,
  keys: new Set(record.findings.map(findingKey)),
});

const nearlySameFindings = ({ keys }: KeyedLetter, { keys: otherKeys }: KeyedLetter): boolean => {
  const [fewer, more] = [keys.size, otherKeys.size].sort((one, other) => one - other);
  if (fewer === undefined || more === undefined || fewer / more < nearlyAll) return false;
  let shared = 0;
  for (const key of keys) if (otherKeys.has(key)) shared += 1;
  return shared >= enough && shared / (fewer + more - shared) >= nearlyAll;
};

/** The same letter twice: as PDF and text, or published again with another date or small corrections. */
export const isSameLetter = (one: KeyedLetter, other: KeyedLetter): boolean =>
  one.record.letter.kind === other.record.letter.kind &&
  (one.record.source.textSha256 === other.record.source.textSha256 ||
    nearlySameFindings(one, other));

const sameNumber = ({ letter: one }: LetterRecord, { letter: other }: LetterRecord): boolean =>
  one.kind === 'monitoring-visit' &&
  one.visit.number !== null &&
  one.visit.number === other.visit.number &&
  typeof one.visit.since?.month === 'string' &&
  one.visit.since.month === other.visit.since?.month;

/** Two letters, whatever they say, on the one visit: it began on the same day, or has the same number in the same count. */
export const isSameVisit = (one: LetterRecord, other: LetterRecord): boolean => {
  if (one.letter.kind !== other.letter.kind) return false;
  const { start } = one.letter.visit;
  return (start !== null && start === other.letter.visit.start) || sameNumber(one, other);
};
