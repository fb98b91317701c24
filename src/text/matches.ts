/** An empty match is left behind by a whole character. */
const afterCharacter = (text: string, at: number): number =>
  at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/**
 * All matches of a pattern, in order. Unlike `matchAll`, it makes no copy of the pattern, which for a short text is
 * more work than the search.
 *
 * @param pattern with the flag `g`
 */
export const matchesOf = (text: string, pattern: RegExp): RegExpExecArray[] => {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex = afterCharacter(text, match.index);
  }
  return matches;
};
