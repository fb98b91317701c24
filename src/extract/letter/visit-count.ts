import type { Visit } from '../../model/record.ts';
import { type CanonicalSpan, canonicalSpan, sliceOf } from '../../model/span.ts';
import { ordinals } from '../../text/ordinals.ts';
import type { AuthorityIndex } from './authority-index.ts';
import { monthPattern, yearPattern } from './calendar.ts';
import { firstMonthIn } from './date-phrase.ts';
import type { LetterParts } from './letter-parts.ts';
import { allIn, firstIn, type Stated } from './stated.ts';

export interface VisitCount {
  readonly number: Stated<number> | null;
  readonly since: Stated<NonNullable<Visit['since']>> | null;
  readonly underProvider: Stated<NonNullable<Visit['underProvider']>> | null;
}

/** An ordinal that counts visits: 'the fourth monitoring visit', 'the first since'; not 'for a second time'. */
const count = new RegExp(
  `\\b(?<ordinal>${ordinals.join('|')}|\\d{1,2}\\s?(?:st|nd|rd|th))\\s+(?:(?:such|ofsted|quarterly|monitoring|of|the|these|remote)\\s+){0,4}(?:visits?|since|following|after|under)\\b`,
  'dgiu',
);
const mentionsVisit = /\bmonitoring\b|\bvisit\b/iu;
const judgement =
  /\b(?:judged|graded|rated|found|deemed|judgement|inadequate|(?:re-?)?inspection)\b/iu;
const founding =
  /\b(?:trust|company|organisation|creat\w+|establish\w+|launch\w*|transfer\w*|formed|formation|began|set\s+up|took\s+over)\b/iu;
const grade = /\b(?<grade>inadequate|requires?\s+improvement(?:\s+to\s+be\s+good)?)\b/dgiu;
const judgedIn = new RegExp(
  `\\b(?:judged|graded|rated|found|deemed|judgement)\\b[^.;]{0,80}?\\b(?:inadequate|requires?\\s+improvement(?:\\s+to\\s+be\\s+good)?)\\b(?:[^.;]{0,80}?\\b${monthPattern}\\s+${yearPattern})?`,
  'dgiu',
);

interface Count {
  readonly number: number;
  /** From the ordinal to the next one, or to the end of the sentence. */
  readonly clause: CanonicalSpan;
  readonly ordinal: CanonicalSpan;
}

const numberOf = (ordinal: string): number => {
  const at = ordinals.indexOf(ordinal.toLowerCase());
  return at < 0 ? Number.parseInt(ordinal, 10) : at + 1;
};

const countsIn = (text: string, sentence: CanonicalSpan): Count[] => {
  const found = allIn(text, sentence, count);
  return found.flatMap((match, index) => {
    const ordinal = match.group('ordinal');
    const end = found[index + 1]?.span.start ?? sentence.end;
    return ordinal
      ? [
          {
            number: numberOf(sliceOf(text, ordinal)),
            ordinal: match.span,
            clause: canonicalSpan(ordinal.start, end),
          },
        ]
      : [];
  });
};

/** True for a count that starts with the trust or company: its founding is named before any judgement. */
const isUnderProvider = (text: string, { clause }: Count, index: AuthorityIndex): boolean => {
  const words = sliceOf(text, clause);
  const named = index.providersIn(text, clause)[0];
  const starts = [founding.exec(words)?.index, named && named.span.start - clause.start].filter(
    (at) => at !== undefined,
  );
  const judged = judgement.exec(words)?.index ?? Number.POSITIVE_INFINITY;
  return starts.some((at) => at < judged);
};

const sinceIn = (text: string, place: CanonicalSpan): VisitCount['since'] => {
  const span = firstIn(text, place, grade)?.group('grade');
  if (!span) return null;
  const words = sliceOf(text, span)
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .replace('require ', 'requires ');
  return { value: { judgement: words, month: firstMonthIn(text, place) }, spans: [place] };
};

/** The judgement from which visits are counted: in the clause of the count, else where the opening tells it. */
const readSince = (
  text: string,
  main: Count | undefined,
  sentences: readonly CanonicalSpan[],
): VisitCount['since'] => {
  const inClause = main ? sinceIn(text, main.clause) : null;
  if (inClause) return inClause;
  for (const sentence of sentences) {
    const judged = firstIn(text, sentence, judgedIn);
    if (judged) return sinceIn(text, judged.span);
  }
  return null;
};

const countsOf = (text: string, sentences: readonly CanonicalSpan[]): Count[] => {
  const counts: Count[] = [];
  let wasCount = false;
  for (const sentence of sentences) {
    // 'It was also the second since …' counts visits only after a sentence that does.
    const found: Count[] =
      wasCount || mentionsVisit.test(sliceOf(text, sentence)) ? countsIn(text, sentence) : [];
    wasCount = found.length > 0;
    counts.push(...found);
  }
  return counts;
};

/** Which visit the letter reports, counted from the judgement and, where it says so, from the start of a trust or company. */
export const readVisitCount = (
  { document: { text }, sentences }: LetterParts,
  index: AuthorityIndex,
): VisitCount => {
  const counts = countsOf(text, sentences);
  const main = counts.find((found) => !isUnderProvider(text, found, index));
  const own = counts.find((found) => isUnderProvider(text, found, index));
  return {
    number: main ? { value: main.number, spans: [main.ordinal] } : null,
    since: readSince(text, main, sentences),
    underProvider: own
      ? {
          value: { number: own.number, since: firstMonthIn(text, own.clause) },
          spans: [own.clause],
        }
      : null,
  };
};
