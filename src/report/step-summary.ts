import { countText } from './words.ts';

/** GitHub drops a summary of more than 1 MiB a step with all that is in it; several commands may write to one. */
const room = 400_000;

/** Blocks of Markdown, as many as there is room for, and how many more there are of what `one` names. */
export const stepSummary = (
  head: readonly string[],
  blocks: readonly string[],
  tail: readonly string[],
  one: string,
): string => {
  const bytes = (text: string): number => Buffer.byteLength(text);
  let left = room - bytes([...head, ...tail].join('\n\n'));
  const shown: string[] = [];
  for (const block of blocks) {
    left -= bytes(block) + 2;
    if (left < 0) break;
    shown.push(block);
  }
  const rest = blocks.length - shown.length;
  const more =
    rest === 0 ? [] : [`and ${countText(rest, `more ${one}`)}; the other formats have them all`];
  return `${[...head, ...shown, ...more, ...tail].join('\n\n')}\n`;
};
