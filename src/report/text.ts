import type { CanonicalText } from './letter-views.ts';
import { sanitiseLines } from './sanitise.ts';

/** Character for character the text that offsets index, and one line break at its end. */
export const formatCanonicalText = ({ document }: CanonicalText): string =>
  `${sanitiseLines(document.text)}\n`;
