import { notes } from './claim-notes.ts';
import type { ClaimText } from './claim-text.ts';
import { type FactReading, nothing } from './fact-reading.ts';
import type { LetterPassages, Passage } from './letter-passages.ts';
import { matchPassage, type PassageMatch } from './match-passage.ts';
import { onceALetter } from './once-a-letter.ts';
import { onceAText } from './once-a-text.ts';
import { notFound, said } from './reading.ts';
import type { ClaimTools } from './wording.ts';

const looksAt =
  /\b(?:(?:visit|inspection|letter|report)\b.{0,40}?\b(?:about|focus(?:s?ed|es)?\s+on|look(?:ed|s)\s+at|cover(?:ed|s)|examined|concerned|considered|concentrated\s+on)|inspectors\s+(?:looked\s+at|focus+ed\s+on|examined|reviewed|evaluated|considered|concentrated\s+on|were\s+looking\s+at))\b/iu;

const lookingAt = onceAText((text) => looksAt.exec(text));

const tellsFocus = ({ sentence: { section }, text }: Passage): boolean =>
  section.kind === 'areas-covered' ||
  /\binspectors\b.{0,30}\b(?:looked|evaluated|considered|reviewed|focus|examined)|\bthis\s+(?:focused\s+)?visit\b.{0,20}\b(?:looked|focus|considered|reviewed)|\breview(?:ed)?\s+the\s+progress\b/iu.test(
    text,
  );

const passagesOnFocus = onceALetter(({ passages }) => passages.filter(tellsFocus));

const enoughWords = 0.6;

/** "… and did not include care leavers": all that was matched stands after a negation. */
const isLeftOut = ({ passage, pairs }: PassageMatch, letter: LetterPassages): boolean => {
  const [negation] = letter.wordingOf(passage).negations;
  return (
    negation !== undefined && pairs.length > 0 && pairs.every((pair) => pair.letter.from > negation)
  );
};

/** "The visit looked at …": the rest of the sentence against what the letter says that the visit looked at. */
export const readFocus = (
  claim: ClaimText,
  letter: LetterPassages,
  { words }: ClaimTools,
): FactReading => {
  const { text, tokens } = claim.wording;
  const match = lookingAt(text);
  if (!match) return nothing;
  const start = match.index + match[0].length;
  const terms = claim.terms.filter(({ from }) => (tokens[from]?.start ?? 0) >= start);
  if (terms.length === 0) return nothing;
  const [best] = passagesOnFocus(letter)
    .map((passage) => matchPassage(terms, passage, letter, words))
    .sort((one, other) => other.coverage - one.coverage);
  const span = best ? best.passage.sentence.span : null;
  const reading =
    best && span && best.coverage >= enoughWords && isLeftOut(best, letter)
      ? said('fact', 'contradicted', [span], notes.leftOut)
      : best && span && best.coverage >= enoughWords
        ? said('fact', 'supported', [span], notes.focus)
        : notFound('fact', span, notes.notFocus);
  return { readings: [reading], ranges: [{ start: match.index, end: text.length }] };
};
