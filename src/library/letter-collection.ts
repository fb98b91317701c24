import { ClaimChecker } from '../check/claims/article-claims.ts';
import { LetterIndex } from '../check/letters/letter-index.ts';
import { letterToCheck, withoutRepeats } from '../check/letters/letters-to-check.ts';
import type { Speech } from '../check/quotations/speech.ts';
import type { AuthorityIndex } from '../extract/letter/authority-index.ts';
import { InputError } from '../model/errors.ts';
import { KnowledgeBase } from './knowledge-base.ts';
import { LetterDocument } from './letter-document.ts';

/** @internal */
export interface CollectionParts {
  readonly index: LetterIndex;
  readonly checker: ClaimChecker;
  readonly authorities: AuthorityIndex;
  readonly speech: Speech;
}

/** Letters that articles are checked against; made by {@link collectLetters}. */
export class LetterCollection {
  readonly #parts: CollectionParts;
  /** How many letters there are; the same letter given twice is one. */
  readonly size: number;

  private constructor(parts: CollectionParts) {
    this.#parts = parts;
    this.size = parts.index.letters.length;
  }

  /** @internal */
  static of(parts: CollectionParts): LetterCollection {
    return new LetterCollection(parts);
  }

  /** @internal */
  static partsOf(collection: LetterCollection): CollectionParts {
    return collection.#parts;
  }
}

/** Of several letters, the message names the one. */
const named = (error: unknown, name: string): unknown => {
  if (!(error instanceof InputError)) return error;
  const message = `${name}: ${error.message}`;
  return new InputError({ ...error.problem, message }, '', { cause: error });
};

/**
 * Makes letters ready to have articles checked against them: once for all articles, whatever their order.
 *
 * @throws {@link InputError} where one is no letter or report by Ofsted; the message names it
 */
export const collectLetters = (
  letters: readonly LetterDocument[],
  knowledgeBase: KnowledgeBase,
): LetterCollection => {
  const { tools, speech } = KnowledgeBase.partsOf(knowledgeBase);
  const { authorities } = tools.knowledge;
  const read = letters.map((letter) => {
    try {
      return letterToCheck(LetterDocument.documentOf(letter), authorities);
    } catch (error) {
      throw named(error, letter.name);
    }
  });
  const index = new LetterIndex(withoutRepeats(read));
  return LetterCollection.of({
    index,
    checker: new ClaimChecker(index, tools),
    authorities,
    speech,
  });
};
