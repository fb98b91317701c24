import { analyseLetter } from '../../extract/analyse-letter.ts';
import type { IndexedLetter } from '../letters/letter-index.ts';
import { LetterPassages } from './letter-passages.ts';
import type { ClaimTools } from './wording.ts';

/** The letters that answer for claims: each is analysed when an article is first about it, and kept for the next. */
export class AnsweringLetters {
  readonly #tools: ClaimTools;
  readonly #passages = new Map<IndexedLetter, LetterPassages>();
  readonly #letters = new Map<LetterPassages, IndexedLetter>();

  constructor(tools: ClaimTools) {
    this.#tools = tools;
  }

  passagesOf(letter: IndexedLetter): LetterPassages {
    const known = this.#passages.get(letter);
    if (known) return known;
    const passages = this.make(letter);
    this.#passages.set(letter, passages);
    this.#letters.set(passages, letter);
    return passages;
  }

  /** The letter in which passages stand; null where they were not had from here. */
  letterOf(passages: LetterPassages): IndexedLetter | null {
    return this.#letters.get(passages) ?? null;
  }

  /** Analyses a letter; what that takes can be told apart from what an article takes. */
  protected make({ document }: IndexedLetter): LetterPassages {
    return new LetterPassages(
      document,
      analyseLetter(document, this.#tools.knowledge),
      this.#tools,
    );
  }
}
