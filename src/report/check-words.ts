import type {
  CheckedArticle,
  CheckedClaim,
  CheckedLetter,
  Difference,
  KnownClaim,
} from '../model/check.ts';
import { verdictSchema } from '../model/check.ts';
import { sanitise } from './sanitise.ts';
import { countText, listText, visitText } from './words.ts';

/** 'Sunderland, 5th visit, Oct 2017'. */
export const checkedLetterText = (letter: CheckedLetter): string => {
  const { kind, letterDate, visit } = letter;
  const which = visitText({ kind, number: visit.number, start: visit.start, letterDate });
  return sanitise(`${letter.authority ?? 'authority not recognised'}, ${which}`);
};

const kindText: Readonly<Record<Difference['kind'], string>> = {
  number: 'number',
  negation: 'negation',
  quantifier: 'how many, how often',
  degree: 'how much',
  word: 'word',
  omission: 'left out, and marked',
  insertion: 'put in, and marked',
};

export const claimKindText: Readonly<Record<CheckedClaim['kind'], string>> = {
  quotation: 'quotation',
  copy: 'letter’s words without marks',
  number: 'claim, number',
  direction: 'claim, change',
  fact: 'claim, fact',
};

/** 'altered', 'altered, known'. */
export const verdictText = ({ verdict, known }: CheckedClaim): string =>
  known ? `${verdict}, known` : verdict;

/** 'k-…: article.txt: altered: “…”'. */
export const absentText = ({ id, article, verdict, text }: KnownClaim): string =>
  sanitise(`${id}: ${article}: ${verdict}: “${text}”`);

/** 'high' → 'low' (word). */
export const differenceText = ({ from, to, kind }: Difference): string => {
  const what = kindText[kind];
  if (kind === 'omission' && from === '') return `“${sanitise(to)}” marks that the letter goes on`;
  if (kind === 'omission') return `“${sanitise(from)}” (${what})`;
  if (from === '') return `“${sanitise(to)}” is not in the letter (${what})`;
  if (to === '') return `“${sanitise(from)}” is missing (${what})`;
  return `“${sanitise(from)}” → “${sanitise(to)}” (${what})`;
};

const mostNamed = 3;

/** The other letters that have the same words; the JSON has them all. */
export const otherLettersText = ({ otherLetters }: CheckedClaim): string => {
  if (otherLetters.length === 0) return '';
  const named = otherLetters.slice(0, mostNamed).map(checkedLetterText);
  const rest = otherLetters.length - named.length;
  const more = rest === 0 ? [] : [countText(rest, 'other letter')];
  return `also in ${[...named, ...more].join('; ')}`;
};

const isQuoted = ({ kind }: CheckedClaim): boolean => kind === 'quotation' || kind === 'copy';

/** '2 quotations and 1 claim: 1 verbatim, 1 altered and 1 supported'. */
export const summaryText = ({ claims, summary }: CheckedArticle): string => {
  if (claims.length === 0) return 'no quotation and no claim was found';
  const quoted = claims.filter(isQuoted).length;
  const told = claims.length - quoted;
  const kinds = [
    ...(quoted > 0 ? [countText(quoted, 'quotation')] : []),
    ...(told > 0 ? [countText(told, 'claim')] : []),
  ];
  const counts = verdictSchema.options.flatMap((verdict) => {
    const count = summary.verdicts[verdict];
    return count === undefined ? [] : [`${count} ${verdict}`];
  });
  return `${listText(kinds)}: ${listText(counts)}`;
};
