import type { CanonicalSpan } from '../../model/span.ts';
import { notes } from './claim-notes.ts';
import type { ClaimText, SentenceRange } from './claim-text.ts';
import { type FactReading, nothing } from './fact-reading.ts';
import type { LetterPassages, Passage } from './letter-passages.ts';
import { bestMatches, matchPassage, type PassageMatch } from './match-passage.ts';
import { notFound, type Reading, said } from './reading.ts';
import { readStatement } from './statement.ts';
import type { Term } from './terms.ts';
import { type ClaimTools, wordsOf } from './wording.ts';

const enoughWords = { listed: 0.6, weakness: 0.85 } as const;

interface Item {
  readonly terms: readonly Term[];
  readonly words: string;
}

const parts = new Set([',', ';', ':', 'and', '.', '(', ')']);

/** Terms between one mark, or "and", and the next. */
const itemsOf = ({ wording, terms }: ClaimText, marks: ReadonlySet<string>): Item[] => {
  const items: Term[][] = [];
  let last = -1;
  for (const term of terms) {
    const between = wording.tokens.slice(last < 0 ? term.from : last, term.from);
    if (last < 0 || between.some(({ form }) => marks.has(form))) items.push([]);
    items.at(-1)?.push(term);
    last = term.to;
  }
  return items.map((each) => ({
    terms: each,
    words: wordsOf(wording, each[0]?.from ?? 0, each.at(-1)?.to ?? 0),
  }));
};

const matchIn = (
  { terms }: Item,
  passages: readonly Passage[],
  letter: LetterPassages,
  { words }: ClaimTools,
): PassageMatch | null => {
  const [best] = passages
    .map((passage) => matchPassage(terms, passage, letter, words))
    .sort((one, other) => other.coverage - one.coverage);
  return best && best.coverage >= enoughWords.listed ? best : null;
};

/** A sentence of the findings that criticises what the item names. */
const weakness = (
  item: Item,
  letter: LetterPassages,
  { words }: ClaimTools,
): PassageMatch | null =>
  item.terms.length < 2
    ? null
    : (bestMatches(item.terms, letter, words).find(
        ({ coverage, passage }) =>
          coverage >= enoughWords.weakness &&
          letter.positionsOf(passage).some(({ polarity }) => polarity === 'weakness'),
      ) ?? null);

const numbers: ReadonlyMap<string, number> = new Map([
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
]);
const countedList =
  /\b(one|two|three|four|five|six|seven|eight)\s+(?:(?:key|main)\s+)?(priority\s+)?(?:areas?|actions?)\b/iu;

/** "Two priority areas". */
const readCount = (text: string, letter: LetterPassages): Reading | null => {
  const match = countedList.exec(text);
  const claimed = numbers.get(match?.[1]?.toLowerCase() ?? '');
  if (!match || claimed === undefined) return null;
  const kind = match[2] ? 'priority-action' : 'improvement';
  const items = letter.passages.filter(
    ({ sentence: { section, paragraph } }) =>
      section.kind === kind && paragraph.span.start !== section.span.start,
  );
  const paragraphs = new Set(items.map(({ sentence }) => sentence.paragraph.number));
  if (paragraphs.size === 0) return null;
  return said(
    'number',
    paragraphs.size === claimed ? 'supported' : 'contradicted',
    items.map(({ sentence }) => sentence.span),
    notes.itemCount(paragraphs.size, claimed),
  );
};

const spansOf = (matches: readonly PassageMatch[]): CanonicalSpan[] => [
  ...new Set(matches.map(({ passage }) => passage.sentence.span)),
];

const readItems = (claim: ClaimText, letter: LetterPassages, tools: ClaimTools): Reading => {
  const only = claim.frame === 'priority' ? 'priority-action' : null;
  const listed = letter.passages.filter(
    (passage) =>
      letter.isImprovement(passage) && (only === null || passage.sentence.section.kind === only),
  );
  const find = (item: Item): PassageMatch | null =>
    matchIn(item, listed, letter, tools) ?? (only ? null : weakness(item, letter, tools));
  const whole = itemsOf(claim, new Set())[0];
  const asOne = whole ? find(whole) : null;
  if (asOne) return said('fact', 'supported', spansOf([asOne]), notes.listed);
  const found = itemsOf(claim, parts).map((item) => ({ item, match: find(item) }));
  const matches = found.flatMap(({ match }) => match ?? []);
  const unlisted = found.filter(({ match }) => match === null).map(({ item }) => item.words);
  if (unlisted.length === 0) return said('fact', 'supported', spansOf(matches), notes.listed);
  if (matches.length === 0)
    return notFound('fact', listed[0]?.sentence.span ?? null, notes.notListed(unlisted));
  // Most of a list: a part of it stands in the letter.
  return matches.length >= 2 * unlisted.length
    ? said('fact', 'partly-supported', spansOf(matches), notes.notListed(unlisted))
    : notFound('fact', spansOf(matches)[0] ?? null, notes.notListed(unlisted));
};

const rangeOf = ({ index, 0: words }: RegExpExecArray): SentenceRange => ({
  start: index,
  end: index + words.length,
});

/** What needs to improve stands after the words that say so, or else before them. */
const besideFrame = (claim: ClaimText): { rest: ClaimText; range: SentenceRange } => {
  const { text, tokens, frames } = claim.wording;
  const frame = frames.find(({ value }) => value === claim.frame);
  const at = tokens[frame?.from ?? 0]?.start ?? 0;
  const whole = { start: 0, end: text.length };
  const after = claim.without([{ start: 0, end: at }]);
  const isAfter = after.terms.length > 1 || after.terms.length === claim.terms.length;
  return isAfter
    ? { rest: after, range: { start: at, end: text.length } }
    : { rest: claim, range: whole };
};

/** A need that stands in no list may stand in the findings in the same words. */
const orElsewhere = (
  listed: Reading,
  claim: ClaimText,
  letter: LetterPassages,
  tools: ClaimTools,
): Reading => {
  if (listed.verdict === 'supported') return listed;
  const stated = readStatement(claim, letter, tools);
  return stated.verdict === 'supported' ? stated : listed;
};

/** "More must be done for …", "areas for improvement include …": each item against what the letter lists. */
export const readImprovementList = (
  claim: ClaimText,
  letter: LetterPassages,
  tools: ClaimTools,
): FactReading => {
  if ((claim.frame !== 'need' && claim.frame !== 'priority') || claim.terms.length === 0)
    return nothing;
  const { text } = claim.wording;
  const counted = readCount(text, letter);
  const number = countedList.exec(text);
  const uncounted = number
    ? claim.without([{ start: number.index, end: number.index + number[0].length }])
    : claim;
  const { rest, range } = besideFrame(uncounted);
  const readings = counted ? [counted] : [];
  if (rest.terms.length > 0)
    readings.push(orElsewhere(readItems(rest, letter, tools), claim, letter, tools));
  return { readings, ranges: number ? [range, rangeOf(number)] : [range] };
};
