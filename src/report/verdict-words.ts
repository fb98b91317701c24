import type { Verdict } from '../model/check.ts';

/** What a reader makes of a verdict at a glance; colour and order follow it. */
export type Tone = 'differs' | 'open' | 'agrees' | 'aside';

/** What needs a reader's eye first. */
export const tones: readonly Tone[] = ['differs', 'open', 'agrees', 'aside'];

export interface VerdictWords {
  /** Never told by the sign or the colour alone: the name of the verdict stands beside it. */
  readonly sign: string;
  readonly tone: Tone;
  /** Completes 'The words …' or 'The claim …'. */
  readonly says: string;
}

export const verdictWords: Readonly<Record<Verdict, VerdictWords>> = {
  verbatim: {
    sign: '=',
    tone: 'agrees',
    says: 'has the letter’s words in order; only typography differs',
  },
  edited: {
    sign: '…',
    tone: 'agrees',
    says: 'leaves words out or puts some in, and shows it with … or [ ]',
  },
  'misleading-edit': {
    sign: '!',
    tone: 'differs',
    says: 'leaves out, where the omission is marked or at an end, words that turn the meaning',
  },
  altered: {
    sign: '≠',
    tone: 'differs',
    says: 'has words changed, added or dropped without a mark',
  },
  spliced: {
    sign: '+',
    tone: 'differs',
    says: 'runs parts of different sentences together without a mark',
  },
  'wrong-letter': {
    sign: '↷',
    tone: 'differs',
    says: 'stands in another letter than the one that the article names',
  },
  'not-found': {
    sign: '?',
    tone: 'open',
    says: 'is not found in the letters given; the nearest passage is shown',
  },
  'not-from-letter': {
    sign: '○',
    tone: 'aside',
    says: 'is said to be somebody else’s words, and is not the letter’s',
  },
  'too-short': {
    sign: '·',
    tone: 'aside',
    says: 'has fewer than four words, or under 12 characters, and can stand anywhere',
  },
  supported: { sign: '●', tone: 'agrees', says: 'stands in the letter, in these or other words' },
  'partly-supported': {
    sign: '◐',
    tone: 'open',
    says: 'loses or adds a qualifier, or stands in the letter in part',
  },
  rounded: {
    sign: '≈',
    tone: 'agrees',
    says: 'rounds the letter’s number, within half a unit of the last digit written',
  },
  contradicted: { sign: '×', tone: 'differs', says: 'is opposed by the letter’s words' },
  'not-checkable': {
    sign: '–',
    tone: 'aside',
    says: 'says nothing that can be looked up in the letters given',
  },
};
