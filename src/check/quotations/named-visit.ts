import type { NamedLetter } from '../../model/article.ts';
import { matchesOf } from '../../text/matches.ts';
import { ordinals } from '../../text/ordinals.ts';

const count = new RegExp(
  `\\b(?<ordinal>${ordinals.join('|')}|\\d{1,2}(?:st|nd|rd|th))[\\s-]+(?:(?:such|ofsted|quarterly|remote|full|official)\\s+)*(?:(?:monitoring|follow-up)\\s+(?:visits?|inspections?|letters?|reports?)|visits?\\b|since\\s)`,
  'giu',
);
/** A count of its own: visits to a company or trust are counted from its beginning. */
const ofProvider =
  /^\s*(?:(?:made|held|carried\s+out)\s+)?(?:to|of|under|since|after|following)\s+(?:[\p{L}’']+\s+){0,5}?(?:company|trust|provider|organisation|(?:was|were)\s+(?:set\s+up|launched|formed|created|established)|took\s+over|began|taking\s+over)/iu;
/** Before an ordinal: an earlier visit, to which this one is compared. */
const earlierVisit =
  /\b(?:following|since|after|before|previous|earlier|at|compared\s+(?:with|to)|than|from)\s+(?:[\p{L}’'-]+\s+){0,3}$/iu;
const reach = 60;

export interface VisitMention {
  readonly number: number;
  /** Offset in the text at hand. */
  readonly at: number;
  /** True where the words look back to it. */
  readonly isEarlier: boolean;
}

const numberOf = (ordinal: string): number => {
  const at = ordinals.indexOf(ordinal.toLowerCase());
  return at < 0 ? Number.parseInt(ordinal, 10) : at + 1;
};

/** The visits that a text names by their number, in order. */
export const visitsIn = (text: string): VisitMention[] =>
  matchesOf(text, count).flatMap(({ 0: found, index, groups }) => {
    const end = index + found.length;
    if (ofProvider.test(text.slice(end - (/since\s$/iu.test(found) ? 6 : 0), end + reach)))
      return [];
    const number = numberOf(groups?.['ordinal'] ?? '');
    const isEarlier = earlierVisit.test(text.slice(Math.max(0, index - reach), index));
    return number < 1 ? [] : [{ number, at: index, isEarlier }];
  });

const kinds: ReadonlyArray<readonly [NonNullable<NamedLetter['kind']>, RegExp]> = [
  ['monitoring-visit', /\bmonitoring\s+(?:visits?|inspections?|letters?|reports?)\b/iu],
  ['focused-visit', /\bfocus(?:s?ed)\s+(?:visits?|inspections?|letters?|reports?)\b/iu],
  // "The last inspection" is what visits are counted from; only its report is a document that is quoted.
  ['inspection-report', /(?<!\b(?:monitoring|last|previous|earlier)\s)\binspection\s+report\b/iu],
];

/** The kind of letter that a text names; null for none, or for more than one. */
export const kindIn = (text: string): NamedLetter['kind'] => {
  const found = kinds.filter(([, pattern]) => pattern.test(text));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
};
