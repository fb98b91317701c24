import type { VNode } from 'preact';
import { positionWords, trajectoryWords } from './change-words.ts';
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
      Each cell is what one letter says of one theme; follow it for the words. <em>States</em> is a
      change that the letter itself puts into words. <em>We see</em> is a change that this program
      infers from the positions at two visits; no letter states it. <em>Not mentioned</em> means
      that the letter is silent, not that the matter is resolved. “
      {trajectoryWords['persisting-weakness'].words}” and the other words over the visits follow
      from rules, each named where it is used. Nothing here ranks or scores an authority.
    </p>
  </section>
);
