import type { Problem } from '../model/problem.ts';
import { warning } from '../model/problem-messages.ts';
import type { Lines } from './lines.ts';

/** A hundred times what an article holds, and more than a book of findings; the time for an article is bounded by it. */
export const mostChecked = { quotations: 5000, sentences: 5000 } as const;

/** What is told where an article has more: nothing is left out in silence. */
export const notAllChecked = (
  what: keyof typeof mostChecked,
  first: { readonly start: number } | undefined,
  lines: Lines,
): Problem[] => {
  if (!first) return [];
  const line = lines.sourceLine(first.start) ?? lines.line(first.start);
  return [
    warning(
      'not-all-checked',
      `more than ${mostChecked[what]} ${what}: those from line ${line} on`,
    ),
  ];
};
