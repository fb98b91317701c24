import type { CheckedClaim, Difference } from '../model/check.ts';
import type { Evidence } from '../model/evidence.ts';
import { checkedLetterText, differenceText, otherLettersText, verdictText } from './check-words.ts';
import { wrapIndented } from './layout.ts';
import { sanitise } from './sanitise.ts';
import { citation } from './table-citation.ts';
import type { Style } from './table-style.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** `text` with the ranges painted; `from` is the offset of its first character. */
const painted = (
  text: string,
  from: number,
  ranges: readonly Range[],
  paint: (text: string) => string,
): string => {
  const inside = ranges
    .map(({ start, end }) => ({ start: start - from, end: end - from }))
    .filter(({ start, end }) => start >= 0 && end <= text.length && start < end)
    .sort((one, other) => one.start - other.start);
  let done = 0;
  let result = '';
  for (const { start, end } of inside) {
    if (start < done) continue;
    result += sanitise(text.slice(done, start)) + paint(sanitise(text.slice(start, end)));
    done = end;
  }
  return result + sanitise(text.slice(done));
};

/** The pieces of a quotation follow each other in its text, a space between them. */
const articleWords = ({ text, pieces, differences }: CheckedClaim, style: Style): string => {
  let at = 0;
  const parts = pieces.map(({ start, end }) => {
    const words = text.slice(at, at + end - start);
    at += end - start + 1;
    return painted(words, start, differences, style.changed);
  });
  return `“${parts.join(' ')}”`;
};

const inLetter = ({ letterStart, letterEnd }: Difference): Range => ({
  start: letterStart,
  end: letterEnd,
});

const letterWords = (
  evidence: readonly Evidence[],
  differences: readonly Difference[],
  style: Style,
): string =>
  evidence
    .map(
      ({ quote, start }) => `“${painted(quote, start, differences.map(inLetter), style.original)}”`,
    )
    .join(' … ');

const said = ({ attribution: { speaker } }: CheckedClaim): string =>
  speaker === null ? '' : `  said by: ${sanitise(speaker)}`;

/** Where the letter's words are looked up. */
const sourceLine = (claim: CheckedClaim): string => {
  const { letter, evidence, closest } = claim;
  const [first] = evidence;
  if (letter && first) return `${checkedLetterText(letter)}: ${citation(first, letter.path)}`;
  if (!closest) return '';
  return `${checkedLetterText(closest.letter)}: ${citation(closest.evidence, closest.letter.path)}`;
};

const letterLine = (claim: CheckedClaim, style: Style): string => {
  const { verdict, evidence, differences, closest } = claim;
  if (closest) return `nearest: ${letterWords([closest.evidence], [], style)}`;
  if (evidence.length === 0 || (verdict === 'verbatim' && claim.note === null)) return '';
  return `letter:  ${letterWords(evidence, differences, style)}`;
};

/** One claim: where it stands and what became of it, the article's words, the letter's, and how they differ. */
export const claimLines = (claim: CheckedClaim, width: number, style: Style): string => {
  const verdict = style.verdict(claim.verdict, verdictText(claim));
  const details = [
    letterLine(claim, style),
    ...claim.differences.map((each) => `differs: ${differenceText(each)}`),
    claim.note === null ? '' : `note:    ${sanitise(claim.note)}`,
  ].filter((line) => line !== '');
  const places = [sourceLine(claim), otherLettersText(claim)].filter((line) => line !== '');
  return [
    wrapIndented(`${verdict}${said(claim)}`, width, '    ', `  line ${claim.line}: `),
    wrapIndented(`article: ${articleWords(claim, style)}`, width, '             ', '    '),
    ...details.map((line) => wrapIndented(line, width, '             ', '    ')),
    ...places.map((line) => wrapIndented(style.faint(line), width, '      ', '    ')),
  ].join('\n');
};
