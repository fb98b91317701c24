import { notes } from './claim-notes.ts';
import type { FactReading } from './fact-reading.ts';
import { nothing } from './fact-reading.ts';
import type { LetterPassages } from './letter-passages.ts';
import { onceALetter } from './once-a-letter.ts';
import { onceAText } from './once-a-text.ts';
import { notFound, type Reading, said } from './reading.ts';

type VisitMode = 'remote' | 'on-site';

const wordsOfMode: Readonly<Record<VisitMode, RegExp>> = {
  remote: /\b(?:remote(?:ly)?|virtual(?:ly)?|online|off[- ]site|by\s+video(?:\s+calls?)?)\b/giu,
  'on-site': /\b(?:on[- ]site|in\s+person|face[- ]to[- ]face)\b/giu,
};
const modes = ['remote', 'on-site'] as const;

/** The visit, and what inspectors do on one. */
const ofVisit =
  /\b(?:(?:visit|inspection)\s+was|visit|inspectors?\s+(?:were|spent|worked|met|visited|came)|spent)\b/iu;

const modesIn = (text: string): VisitMode[] =>
  modes.filter((mode) => text.search(wordsOfMode[mode]) >= 0);

const modesOf = onceAText(modesIn);

const modesTold = onceALetter(({ passages }) =>
  passages
    .filter(({ text }) => ofVisit.test(text))
    .map(({ text, sentence: { span } }) => ({ span, found: modesIn(text) }))
    .filter(({ found }) => found.length > 0),
);

const read = (claimed: VisitMode, letter: LetterPassages): Reading => {
  const told = modesTold(letter);
  const spans = (mode: VisitMode) => told.filter(({ found }) => found.includes(mode));
  const [own] = spans(claimed);
  const note = claimed === 'remote' ? notes.remoteVisit : notes.onSiteVisit;
  if (own) return said('fact', 'supported', [own.span], note);
  const [other] = told;
  return other
    ? said(
        'fact',
        'contradicted',
        [other.span],
        claimed === 'remote' ? notes.onSiteVisit : notes.remoteVisit,
      )
    : notFound('fact', null, notes.noVisitMode);
};

/** "The inspection was virtual", "two days on site": whether inspectors were there. */
export const readVisitMode = (text: string, letter: LetterPassages): FactReading => {
  const claimed = modesOf(text);
  const [mode] = claimed;
  if (!mode || claimed.length > 1 || !ofVisit.test(text)) return nothing;
  const ranges = [...text.matchAll(wordsOfMode[mode])].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  return { readings: [read(mode, letter)], ranges };
};
