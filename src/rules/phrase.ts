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

/** One of several rows of terms, or, where it is optional, none. */
export interface Group {
  readonly kind: 'group';
  readonly isOptional: boolean;
  readonly rows: readonly Row[];
}

/** What stands one after the other. */
export type Row = ReadonlyArray<WordTerm | GapTerm | Group>;

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
const mostReadings = 2000;

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
const spellings = (word: string, kind: WordTerm['kind']): WordTerm | Group => {
  const parts = word.split('-');
  const whole: WordTerm = { kind, word };
  if (parts.length === 1 || parts.some((part) => part === '')) return whole;
  const apart = parts.map(
    (part, index): WordTerm => ({ kind: index === parts.length - 1 ? kind : 'form', word: part }),
  );
  return { kind: 'group', isOptional: false, rows: [[whole], apart] };
};

const gapOf = (most: number, column: number): GapTerm => {
  if (most < 1 || most > widestGap)
    throw new PhraseError(`a gap is 1 to ${widestGap} words`, column);
  return { kind: 'gap', most };
};

const termOf = ({ text, column }: Lexeme): Row[number] => {
  const gap = /^\.\.(\d*)$/u.exec(text);
  if (gap) return gapOf(gap[1] ? Number(gap[1]) : defaultGap, column);
  if (!wordPattern.test(text)) throw new PhraseError(`"${text}" is no word, group or gap`, column);
  // Texts are matched without possessive endings, so phrases are read without them too.
  const lower = text.toLowerCase().replaceAll('’', "'").replace(/'s?$/u, '');
  if (lower.startsWith('=')) return { kind: 'form', word: lower.slice(1) };
  if (lower.endsWith('~')) return spellings(lower.slice(0, -1), 'stem');
  if (lower.endsWith('*')) return { kind: 'prefix', word: lower.slice(0, -1) };
  return spellings(lower, 'noun');
};

/** For how many rows of terms alone it stands. */
const readingsOf = (element: Row[number]): number =>
  element.kind === 'group'
    ? element.rows.reduce((sum, row) => sum + rowReadings(row), element.isOptional ? 1 : 0)
    : 1;
const rowReadings = (row: Row): number =>
  row.reduce((product, element) => product * readingsOf(element), 1);

const closerOf: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

class PhraseParser {
  readonly #lexemes: readonly Lexeme[];
  readonly #end: number;
  #at = 0;

  constructor(phrase: string) {
    this.#lexemes = lex(phrase);
    this.#end = phrase.length + 1;
  }

  parse(): Row[] {
    const rows = this.#alternatives();
    const rest = this.#lexemes[this.#at];
    if (rest) throw new PhraseError(`"${rest.text}" closes nothing`, rest.column);
    return rows;
  }

  #alternatives(): Row[] {
    const all = [this.#row()];
    while (this.#lexemes[this.#at]?.text === '|') {
      this.#at += 1;
      all.push(this.#row());
    }
    return all;
  }

  #row(): Row {
    const row: Array<Row[number]> = [];
    let readings = 1;
    for (
      let lexeme = this.#lexemes[this.#at];
      lexeme && !/^[)\]|]$/u.test(lexeme.text);
      lexeme = this.#lexemes[this.#at]
    ) {
      this.#at += 1;
      const closer = closerOf[lexeme.text];
      const next = closer ? this.#group(closer, lexeme) : termOf(lexeme);
      row.push(next);
      readings *= readingsOf(next);
      if (readings > mostReadings)
        throw new PhraseError(
          `the phrase stands for more than ${mostReadings} sequences`,
          lexeme.column,
        );
    }
    if (row.length === 0)
      throw new PhraseError('a word is missing', this.#lexemes[this.#at]?.column ?? this.#end);
    return row;
  }

  #group(closer: string, opener: Lexeme): Group {
    const rows = this.#alternatives();
    if (this.#lexemes[this.#at]?.text !== closer)
      throw new PhraseError(`"${opener.text}" is not closed`, opener.column);
    this.#at += 1;
    return { kind: 'group', isOptional: closer === ']', rows };
  }
}

/** Whether it may stand for no word at all. */
const isSkippable = (element: Row[number]): boolean =>
  element.kind === 'group' &&
  (element.isOptional || element.rows.some((row) => row.every(isSkippable)));

const startsWithGap = (row: Row): boolean => {
  for (const element of row) {
    if (element.kind === 'gap') return true;
    if (element.kind === 'group' && element.rows.some(startsWithGap)) return true;
    if (!isSkippable(element)) return false;
  }
  return false;
};

const backwards = (row: Row): Row =>
  row
    .map((element) =>
      element.kind === 'group' ? { ...element, rows: element.rows.map(backwards) } : element,
    )
    .reverse();

/**
 * A phrase in the notation above → the rows of words and groups that it stands for.
 *
 * @throws PhraseError
 */
export const parsePhrase = (phrase: string): Row[] => {
  const rows = new PhraseParser(phrase).parse();
  for (const row of rows)
    if (startsWithGap(row) || startsWithGap(backwards(row)))
      throw new PhraseError('a gap stands between words', 1);
  return rows;
};
