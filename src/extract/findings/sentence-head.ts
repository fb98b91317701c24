import type { CueHit } from '../../rules/compile.ts';

/** How near the head of its sentence a word stands that speaks for all of it, in tokens. */
const head = 3;

/** Whether a cue stands where it speaks for the whole sentence. */
export const standsAtHead = ({ from }: CueHit): boolean => from <= head;
