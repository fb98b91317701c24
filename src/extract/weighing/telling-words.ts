import { stemOf } from '../../text/tokens.ts';
import type { ReadSentence } from '../findings/read-sentence.ts';
import { type WeightTable, weightIn } from './weight-table.ts';

/** A word of a sentence, as a range of tokens. */
export interface TellingWord {
  readonly from: number;
  readonly to: number;
}

/** As many words as a reader can check at a glance. */
const mostWords = 3;

/** The words of a sentence that weigh most for one column, in order of place. */
export const tellingWords = (
  { tokens }: ReadSentence,
  table: WeightTable,
  column: string,
): TellingWord[] => {
  const number = table.columns.indexOf(column);
  const words = table.rows.get('word');
  return tokens
    .flatMap(({ form, isWord }, index) => {
      const row = isWord ? words?.get(stemOf(form)) : undefined;
      const weight = row ? weightIn(row, number) : 0;
      return weight > 0 ? [{ from: index, to: index + 1, weight }] : [];
    })
    .sort((one, other) => other.weight - one.weight || one.from - other.from)
    .slice(0, mostWords)
    .sort((one, other) => one.from - other.from)
    .map(({ from, to }) => ({ from, to }));
};
