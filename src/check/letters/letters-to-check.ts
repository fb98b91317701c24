import type { AuthorityIndex } from '../../extract/letter/authority-index.ts';
import { readLetterFacts } from '../../extract/letter/letter-facts.ts';
import { refusalOf } from '../../extract/refusal.ts';
import type { CanonicalDocument } from '../../model/document.ts';
import { InputError } from '../../model/errors.ts';
import { byKeys } from '../../model/order.ts';
import { structureDocument } from '../../text/structure.ts';
import type { LetterToCheck } from './letter-index.ts';

/**
 * A letter with its facts; its findings are not needed.
 *
 * @throws InputError where the document is no letter
 */
export const letterToCheck = (
  document: CanonicalDocument,
  authorities: AuthorityIndex,
): LetterToCheck => {
  const { letter, problems } = readLetterFacts(structureDocument(document), authorities);
  const problem = refusalOf({ problems });
  if (problem) throw new InputError(problem.code);
  return { document, letter };
};

/** In order of path, one letter for each file's bytes: the same letter given twice says everything once. */
export const withoutRepeats = (letters: readonly LetterToCheck[]): LetterToCheck[] => {
  const sorted = [...letters].sort((one, other) =>
    byKeys(
      [one.document.source.path, one.document.source.sha256],
      [other.document.source.path, other.document.source.sha256],
    ),
  );
  const seen = new Map<string, LetterToCheck>();
  for (const each of sorted)
    if (!seen.has(each.document.source.sha256)) seen.set(each.document.source.sha256, each);
  return [...seen.values()];
};
