import type { Problem } from '../model/problem.ts';
import { warning } from '../model/problem-messages.ts';
import type { Lines } from './lines.ts';

/** Many times what an article holds, and as much as a report of a hundred pages; it bounds the time for an article. */
export const mostChecked = { quotations: 2000, sentences: 2000 } as const;

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
