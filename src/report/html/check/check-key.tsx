import type { VNode } from 'preact';
import { verdictSchema } from '../../../model/check.ts';
import { tones, verdictWords } from '../../verdict-words.ts';
import { Sign } from '../sign.tsx';

/** How the signs are to be read, what was not looked at, and what a verdict does not mean. */
export const CheckKey = (): VNode => (
  <section id="key" aria-labelledby="key-title">
    <details>
      <summary>
        <h2 id="key-title">How to read it</h2>
      </summary>
      <dl>
        {tones
          .flatMap((tone) =>
            verdictSchema.options.filter((verdict) => verdictWords[verdict].tone === tone),
          )
          .map((verdict) => (
            <div key={verdict}>
              <dt class={verdictWords[verdict].tone}>
                <Sign of={{ sign: verdictWords[verdict].sign, words: verdict }} />
              </dt>
              <dd>{verdictWords[verdict].says}</dd>
            </div>
          ))}
      </dl>
      <p>
        Quotations are shaded, claims in the writer’s own words underlined. In both texts a small
        letter marks what differs, and ‸ a place where words are missing that the other text has.
        Grey words of a letter stand around those that the article uses.
      </p>
      <p>
        A verdict says how the words stand to the letters that were given, never whether an article
        is right. Words that are <em>not found</em> may stand in a letter that was not given.
        Sentences of an article that make no claim on a letter are not marked; page furniture is
        shown and not searched.
      </p>
    </details>
  </section>
);
