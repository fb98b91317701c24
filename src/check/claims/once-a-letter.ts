import type { LetterPassages } from './letter-passages.ts';

/** What depends on a letter alone → the same, worked out when a claim first asks for it, and kept with the letter. */
export const onceALetter = <T extends object>(
  read: (letter: LetterPassages) => T,
): ((letter: LetterPassages) => T) => {
  const known = new WeakMap<LetterPassages, T>();
  return (letter) => {
    const found = known.get(letter) ?? read(letter);
    known.set(letter, found);
    return found;
  };
};
