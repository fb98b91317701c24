import { sanitiseLines } from '../../sanitise.ts';

/** Character for character the same, but for controls and marks that turn the direction of writing: markup escapes neither. */
export const harmless = (text: string): string => sanitiseLines(text.replaceAll(/[\t\r]/gu, ' '));
