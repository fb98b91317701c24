import type { ArticleDocument } from '../../model/article.ts';
import { type Difference, differenceKinds } from '../../model/check.ts';
import { byKeys } from '../../model/order.ts';
import type { Alignment, Step } from '../alignment/align.ts';
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

/** Neighbouring words that differ are one difference. */
const changedGroups = (steps: readonly Step[]): (ChangedStep[] | VisibleStep)[] => {
  const groups: (ChangedStep[] | VisibleStep)[] = [];
  let open: ChangedStep[] = [];
  for (const step of steps) {
    if (step.kind === 'visible') groups.push(step);
    if (step.kind === 'visible' || step.kind === 'same') open = [];
    else {
      if (open.length === 0) groups.push(open);
      open.push(step);
    }
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

const placeOfGroup = (group: readonly ChangedStep[], before: number, beside: Beside): Place => {
  const parts = group.flatMap((step) => (step.kind === 'dropped' ? [] : [step.part]));
  const places = group.flatMap((step) => (step.kind === 'added' ? [] : [step.place]));
  const [first] = group;
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

/** Where each group stands; a word that was dropped stands at the end of the one before it. */
const placesOf = ({ steps }: Alignment, start: number, beside: Beside): Place[] => {
  const ends = new Map<Step, number>();
  let before = start;
  for (const step of steps) {
    ends.set(step, before);
    if (step.kind !== 'dropped') before = step.part.end;
  }
  return changedGroups(steps).map((group) => {
    if (!Array.isArray(group)) return placeOfEdit(group, beside);
    const [first] = group;
    return placeOfGroup(group, (first && ends.get(first)) ?? start, beside);
  });
};

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

/** All places at which an article and a letter differ, typography aside; the gravest first. */
export const differencesOf = (
  alignment: Alignment,
  { text }: Pick<ArticleDocument, 'text'>,
  beside: Beside,
): Difference[] => {
  const start = alignment.steps.find((step) => step.kind !== 'dropped')?.part.start ?? 0;
  return placesOf(alignment, start, beside)
    .filter((place) => !isNothing(place))
    .flatMap((place): Difference[] => {
      const from = beside.letter.document.text.slice(place.letterStart, place.letterEnd);
      const to = text.slice(place.start, place.end);
      if (place.edit === null && isTypography(from, to)) return [];
      const { edit, ...ranges } = place;
      return [{ from, to, kind: kindOf(place, from, to), ...ranges }];
    })
    .sort((one, other) =>
      byKeys(
        [differenceKinds.indexOf(one.kind), one.start],
        [differenceKinds.indexOf(other.kind), other.start],
      ),
    );
};

/** Whether the article marks it, with … or [ ]. */
export const isVisible = ({ kind }: Difference): boolean =>
  kind === 'omission' || kind === 'insertion';
