import type { ArticleDocument } from '../../model/article.ts';
import { type Difference, differenceKinds } from '../../model/check.ts';
import { byKeys } from '../../model/order.ts';
import type { Alignment, Step } from '../alignment/alignment.ts';
import type { IndexedLetter, LetterIndex } from '../letters/letter-index.ts';
import { comparedWords } from '../words/compared-words.ts';
import { differenceKind } from '../words/word-kinds.ts';

type VisibleStep = Extract<Step, { kind: 'visible' }>;
type ChangedStep = Exclude<Step, VisibleStep>;

/** Where an article and a letter differ, as ranges of both texts; `edit` is a visible one. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly letterStart: number;
  readonly letterEnd: number;
  readonly edit: VisibleStep | null;
}

/** The letter in which a passage stands, and the index of its words. */
export interface Beside {
  readonly letter: IndexedLetter;
  readonly index: LetterIndex;
}

/** Neighbouring words that differ; `before` is where the quoted word before them ends. */
interface ChangedGroup {
  readonly before: number;
  readonly steps: ChangedStep[];
}

/** Neighbouring words that differ are one difference. */
const changedGroups = ({ steps }: Alignment): (ChangedGroup | VisibleStep)[] => {
  const groups: (ChangedGroup | VisibleStep)[] = [];
  let before = steps.find((step) => step.kind !== 'dropped')?.part.start ?? 0;
  let open: ChangedGroup | null = null;
  for (const step of steps) {
    if (step.kind === 'visible') groups.push(step);
    if (step.kind === 'visible' || step.kind === 'same') open = null;
    else if (open) open.steps.push(step);
    else {
      open = { before, steps: [step] };
      groups.push(open);
    }
    if (step.kind !== 'dropped') before = step.part.end;
  }
  return groups;
};

/** The letter's words from one place to another; none where the two are the same. */
const letterRange = (
  { index, letter }: Beside,
  from: number,
  to: number,
): { letterStart: number; letterEnd: number } => {
  if (from < to)
    return { letterStart: index.starts[from] ?? 0, letterEnd: index.ends[to - 1] ?? 0 };
  const at = from > letter.first ? (index.ends[from - 1] ?? 0) : 0;
  return { letterStart: at, letterEnd: at };
};

/** A word that was dropped stands at the end of the one before it. */
const placeOfGroup = ({ steps, before }: ChangedGroup, beside: Beside): Place => {
  const parts = steps.flatMap((step) => (step.kind === 'dropped' ? [] : [step.part]));
  const places = steps.flatMap((step) => (step.kind === 'added' ? [] : [step.place]));
  const [first] = steps;
  const from = places[0] ?? first?.place ?? 0;
  return {
    start: parts[0]?.start ?? before,
    end: parts.at(-1)?.end ?? before,
    ...letterRange(beside, from, places.length === 0 ? from : (places.at(-1) ?? from) + 1),
    edit: null,
  };
};

const placeOfEdit = (edit: VisibleStep, beside: Beside): Place => ({
  start: edit.part.start,
  end: edit.part.end,
  ...letterRange(beside, edit.from, edit.to),
  edit,
});

const placeOf = (group: ChangedGroup | VisibleStep, beside: Beside): Place =>
  'steps' in group ? placeOfGroup(group, beside) : placeOfEdit(group, beside);

const hyphen = /[-‐‑\u00AD]/u;

/** 'multi-agency' and 'multiagency', or a word that the end of a line broke: no letter differs. */
const isTypography = (from: string, to: string): boolean => {
  const join = (text: string): string =>
    comparedWords(text)
      .map(({ key }) => key)
      .join('');
  return (hyphen.test(from) || hyphen.test(to)) && join(from) === join(to);
};

const kindOf = (place: Place, from: string, to: string): Difference['kind'] => {
  if (place.edit?.part.kind === 'bracket') return 'insertion';
  if (place.edit) return 'omission';
  const keys = (text: string): string[] => comparedWords(text).map(({ key }) => key);
  return differenceKind(keys(from), keys(to));
};

/** Nothing is left out where the writer's own words part a quotation that runs on in the letter. */
const isNothing = ({ edit, letterStart, letterEnd }: Place): boolean =>
  edit?.part.kind === 'joint' && letterStart === letterEnd;

/** A place at which an article and a letter differ, with the words of both. */
export interface DifferentWords extends Place {
  readonly from: string;
  readonly to: string;
}

const withWords = (
  place: Place,
  { text }: Pick<ArticleDocument, 'text'>,
  { letter }: Beside,
): DifferentWords => ({
  ...place,
  from: letter.document.text.slice(place.letterStart, place.letterEnd),
  to: text.slice(place.start, place.end),
});

const isUnchanged = ({ edit, from, to }: DifferentWords): boolean =>
  edit === null && isTypography(from, to);

/** All places at which an article and a letter differ, typography aside, in order. */
export const differentWords = (
  alignment: Alignment,
  article: Pick<ArticleDocument, 'text'>,
  beside: Beside,
): DifferentWords[] =>
  changedGroups(alignment)
    .map((group) => withWords(placeOf(group, beside), article, beside))
    .filter((place) => !isNothing(place) && !isUnchanged(place));

/** Whether nothing but typography differs that is not marked; cheaper than to list what does. */
export const isFaithful = (
  alignment: Alignment,
  article: Pick<ArticleDocument, 'text'>,
  beside: Beside,
): boolean =>
  alignment.cost === 0 ||
  changedGroups(alignment).every(
    (group) =>
      !('steps' in group) || isUnchanged(withWords(placeOf(group, beside), article, beside)),
  );

/** The same as they are reported; the gravest first. */
export const differencesOf = (different: readonly DifferentWords[]): Difference[] =>
  different
    .map((place): Difference => {
      const { edit, from, to, ...ranges } = place;
      return { from, to, kind: kindOf(place, from, to), ...ranges };
    })
    .sort((one, other) =>
      byKeys(
        [differenceKinds.indexOf(one.kind), one.start],
        [differenceKinds.indexOf(other.kind), other.start],
      ),
    );

const wordCount = (text: string): number =>
  text.split(/[\s-]+/u).filter((word) => word !== '').length;

/** Words changed, added or dropped without a mark. */
export const changedWords = (different: readonly DifferentWords[]): number =>
  different
    .filter(({ edit }) => edit === null)
    .reduce((sum, { from, to }) => sum + Math.max(wordCount(from), wordCount(to)), 0);
