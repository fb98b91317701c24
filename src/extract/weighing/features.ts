import { stemOf } from '../../text/tokens.ts';
import type { ReadSentence } from '../findings/read-sentence.ts';
import { firstSubjectEnd } from '../findings/subject.ts';

/** Tells one thing that is so of a sentence; `family` says of what sort it is, and `key` what it is. */
export type Emit = (family: string, key: string) => void;

/** Words that stand in all sentences and tell no theme. */
const commonWords = new Set(
  `the a an of to and in for is are was were be been has have had with that this these those by on as at from it its
  their they which who or not but also can will`.split(/\s+/u),
);
const shortestStem = 3;

/** The stem of a form that can tell a theme; null for small and common words. */
export const tellingStem = (form: string): string | null => {
  const stem = stemOf(form);
  return stem.length < shortestStem || commonWords.has(stem) ? null : stem;
};

/** What the words of a sentence are and which of them follow each other. */
export const emitWords = (read: ReadSentence, emit: Emit): void => {
  const { tokens } = read;
  const subject = firstSubjectEnd(read);
  let last = '';
  for (const [index, token] of tokens.entries()) {
    if (!token.isWord) continue;
    const stem = stemOf(token.form);
    if (last !== '') emit('pair', `${last} ${stem}`);
    last = stem;
    if (tellingStem(token.form) === null) continue;
    emit('word', stem);
    if (index < subject) emit('subject', stem);
  }
  emit('first', tokens[0]?.form ?? '');
};

const headingWord = /[a-z]{4,}/gu;

/** The words of the heading under which a sentence stands. */
export const emitHeading = (heading: string, emit: Emit): void => {
  for (const [word] of heading.toLowerCase().matchAll(headingWord)) emit('heading', stemOf(word));
};
