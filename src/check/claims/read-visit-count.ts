import { ordinals } from '../../text/ordinals.ts';
import { notes } from './claim-notes.ts';
import { type FactReading, factSpans, nothing } from './fact-reading.ts';
import type { LetterPassages } from './letter-passages.ts';
import { onceAText } from './once-a-text.ts';
import { notFound, type Reading, said } from './reading.ts';

const counted = new RegExp(
  `\\b(?<ordinal>${ordinals.join('|')}|\\d{1,2}(?:st|nd|rd|th))\\s+(?:(?:such|ofsted|quarterly|monitoring|of|the|these|its|remote)\\s+){0,4}(?:visits?\\b|since\\b)`,
  'giu',
);

/** An earlier visit, named to place this one: "following a positive first visit". */
const isEarlier =
  /\b(?:after|following|since|previous|earlier|unlike|than|from)\s+(?:\S+\s+){0,3}$/iu;

interface Count {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

const countsIn = onceAText((text): readonly Count[] =>
  !/\bvisits?\b/iu.test(text)
    ? []
    : [...text.matchAll(counted)].flatMap((match) => {
        if (isEarlier.test(text.slice(0, match.index))) return [];
        const ordinal = (match.groups?.['ordinal'] ?? '').toLowerCase();
        const at = ordinals.indexOf(ordinal);
        return [
          {
            number: at < 0 ? Number.parseInt(ordinal, 10) : at + 1,
            start: match.index,
            end: match.index + match[0].length,
          },
        ];
      }),
);

/** Words that tell of the visit that the article is about, not of an earlier one. */
const isThisOne =
  /\b(?:was|is|made\s+(?:its|their|a)|latest|new|recent|carried\s+out\s+(?:its|their|a))\b[^.;]{0,20}$/iu;

const isOfThisVisit = (text: string, { start, end }: Count): boolean =>
  /\bsince$/iu.test(text.slice(start, end)) ||
  /^\s+since\b/iu.test(text.slice(end)) ||
  isThisOne.test(text.slice(0, start));

const read = (count: Count, letter: LetterPassages, text: string): Reading => {
  const { number } = count;
  const { visit } = letter.record.letter;
  const own = visit.underProvider?.number;
  if (own === number && visit.number !== number)
    return said(
      'fact',
      'supported',
      factSpans(letter, 'underProvider'),
      notes.providerVisitNumber(own),
    );
  if (visit.number === null) return notFound('fact', null, notes.noVisitNumber);
  if (number < visit.number && !isOfThisVisit(text, count))
    return said('fact', 'not-checkable', [], notes.visitNumber(visit.number));
  const verdict = visit.number === number ? 'supported' : 'contradicted';
  return said('fact', verdict, factSpans(letter, 'visitNumber'), notes.visitNumber(visit.number));
};

/** "The fifth monitoring visit", "the fourth since …". Counts of earlier visits are none of this letter's. */
export const readVisitCount = (text: string, letter: LetterPassages): FactReading => {
  const counts = countsIn(text);
  // Of several, the one that the letter gives is meant, or else the last.
  const { visit } = letter.record.letter;
  const count =
    counts.find(({ number }) => number === visit.number) ??
    counts.find(({ number }) => number === visit.underProvider?.number) ??
    counts.at(-1);
  if (!count) return nothing;
  return { readings: [read(count, letter, text)], ranges: counts };
};
