import type { JudgementArea } from '../../src/model/judgements.ts';
import { judgementField } from '../../src/model/record.ts';
import { factsOfText } from './letter-from-text.ts';

export const gradesOf = (text: string) => factsOfText(text).letter.judgements;

/** The quotation of a grade, the words that name the area first. */
export const wordsOf = (text: string, area: JudgementArea) =>
  factsOfText(text).letter.evidence[judgementField(area)]?.map(({ quote }) => quote);
