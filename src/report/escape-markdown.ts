import { sanitise } from './sanitise.ts';

/** Text of a letter or a path that stands for itself in Markdown, in a table too. */
export const escapeMarkdown = (text: string): string =>
  sanitise(text)
    .replaceAll(/[\\`*_[\]<>|#~&]/gu, String.raw`\$&`)
    .replace(/^([-+])(?=\s|$)/u, String.raw`\$1`)
    // A figure cannot be escaped, but what makes it the number of an item can.
    .replace(/^(\d+)([.)])(?=\s|$)/u, String.raw`$1\$2`);
