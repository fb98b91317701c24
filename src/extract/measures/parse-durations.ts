import type { NumberMention, Parser, SentenceContext } from './quantity.ts';
import { wordAt } from './tokens.ts';

/** Index of the unit of time after the number, over "further", "consecutive school", "working" or a hyphen. */
const unitAt = ({ tokens, lexicon }: SentenceContext, { to }: NumberMention): number => {
  let at = to;
  while (at < to + 4 && isBeforeUnit(wordAt(tokens, at))) at++;
  return at;

  function isBeforeUnit(word: string): boolean {
    return word === '-' || word === 'working' || lexicon.words.unitAdjectives.has(word);
  }
};

/** "45 working days", "four-month period", "three to four weeks". */
export const durations: Parser = {
  name: 'duration',
  parse: (context, mention) => {
    const { tokens, lexicon } = context;
    if (mention.style !== 'number') return null;
    const at = unitAt(context, mention);
    const unit = lexicon.unit(wordAt(tokens, at));
    if (unit === null) return null;
    const isWorking =
      unit === 'days' && tokens.slice(mention.to, at).some(({ word }) => word === 'working');
    return {
      parser: 'duration',
      mention,
      unit: isWorking ? 'working-days' : unit,
      denominator: null,
      subject: null,
      change: null,
      qualifier: null,
      phrase: { from: mention.from, to: at + 1 },
    };
  },
};
