import type { CanonicalSpan } from '../../model/span.ts';

/** A quick look at a text before it is split into words. */
export interface NameBeginnings {
  /** False only where no name begins for certain. */
  readonly anyIn: (text: string, within: CanonicalSpan) => boolean;
}

const letters = 26;
/** What follows the letters at hand: no letter of this word, or none that can be told at a glance. */
const none = 0;
const unclear = -1;

const isAscii = (unit: number): boolean => unit < 0x80;
const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;
const isApostrophe = (unit: number): boolean => unit === 0x27;

/** 1 for a or A, to 26. */
const letterNumber = (text: string, at: number, end: number): number => {
  if (at >= end) return none;
  const unit = text.charCodeAt(at);
  if (!isAscii(unit) || isApostrophe(unit)) return unclear;
  const number = (unit | 0x20) - 0x60;
  return number >= 1 && number <= letters ? number : none;
};

const keyOf = (first: number, second: number, third: number): number =>
  (first * (letters + 1) + second) * (letters + 1) + third;

/** So many letters tell nearly every word that begins a name from the others: “The” from “Thurrock”. */
const beginningOf = (text: string, at: number, end: number): number => {
  const first = letterNumber(text, at, end);
  const second = letterNumber(text, at + 1, end);
  const third = second === none ? none : letterNumber(text, at + 2, end);
  return second === unclear || third === unclear ? unclear : keyOf(first, second, third);
};

/** @param firstWords the words with which names begin, in lower case */
export const beginningsOf = (firstWords: Iterable<string>): NameBeginnings => {
  const words = [...firstWords];
  const known = new Set(words.map((word) => beginningOf(word, 0, word.length)));
  const firstCharacters = new Set(words.map((word) => word.slice(0, 1)));
  const begins = (text: string, at: number, end: number): boolean => {
    const unit = text.charCodeAt(at);
    if (isCapital(unit)) {
      const beginning = beginningOf(text, at, end);
      return beginning === unclear || known.has(beginning);
    }
    const isDigit = unit >= 0x30 && unit <= 0x39;
    return (
      (isDigit || !isAscii(unit)) &&
      firstCharacters.has(
        text
          .slice(at, at + 1)
          .toLowerCase()
          .slice(0, 1),
      )
    );
  };
  return {
    anyIn: (text, { start, end }) => {
      for (let at = start; at < end; at += 1) if (begins(text, at, end)) return true;
      return false;
    },
  };
};
