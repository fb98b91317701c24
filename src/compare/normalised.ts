const leadingWord = /^(?:in|of|across|within|by|for|the|a|an|all|its|their)\s+/u;

/** "in the assessment team" and "The assessment team" are one part of the service. */
export const normalised = (words: string | null): string | null => {
  if (words === null) return null;
  let text = words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u2018\u2019]/gu, "'")
    .replaceAll(/[^\p{L}\p{N}'%-]+/gu, ' ')
    .trim();
  while (leadingWord.test(text)) text = text.replace(leadingWord, '');
  return text;
};
