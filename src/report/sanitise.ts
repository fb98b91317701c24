/** C0 and C1 controls, and the marks that turn the direction of writing: a letter must not steer the terminal. */
const controls = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Text of a letter or a path, fit for a terminal, on one line. */
export const sanitise = (text: string): string =>
  text.replaceAll(/[\t\n\r\u2028\u2029]+/gu, ' ').replaceAll(controls, '\uFFFD');

/** The same, character for character, so that offsets still hold; line breaks stay. */
export const sanitiseLines = (text: string): string =>
  text.replaceAll(controls, (control) => (control === '\n' ? control : '\uFFFD'));

/** The same for files with a form of their own, in which tabs and carriage returns mean something. */
export const sanitiseFile = (text: string): string =>
  text.replaceAll(controls, (control) => (/[\t\n\r]/u.test(control) ? control : '\uFFFD'));
