import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Breaks at spaces, and within a word that is wider than the line: nothing is ever cut off. */
export const wrap = (text: string, width: number): string =>
  wrapAnsi(text, Math.max(1, width), { hard: true, trim: true });

/** Wraps to `width` with `indent` before every line and `first` before the first one. */
export const wrapIndented = (
  text: string,
  width: number,
  indent: string,
  first = indent,
): string => {
  const room = width - Math.max(stringWidth(indent), stringWidth(first));
  return wrap(text, room)
    .split('\n')
    .map((line, index) => `${index === 0 ? first : indent}${line}`)
    .join('\n');
};
