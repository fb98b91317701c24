import type { CanonicalDocument } from '../../model/document.ts';
import type { Letter } from '../../model/record.ts';
import { sentenceSpans } from '../../text/sentences.ts';
import { comparedWords } from '../words/compared-words.ts';
import { PairTable } from './pair-table.ts';

/** A letter that articles are checked against. */
export interface LetterToCheck {
  readonly document: CanonicalDocument;
  readonly letter: Letter;
}

/** A letter of the index: its words are those from `first` up to, not with, `last`. */
export interface IndexedLetter extends LetterToCheck {
  readonly order: number;
  readonly first: number;
  readonly last: number;
}

/** A run of words of the index, half-open. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** A row of words as the index knows them, and where each stands beside the one that follows it. */
export interface WordRow {
  readonly words: Int32Array;
  /** By the first of the two words: every place of the pair, in order. */
  readonly pairs: readonly Uint32Array[];
}

/** Stands for a word that no letter has. */
export const unknownWord = -1;

/** Number and position of a word, written down for every word of every letter. */
class WordColumns {
  readonly ids: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly sentences: number[] = [];
}

/**
 * The words of all letters, one after the other, and where each pair of neighbours stands. Memory is linear in the
 * letters; it is made once and read by every article.
 */
export class LetterIndex {
  readonly letters: readonly IndexedLetter[];
  /** For each word: its identity, its place in its letter's text, its sentence (counted through all letters). */
  readonly ids: Int32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly sentences: Uint32Array;
  readonly #vocabulary = new Map<string, number>();
  readonly #frequencies: number[] = [];
  readonly #pairs: PairTable;
  readonly #byAuthority = new Map<string | null, IndexedLetter[]>();

  constructor(letters: readonly LetterToCheck[]) {
    const columns = new WordColumns();
    let sentence = 0;
    this.letters = letters.map((each, order) => {
      const first = columns.ids.length;
      for (const { span } of each.document.paragraphs)
        sentence = this.#addParagraph(each.document.text, span.start, span.end, sentence, columns);
      return { ...each, order, first, last: columns.ids.length };
    });
    for (const each of this.letters) {
      const urn = each.letter.authority?.urn ?? null;
      const known = this.#byAuthority.get(urn);
      if (known) known.push(each);
      else this.#byAuthority.set(urn, [each]);
    }
    this.ids = Int32Array.from(columns.ids);
    this.starts = Uint32Array.from(columns.starts);
    this.ends = Uint32Array.from(columns.ends);
    this.sentences = Uint32Array.from(columns.sentences);
    this.#pairs = new PairTable(
      this.ids,
      this.letters.map(({ last }) => last),
    );
  }

  #addParagraph(
    text: string,
    start: number,
    end: number,
    sentencesBefore: number,
    columns: WordColumns,
  ): number {
    let sentence = sentencesBefore;
    const paragraph = text.slice(start, end);
    for (const span of sentenceSpans(paragraph)) {
      for (const word of comparedWords(paragraph.slice(span.start, span.end), start + span.start)) {
        columns.ids.push(this.#learn(word.key));
        columns.starts.push(word.start);
        columns.ends.push(word.end);
        columns.sentences.push(sentence);
      }
      sentence += 1;
    }
    return sentence;
  }

  #learn(key: string): number {
    const known = this.#vocabulary.get(key);
    const id = known ?? this.#vocabulary.size;
    if (known === undefined) this.#vocabulary.set(key, id);
    this.#frequencies[id] = (this.#frequencies[id] ?? 0) + 1;
    return id;
  }

  /** The letters to one council, by its number; in order. */
  lettersTo(urn: string): readonly IndexedLetter[] {
    return this.#byAuthority.get(urn) ?? [];
  }

  /** Whether all letters are to one council, or all to none that is known. */
  get isOfOneAuthority(): boolean {
    return this.#byAuthority.size === 1;
  }

  /** The identity of a word, `unknownWord` where no letter has it. */
  idOf(key: string): number {
    return this.#vocabulary.get(key) ?? unknownWord;
  }

  /** How often a word stands in all letters. */
  frequencyOf(id: number): number {
    return this.#frequencies[id] ?? 0;
  }

  /** Words by their keys → the same, looked up once for all that is asked of them. */
  rowOf(keys: readonly string[]): WordRow {
    const words = Int32Array.from(keys, (key) => this.idOf(key));
    const pairs = Array.from({ length: Math.max(0, words.length - 1) }, (_, at) =>
      this.placesOfPair(words, at),
    );
    return { words, pairs };
  }

  /** Where a word stands beside the one that follows it, in order; `at` is the first of the two in `words`. */
  placesOfPair(words: Int32Array, at: number): Uint32Array {
    return this.#pairs.placesOf(words[at] ?? unknownWord, words[at + 1] ?? unknownWord);
  }

  /** The letter in which a word of the index stands. */
  letterAt(place: number): IndexedLetter {
    let low = 0;
    let high = this.letters.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.letters[middle]?.last ?? 0) > place) high = middle;
      else low = middle + 1;
    }
    const found = this.letters[low];
    if (!found || place < found.first || place >= found.last)
      throw new RangeError(`word ${place} lies outside the letters`);
    return found;
  }

  /** How many words from `place` on are those of `words` from `at` on; never past the end of the letter. */
  runLength(words: Int32Array, at: number, place: number): number {
    const most = Math.min(words.length - at, this.letterAt(place).last - place);
    let length = 0;
    while (length < most && this.ids[place + length] === words[at + length]) length += 1;
    return length;
  }

  /** Every place at which all of `words` stand in this order. Two words at least. */
  occurrences({ words, pairs }: WordRow): number[] {
    const [first] = pairs;
    if (!first) return [];
    let places = first;
    let rarest = 0;
    pairs.forEach((others, at) => {
      if (others.length >= places.length) return;
      places = others;
      rarest = at;
    });
    const found: number[] = [];
    for (const place of places) {
      const start = place - rarest;
      if (start < this.letterAt(place).first) continue;
      if (this.runLength(words, 0, start) === words.length) found.push(start);
    }
    return found;
  }
}
