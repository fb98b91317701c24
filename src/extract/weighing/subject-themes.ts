import type { Mention } from '../../rules/compile.ts';
import type { Theme } from '../../rules/schema.ts';
import type { ReadSentence } from '../findings/read-sentence.ts';
import { subjectEnd } from '../findings/subject.ts';

/** Where the subject of a sentence's first clause ends; 0 where that clause hangs on another. */
const subjectEndOf = ({ tokens, clauses: [first] }: ReadSentence): number =>
  first && !first.subordinate ? subjectEnd(tokens, first) : 0;

/** Whether a theme is named firmly in the subject of the first clause. */
export const isSubject = (read: ReadSentence | undefined, theme: string | undefined): boolean => {
  const named = read?.named.find((one) => one.theme.id === theme);
  if (!read || !named) return false;
  const end = subjectEndOf(read);
  return named.mentions.some(({ from, subjectOnly }) => !subjectOnly && from < end);
};

const joiners = new Set([',', 'and', 'or', 'the']);

const areListed = ({ tokens }: ReadSentence, one: Mention, next: Mention): boolean => {
  if (next.from <= one.to) return false;
  for (let token = one.to; token < next.from; token += 1)
    if (!joiners.has(tokens[token]?.form ?? '')) return false;
  return true;
};

/** The lists of themes that stand as the subject of a sentence, each of two themes or more. */
export const listedThemes = (read: ReadSentence): Theme[][] => {
  const end = subjectEndOf(read);
  const subjects = read.mentions
    .filter(({ to }) => to <= end)
    .sort((one, other) => one.from - other.from);
  const lists: Theme[][] = [];
  for (const [index, mention] of subjects.entries()) {
    const before = subjects[index - 1];
    const list = lists.at(-1);
    if (before && list && areListed(read, before, mention)) list.push(mention.theme);
    else lists.push([mention.theme]);
  }
  return lists.filter((themes) => themes.length > 1);
};
