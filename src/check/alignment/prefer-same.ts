import type { LetterIndex, WordRange } from '../letters/letter-index.ts';
import type { Alignment, Step, WordPart } from './alignment.ts';

/** Steps at an end of the quotation that take no word of the letter as it is. */
interface Run {
  readonly parts: readonly WordPart[];
  /** How many words of the letter they stand for. */
  readonly replaced: number;
}

type Other = Step & { readonly kind: 'replaced' | 'added'; readonly part: WordPart };

const isOther = (step: Step): step is Other => step.kind === 'replaced' || step.kind === 'added';

const leadingRun = (steps: readonly Step[]): Run => {
  const end = steps.findIndex((step) => !isOther(step));
  const run = steps.slice(0, Math.max(0, end)).filter(isOther);
  return {
    parts: run.map(({ part }) => part),
    replaced: run.filter(({ kind }) => kind === 'replaced').length,
  };
};

const trailingRun = (steps: readonly Step[]): Run => {
  const { parts, replaced } = leadingRun(steps.toReversed());
  return { parts: parts.toReversed(), replaced };
};

const standsAt = (parts: readonly WordPart[], index: LetterIndex, place: number): boolean =>
  parts.every(({ key }, at) => index.ids[place + at] === index.idOf(key));

const sameFrom = (parts: readonly WordPart[], place: number): Step[] =>
  parts.map((part, at) => ({ kind: 'same', part, place: place + at }));

const droppedFrom = (count: number, place: number): Step[] =>
  Array.from({ length: count }, (_, at) => ({ kind: 'dropped', place: place + at }));

const atStart = (alignment: Alignment, index: LetterIndex, bounds: WordRange): Alignment => {
  const { steps, from } = alignment;
  const { parts, replaced } = leadingRun(steps);
  const count = parts.length;
  const rest = from + replaced;
  const place = rest - 2 * count;
  if (count === 0 || place < bounds.from || !standsAt(parts, index, place)) return alignment;
  const start = [...sameFrom(parts, place), ...droppedFrom(count, place + count)];
  return { ...alignment, from: place, steps: [...start, ...steps.slice(count)] };
};

const atEnd = (alignment: Alignment, index: LetterIndex, bounds: WordRange): Alignment => {
  const { steps, to } = alignment;
  const { parts, replaced } = trailingRun(steps);
  const count = parts.length;
  const place = to - replaced;
  const end = place + 2 * count;
  if (count === 0 || end > bounds.to || !standsAt(parts, index, place + count)) return alignment;
  const last = [...droppedFrom(count, place), ...sameFrom(parts, place + count)];
  return { ...alignment, to: end, steps: [...steps.slice(0, steps.length - count), ...last] };
};

/**
 * Of two ways that cost the same, the one in which more words are the letter's: "Audits are regular" beside "Audits are not
 * yet regular" lacks two words, and does not change "not yet" into "Audits are".
 *
 * @param bounds words of the letter, which the alignment does not leave
 */
export const preferSame = (
  alignment: Alignment,
  index: LetterIndex,
  bounds: WordRange,
): Alignment => atEnd(atStart(alignment, index, bounds), index, bounds);
