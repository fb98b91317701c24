import {
  type Discrepancy,
  type DiscrepancyCode,
  discrepancyCodes,
  type Verification,
} from '../model/verification.ts';

/** One change of the letter, though several findings or measures lean on the same words. */
export interface SharedDiscrepancy extends Omit<Discrepancy, 'id'> {
  readonly ids: readonly (string | null)[];
}

export interface DiscrepancyGroup {
  readonly title: string;
  readonly total: number;
  readonly members: readonly SharedDiscrepancy[];
}

export interface LetterGroup {
  /** Of the letter; of the result, for what is no letter's. */
  readonly path: string;
  readonly readFrom: string | null;
  readonly total: number;
  /** The file is the same, but its text is not. */
  readonly isReadOtherwise: boolean;
  readonly groups: readonly DiscrepancyGroup[];
}

const titles: Readonly<Record<DiscrepancyCode, string>> = {
  'file-changed': 'the file has other bytes',
  'text-changed': 'the text is another',
  'source-differs': 'the kind of file or its number of pages is another',
  'words-moved': 'the words stand elsewhere',
  'words-changed': 'the words are not in the letter',
  'page-differs': 'the words stand on another page',
  'paragraph-differs': 'the words stand in another paragraph',
  'context-differs': 'the words before or after are others',
  'figure-differs': 'the sentence does not give the figure',
  'identifier-differs': 'the identifier is not that of its letter, theme and words',
  'identifier-repeated': 'two things have one identifier',
  'reference-missing': 'an identifier is named that nothing has',
  'conclusion-differs': 'the conclusion does not follow from the findings',
  'reading-differs': 'read anew by the rules, the letter gives something else',
};

/** The findings of one sentence share its words; `at` is that of the first. */
const shared = (found: readonly Discrepancy[]): SharedDiscrepancy[] => {
  const byChange = new Map<string, SharedDiscrepancy>();
  for (const { id, ...rest } of found) {
    const { result, line, at, wanted, now } = rest;
    // The same words in two places are two changes.
    const isQuotation = at.endsWith('/evidence');
    const key = JSON.stringify([result, line, isQuotation ? '' : at, wanted, rest.found, now]);
    byChange.set(key, {
      ...rest,
      ...byChange.get(key),
      ids: [...(byChange.get(key)?.ids ?? []), id],
    });
  }
  return [...byChange.values()];
};

/** What is quoted tells more than the words that decided. */
const weightOf = ({ at }: SharedDiscrepancy): number => Number(at.includes('/because/'));

const groupsIn = (found: readonly Discrepancy[]): DiscrepancyGroup[] =>
  discrepancyCodes.flatMap((code) => {
    const members = found.filter((each) => each.code === code);
    if (members.length === 0) return [];
    const inOrder = shared(members).sort((one, other) => weightOf(one) - weightOf(other));
    return [{ title: titles[code], total: members.length, members: inOrder }];
  });

/** Discrepancies by the letter that they are about, in the order of the verification. */
export const groupsOf = ({ discrepancies, letters }: Verification): LetterGroup[] => {
  const byLetter = new Map<string, Discrepancy[]>();
  for (const each of discrepancies) {
    const path = each.letter ?? each.result;
    const found = byLetter.get(path);
    if (found) found.push(each);
    else byLetter.set(path, [each]);
  }
  const readFrom = new Map(letters.map((letter) => [letter.path, letter.readFrom]));
  return [...byLetter].map(([path, found]) => {
    const codes = new Set(found.map(({ code }) => code));
    return {
      path,
      readFrom: readFrom.get(path) ?? null,
      total: found.length,
      isReadOtherwise: codes.has('text-changed') && !codes.has('file-changed'),
      groups: groupsIn(found),
    };
  });
};
