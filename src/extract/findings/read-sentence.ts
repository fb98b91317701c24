import type { Sentence, StructuredDocument } from '../../model/document.ts';
import { sliceOf } from '../../model/span.ts';
import type { CueHit, Mention, Rules } from '../../rules/compile.ts';
import { type Token, tokenize } from '../../text/tokens.ts';
import { type Clause, clausesOf } from './clauses.ts';

/** A sentence with all that the rules see in it. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly cues: readonly CueHit[];
  readonly mentions: readonly Mention[];
  readonly clauses: readonly Clause[];
}

export const readSentence = (
  document: StructuredDocument,
  sentence: Sentence,
  rules: Rules,
): ReadSentence => {
  const text = sliceOf(document.text, sentence.span);
  const tokens = tokenize(text);
  const cues = rules.findCues(tokens);
  return {
    sentence,
    text,
    tokens,
    cues,
    mentions: rules.findMentions(tokens),
    clauses: clausesOf(tokens, cues),
  };
};
