/** The wording of every remark on a verdict. */

const longest = 160;

const quoted = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return `“${line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line}”`;
};

export const leavesOutWords = (word: string, omitted: string): string =>
  `leaves out ${quoted(omitted)}, and with it ${quoted(word)}, which turns the meaning`;

export const putsInWords = (word: string): string =>
  `puts ${quoted(word)} into brackets, which turns the meaning`;

export const letterGoesOn = (rest: string): string =>
  `stops where the letter goes on: ${quoted(rest)}`;

export const letterStartsEarlier = (before: string): string =>
  `begins after ${quoted(before)}, which turns the words that follow`;

export const standsInAnother = (named: string, found: string): string =>
  `the article is about ${named}; these words stand in ${found}`;

export const namedLetterNotGiven = (named: string): string =>
  `no letter on ${named} is among those given`;

export const saidToBeOf = (speaker: string): string => `said to be the words of ${speaker}`;

export const letterWordsOfOthers = (speaker: string): string =>
  `said to be the words of ${speaker}, but they are the letter's`;

export const tooShortToCheck = 'fewer than four words, or under 12 characters, can stand anywhere';

export const partsOfSentences = 'parts of different sentences are run together without a mark';

export const copiedWithoutMarks = 'words of the letter without quotation marks';
