import type { CheckedClaim, ClaimVerdict } from '../../model/check.ts';
import type { CanonicalSpan } from '../../model/span.ts';

export type ClaimKind = Exclude<CheckedClaim['kind'], 'quotation' | 'copy'>;

/** What a letter says to one thing that a sentence of an article claims. */
export interface Reading {
  readonly kind: ClaimKind;
  readonly verdict: ClaimVerdict;
  /** The letter's words for or against it. */
  readonly evidence: readonly CanonicalSpan[];
  /** Words that come near where nothing was found. */
  readonly closest: CanonicalSpan | null;
  readonly note: string;
}

export const said = (
  kind: ClaimKind,
  verdict: ClaimVerdict,
  evidence: readonly CanonicalSpan[],
  note: string,
): Reading => ({ kind, verdict, evidence, closest: null, note });

export const notFound = (
  kind: ClaimKind,
  closest: CanonicalSpan | null,
  note: string,
): Reading => ({ kind, verdict: 'not-found', evidence: [], closest, note });

/** The gravest first: one thing contradicted, and the sentence cannot be called supported. */
const gravity: readonly ClaimVerdict[] = [
  'contradicted',
  'not-found',
  'not-checkable',
  'partly-supported',
  'rounded',
  'supported',
];

const rank = ({ verdict }: Reading): number => gravity.indexOf(verdict);

/** Readings of all that one sentence claims → the reading of the sentence; null where it claims nothing. */
export const combine = (readings: readonly Reading[]): Reading | null => {
  const ranked = [...readings].sort((one, other) => rank(one) - rank(other));
  const [gravest] = ranked;
  if (!gravest) return null;
  return {
    kind: gravest.kind,
    verdict: gravest.verdict,
    evidence: ranked.flatMap(({ evidence }) => evidence),
    closest: gravest.closest,
    note: [...new Set(ranked.map(({ note }) => note))].join(' '),
  };
};
