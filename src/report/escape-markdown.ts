import { sanitise } from './sanitise.ts';

/** Text of a letter or a path that stands for itself in Markdown, in a table too. */
export const escapeMarkdown = (text: string): string =>
  sanitise(text)
    .replaceAll(/[\\`*_[\]<>|#~&]/gu, String.raw`\$&`)
    .replaceAll(/^([-+]|\d+[.)])(?=\s)/gu, String.raw`\$1`);
