import type { VNode } from 'preact';
import { positionWords } from './change-words.ts';
import { Sign } from './sign.tsx';

const positions = ['strength', 'weakness', 'mixed', 'neutral', 'not-mentioned'] as const;

/** How the signs are to be read, and what they do not mean. */
export const ReadingKey = (): VNode => (
  <section id="key" aria-labelledby="key-title">
    <h2 id="key-title">How to read it</h2>
    <ul class="key">
      {positions.map((position) => (
        <li key={position} class={position}>
          <Sign of={positionWords[position]} />
        </li>
      ))}
    </ul>
    <p>
      A cell is what one letter says on one theme; follow it for the words. Behind “mixed” stand the
      findings that point each way, as in 2+ 5−. <em>States</em> is a change that the letter itself
      puts into words. <em>Inferred</em> is a change that this program sees between the positions at
      two visits; no letter states it, and ~ warns that the two visits looked at different work.{' '}
      <em>Not mentioned</em> means that the letter is silent, not that the matter is resolved. The
      words over the visits follow from rules, each named with the evidence. An area for improvement
      that fits no theme stands in no row; the evidence lists it apart. Nothing here ranks or scores
      an authority.
    </p>
  </section>
);
