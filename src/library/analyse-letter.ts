import { analyseLetter as analyse } from '../extract/analyse-letter.ts';
import { refusalOf } from '../extract/refusal.ts';
import { InputError } from '../model/errors.ts';
import { type LetterRecord, letterRecordSchema } from '../model/record.ts';
import { KnowledgeBase } from './knowledge-base.ts';
import { LetterDocument } from './letter-document.ts';

/**
 * What a letter says of itself, its findings, its figures and what reads oddly in it, each with its quotation: the same
 * as a line of `ofsted-letters extract --format jsonl`. Depends on its arguments alone.
 *
 * @throws {@link InputError} for what is no letter or report by Ofsted
 */
export const analyseLetter = (
  letter: LetterDocument,
  knowledgeBase: KnowledgeBase,
): LetterRecord => {
  const { knowledge } = KnowledgeBase.partsOf(knowledgeBase).tools;
  const record = analyse(LetterDocument.documentOf(letter), knowledge);
  const problem = refusalOf(record);
  if (problem) throw new InputError(problem);
  return letterRecordSchema.parse(record);
};
