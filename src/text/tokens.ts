import { NounInflector } from 'natural/lib/natural/inflectors/index.js';
import { PorterStemmer } from 'natural/lib/natural/stemmers/index.js';
import { RegexpTokenizer } from 'natural/lib/natural/tokenizers/index.js';

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

/** Text → tokens in order. */
export const tokenize = (text: string): Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  for (const word of tokenizer.tokenize(text) ?? []) {
    const start = text.indexOf(word, at);
    at = start + word.length;
    const { form, formNumber, isWord } = formOf(word);
    tokens.push({ start, end: at, form, formNumber, isWord });
  }
  return tokens;
};

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
