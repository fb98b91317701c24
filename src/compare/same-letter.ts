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

const keysOf = ({ findings }: LetterRecord): Set<string> => new Set(findings.map(findingKey));

const nearlySameFindings = (one: LetterRecord, other: LetterRecord): boolean => {
  const [keys, otherKeys] = [keysOf(one), keysOf(other)];
  const shared = [...keys].filter((key) => otherKeys.has(key)).length;
  const together = keys.size + otherKeys.size - shared;
  return shared >= enough && shared / together >= nearlyAll;
};

/** The same letter twice: as PDF and text, or published again with another date or small corrections. */
export const isSameLetter = (one: LetterRecord, other: LetterRecord): boolean =>
  one.letter.kind === other.letter.kind &&
  (one.source.textSha256 === other.source.textSha256 || nearlySameFindings(one, other));

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
