import { sanitiseLines } from '../../sanitise.ts';
import type { CheckPageMaterial } from '../page-material.ts';

/** Character for character the same, but for controls and marks that turn the direction of writing: markup escapes neither. */
export const harmless = (text: string): string => sanitiseLines(text.replaceAll(/[\t\r]/gu, ' '));

/** The same material with the texts of letters fit to be shown, once for all claims that rest on them. */
export const withHarmlessLetters = (page: CheckPageMaterial): CheckPageMaterial => {
  const letters = [...page.letters].map(
    ([sha256, letter]) => [sha256, { ...letter, text: harmless(letter.text) }] as const,
  );
  return { ...page, letters: new Map(letters) };
};
