/**
 * The notation in which rules name words.
 *
 *     assessment           the word, its plural and their possessives
 *     improve~             every word of the same stem: improves, improved, improvement
 *     safeguard*           every word that begins so
 *     =timely              this form alone
 *     decision-making      with or without the hyphen
 *     (agency|locum) staff one of these, then "staff"
 *     [very] high          "high", with or without "very"
 *     lack .. supervision  up to three other words between; ..5 for up to five
 */
export interface WordTerm {
  readonly kind: 'form' | 'noun' | 'stem' | 'prefix';
  readonly word: string;
}

export interface GapTerm {
  readonly kind: 'gap';
  /** The most words that may stand between. */
  readonly most: number;
}

export type Term = WordTerm | GapTerm;
export type Sequence = readonly Term[];

/** A phrase that the notation does not allow; `column` counts from 1. */
export class PhraseError extends Error {
  override readonly name = 'PhraseError';
  readonly column: number;

  constructor(reason: string, column: number) {
    super(reason);
    this.column = column;
  }
}

const defaultGap = 3;
const widestGap = 8;
const mostSequences = 2000;

interface Lexeme {
  readonly text: string;
  readonly column: number;
}

const lex = (phrase: string): Lexeme[] =>
  [...phrase.matchAll(/[()[\]|]|[^\s()[\]|]+/gu)].map(({ 0: text, index }) => ({
    text,
    column: index + 1,
  }));

const wordPattern = /^=?[\p{L}\p{N}£%][\p{L}\p{N}'’&/.%-]*[~*]?$/u;

/** "decision-making" → itself and its parts as separate words. */
const spellings = (word: string, kind: WordTerm['kind']): Sequence[] => {
  const parts = word.split('-');
  const whole: Sequence = [{ kind, word }];
  if (parts.length === 1 || parts.some((part) => part === '')) return [whole];
  const apart = parts.map(
    (part, index): WordTerm => ({ kind: index === parts.length - 1 ? kind : 'form', word: part }),
  );
  return [whole, apart];
};

const wordSequences = ({ text, column }: Lexeme): Sequence[] => {
  const gap = /^\.\.(\d*)$/u.exec(text);
  if (gap) {
    const most = gap[1] ? Number(gap[1]) : defaultGap;
    if (most < 1 || most > widestGap)
      throw new PhraseError(`a gap is 1 to ${widestGap} words`, column);
    return [[{ kind: 'gap', most }]];
  }
  if (!wordPattern.test(text)) throw new PhraseError(`"${text}" is no word, group or gap`, column);
  // Texts are matched without possessive endings, so phrases are read without them too.
  const lower = text.toLowerCase().replaceAll('’', "'").replace(/'s?$/u, '');
  if (lower.startsWith('=')) return [[{ kind: 'form', word: lower.slice(1) }]];
  if (lower.endsWith('~')) return spellings(lower.slice(0, -1), 'stem');
  if (lower.endsWith('*')) return [[{ kind: 'prefix', word: lower.slice(0, -1) }]];
  return spellings(lower, 'noun');
};

const closerOf: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

class PhraseParser {
  readonly #lexemes: readonly Lexeme[];
  readonly #end: number;
  #at = 0;

  constructor(phrase: string) {
    this.#lexemes = lex(phrase);
    this.#end = phrase.length + 1;
  }

  parse(): Sequence[] {
    const sequences = this.#alternatives();
    const rest = this.#lexemes[this.#at];
    if (rest) throw new PhraseError(`"${rest.text}" closes nothing`, rest.column);
    return sequences;
  }

  #alternatives(): Sequence[] {
    const all = this.#sequence();
    while (this.#lexemes[this.#at]?.text === '|') {
      this.#at += 1;
      all.push(...this.#sequence());
    }
    return all;
  }

  #sequence(): Sequence[] {
    let built: Sequence[] = [[]];
    for (
      let lexeme = this.#lexemes[this.#at];
      lexeme && !/^[)\]|]$/u.test(lexeme.text);
      lexeme = this.#lexemes[this.#at]
    ) {
      this.#at += 1;
      const closer = closerOf[lexeme.text];
      const next = closer ? this.#group(closer, lexeme) : wordSequences(lexeme);
      built = built.flatMap((start) => next.map((end) => [...start, ...end]));
      if (built.length > mostSequences)
        throw new PhraseError(
          `the phrase stands for more than ${mostSequences} sequences`,
          lexeme.column,
        );
    }
    if (built.every((sequence) => sequence.length === 0))
      throw new PhraseError('a word is missing', this.#lexemes[this.#at]?.column ?? this.#end);
    return built;
  }

  #group(closer: string, opener: Lexeme): Sequence[] {
    const inside = this.#alternatives();
    if (this.#lexemes[this.#at]?.text !== closer)
      throw new PhraseError(`"${opener.text}" is not closed`, opener.column);
    this.#at += 1;
    return closer === ']' ? [[], ...inside] : inside;
  }
}

const isGap = (term: Term | undefined): boolean => term?.kind === 'gap';

/**
 * A phrase in the notation above → the sequences of terms that it stands for.
 *
 * @throws PhraseError
 */
export const parsePhrase = (phrase: string): Sequence[] => {
  const sequences = new PhraseParser(phrase).parse().filter((sequence) => sequence.length > 0);
  for (const sequence of sequences)
    if (isGap(sequence[0]) || isGap(sequence.at(-1)))
      throw new PhraseError('a gap stands between words', 1);
  return sequences;
};
