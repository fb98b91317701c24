/** Glyphs that word processors print before a list item, the private-use ones of symbol fonts among them. */
const glyphs =
  '\u2022\u25AA\u25AB\u25FC\u25FB\u25A0\u25A1\u25CF\u25CB\u25E6\u2023\u2043\u27A2\u2756\u2713\uF06E\uF0A7\uF0B7\uF0D8\uF076\uF0FC\u00B7';
const bullet = new RegExp(`^\\s*(?:[${glyphs}]\\s*|[-*\u2013]\\s+)`, 'u');

export const startsWithBullet = (text: string): boolean => bullet.test(text);

/** Length of the bullet and the white space around it at the start of `text`, 0 where there is none. */
export const bulletLength = (text: string): number => bullet.exec(text)?.[0].length ?? 0;
