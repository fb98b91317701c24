import NounInflector from 'natural/lib/natural/inflectors/noun_inflector.js';
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { RegexpTokenizer } from 'natural/lib/natural/tokenizers/regexp_tokenizer.js';
import { emptyHash, hashWith, WrittenWords } from './written-words.ts';

/** A word, number or mark of a text; `start` and `end` are UTF-16 code units of that text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower case, straight apostrophes, without the possessive ending. */
  readonly form: string;
  /** The same for equal forms, counted from 0, so that what is known of a form can stand in an array; -1 for none. */
  readonly formNumber: number;
  readonly isWord: boolean;
}

/** Keeps "children's", "re-referrals", "24/7" and "3.7" whole; marks that can bound a clause are tokens too. */
const tokenizer = new RegexpTokenizer({
  pattern:
    /£?\p{N}+(?:[.,]\p{N}+)*%?(?:[-/’'\p{L}\p{N}]*[\p{L}\p{N}])?|\p{L}[\p{L}\p{N}]*(?:[-’'&/]\p{L}[\p{L}\p{N}]*|-\p{N}+)*|[,;:()–—.?!]/gu,
  gaps: false,
});

const normalForm = (word: string): string => {
  const lower = word.toLowerCase().replaceAll('’', "'");
  if (lower.endsWith("'s")) return lower.slice(0, -2);
  return lower.endsWith("'") ? lower.slice(0, -1) : lower;
};

type Form = Pick<Token, 'form' | 'formNumber' | 'isWord'>;

/** By the word as it is written. */
const forms = new Map<string, Form>();
const formNumbers = new Map<string, number>();
/** Bounds the memory of a run over hostile text; letters use some 15,000 words. */
const mostForms = 200_000;

const numberOf = (form: string): number => {
  const known = formNumbers.get(form);
  if (known !== undefined) return known;
  if (formNumbers.size >= mostForms) return -1;
  formNumbers.set(form, formNumbers.size);
  return formNumbers.size - 1;
};

const firstOfWord = /[\p{L}\p{N}£]/u;

const formOf = (word: string): Form => {
  const known = forms.get(word);
  if (known !== undefined) return known;
  const form = normalForm(word);
  const made = { form, formNumber: numberOf(form), isWord: firstOfWord.test(word) };
  if (forms.size < mostForms) forms.set(word, made);
  return made;
};

const ascii = 128;
/** What an ASCII character does between words: nothing, begin or go on a plain word, stand alone, or something else. */
const roles = { gap: 0, letter: 1, mark: 2, other: 3 } as const;

const roleOf = (character: string): number => {
  if (/[a-z]/iu.test(character)) return roles.letter;
  if (/[,;:().?!]/u.test(character)) return roles.mark;
  return /[\d'&/-]/u.test(character) ? roles.other : roles.gap;
};

const roleOfUnit = Uint8Array.from({ length: ascii }, (_, unit) =>
  roleOf(String.fromCharCode(unit)),
);

/** The role of a character; beyond ASCII any can be part of a word, and beyond the end of the text there is none. */
const roleOfCode = (unit: number): number =>
  unit < ascii ? (roleOfUnit[unit] as number) : unit >= ascii ? roles.other : roles.gap;

/** Longer ones are as good as never met again. */
const longestPlain = 40;
const plainWords = new WrittenWords<Form>();
const marks = new Map([...',;:().?!'].map((mark) => [mark.charCodeAt(0), formOf(mark)]));

/** The letters of the word at hand; kept from word to word. */
const letters = new Uint8Array(longestPlain);

const plainForm = (text: string, start: number, end: number, hash: number): Form => {
  const length = end - start;
  if (length > longestPlain) return formOf(text.slice(start, end));
  const known = plainWords.get(letters, length, hash);
  if (known) return known;
  const word = text.slice(start, end);
  const form = formOf(word);
  if (plainWords.size < mostForms) plainWords.add(word, form);
  return form;
};

const hyphen = 0x2d;
/** "short- and long-term" is no such compound. */
const brokenCompound =
  /(\p{L}+(?:-\p{L}+)*)-\s(?!(?:and|or|to|but|nor|as|than)\b)(\p{Ll}\p{L}*(?:-\p{L}+)*)/uy;

/** Reads tokens one after the other from where the last one ended. */
class TokenReader {
  readonly tokens: Token[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readAll(): Token[] {
    while (this.#at < this.#text.length) {
      const role = roleOfCode(this.#text.charCodeAt(this.#at));
      if (role === roles.letter) this.#readPlain();
      else if (role === roles.mark) this.#readMark();
      else if (role === roles.other) this.#readChunk();
      else this.#at += 1;
    }
    return this.tokens;
  }

  /** Nearly all words are rows of ASCII letters that are over with the last of them. */
  #readPlain(): void {
    const text = this.#text;
    const start = this.#at;
    let end = start;
    let hash = emptyHash;
    let unit = text.charCodeAt(end);
    let role: number = roles.letter;
    while (role === roles.letter) {
      hash = hashWith(hash, unit);
      // Beyond its room nothing is kept of a word: longer ones are not looked up.
      letters[end - start] = unit;
      end += 1;
      unit = text.charCodeAt(end);
      role = roleOfCode(unit);
    }
    if (role === roles.other) this.#readChunk();
    else this.#add(start, end, plainForm(text, start, end, hash));
  }

  #readMark(): void {
    const form = marks.get(this.#text.charCodeAt(this.#at));
    if (form) this.#add(this.#at, this.#at + 1, form);
  }

  /** No token goes on over white space, so all up to the next can be read for itself. */
  #readChunk(): void {
    let end = this.#at;
    while (this.#text.charCodeAt(end) > 0x20) end += 1;
    if (this.#text.charCodeAt(end - 1) === hyphen && this.#readBroken()) return;
    for (const word of tokenizer.tokenize(this.#text.slice(this.#at, end)) ?? []) {
      const start = this.#text.indexOf(word, this.#at);
      this.#add(start, start + word.length, formOf(word));
    }
    this.#at = end;
  }

  /** "Decision- making": a compound that a layout broke after its hyphen is one word. */
  #readBroken(): boolean {
    brokenCompound.lastIndex = this.#at;
    const [whole, first = '', second = ''] = brokenCompound.exec(this.#text) ?? [];
    if (whole === undefined) return false;
    this.#add(this.#at, this.#at + whole.length, formOf(`${first}-${second}`));
    return true;
  }

  #add(start: number, end: number, { form, formNumber, isWord }: Form): void {
    this.tokens.push({ start, end, form, formNumber, isWord });
    this.#at = end;
  }
}

/** Text → tokens in order. */
export const tokenize = (text: string): Token[] => new TokenReader(text).readAll();

/** The stemmer's patterns are slow on what is no word of any language. */
const longestWord = 60;

const stems = new Map<string, string>();

/** The Porter stem of a form, which its verb and noun forms share: improve, improved, improvement. */
export const stemOf = (form: string): string => {
  const known = stems.get(form);
  if (known !== undefined) return known;
  if (form.length > longestWord) return form;
  const stem = PorterStemmer.stem(form);
  if (stems.size < mostForms) stems.set(form, stem);
  return stem;
};

const inflector = new NounInflector();

const plurals = new Map<string, string>();

/** The plural of a noun in its normal form. Only words of rules are asked for, so the map stays small. */
export const pluralOf = (form: string): string => {
  const known = plurals.get(form);
  if (known !== undefined) return known;
  const plural = normalForm(inflector.pluralize(form));
  plurals.set(form, plural);
  return plural;
};
