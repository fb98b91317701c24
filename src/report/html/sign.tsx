import type { VNode } from 'preact';
import type { Signed } from './change-words.ts';

/** The sign is for the eye; a screen reader hears the words. */
export const Sign = ({ of: { sign, words } }: { readonly of: Signed }): VNode => (
  <>
    <span class="sign" aria-hidden="true">
      {sign}
    </span>
    {'\u00A0'}
    {words}
  </>
);

/** The words first, as in 'improved ↑'. */
export const WordsThenSign = ({ of: { sign, words } }: { readonly of: Signed }): VNode => (
  <>
    {words}
    {'\u00A0'}
    <span aria-hidden="true">{sign}</span>
  </>
);
