import type { Sentence, StructuredDocument } from '../../model/document.ts';
import { sliceOf } from '../../model/span.ts';
import type { CueHit, Mention, Rules } from '../../rules/compile.ts';
import type { Theme } from '../../rules/schema.ts';
import { type Token, tokenize } from '../../text/tokens.ts';
import { type Clause, clausesOf } from './clauses.ts';

/** A theme with its words in a sentence, in order of place. */
export interface NamedTheme {
  readonly theme: Theme;
  readonly mentions: readonly [Mention, ...Mention[]];
}

/** Mentions in order of place → their themes in order of their first word. */
export const namedThemes = (mentions: readonly Mention[]): NamedTheme[] => {
  const named: Array<{ theme: Theme; mentions: [Mention, ...Mention[]] }> = [];
  for (const mention of mentions) {
    const known = named.find(({ theme }) => theme === mention.theme);
    if (known) known.mentions.push(mention);
    else named.push({ theme: mention.theme, mentions: [mention] });
  }
  return named;
};

/** A sentence with all that the rules see in it. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly cues: readonly CueHit[];
  readonly mentions: readonly Mention[];
  /** The themes that it names, in order of their first word. */
  readonly named: readonly NamedTheme[];
  readonly clauses: readonly Clause[];
}

export const readSentence = (
  document: StructuredDocument,
  sentence: Sentence,
  rules: Rules,
): ReadSentence => {
  const text = sliceOf(document.text, sentence.span);
  const tokens = tokenize(text);
  const { cues, mentions } = rules.find(tokens);
  return {
    sentence,
    text,
    tokens,
    cues,
    mentions,
    named: namedThemes(mentions),
    clauses: clausesOf(tokens, cues),
  };
};
