import type { Problem, ProblemCode } from './problem.ts';

/** The wording of every problem with a file or a letter: what it is, then what to do. `detail` is a short name or number. */
const wording: Record<ProblemCode, (detail: string) => string> = {
  'empty-file': () => 'the file is empty; fetch it again',
  'not-a-pdf': (found) =>
    `named .pdf, but it holds ${found}; fetch the PDF itself or save the text as .txt`,
  'not-text': (found) => `holds ${found}, not a letter; give a PDF, text or Markdown file`,
  'truncated-pdf': () => 'the PDF breaks off before its end; fetch it again',
  'damaged-pdf': (reason) => `the PDF is damaged (${reason}); fetch it again or save it anew`,
  'encrypted-pdf': () => 'the PDF asks for a password; save a copy without one',
  'image-only-pdf': () =>
    'the PDF holds pictures of pages and no text; run text recognition (OCR) first',
  'too-large': (limit) =>
    `the file is larger than ${limit}; letters and articles are smaller, so check what it is`,
  'timed-out': (limit) =>
    `reading it took longer than ${limit} and was given up; look at the file, or raise --timeout`,
  'out-of-memory': (limit) =>
    `reading it took more than ${limit} of memory and was given up; look at the file`,
  'reader-failed': (reason) =>
    `a mistake in the program on this file (${reason}); please report it, with the file`,
  'unreadable-path': (reason) => `cannot be read (${reason}); check its permissions`,
  'missing-path': () => 'no such file or folder; check the path',
  'unmatched-pattern': () => 'the pattern matches no file; check it, or quote it for the shell',
  'no-letters-in-folder': () => 'the folder holds no .pdf, .txt or .md file',
  'no-articles-in-folder': () => 'the folder holds no .txt, .md, .html, .pdf or .docx file',
  'source-missing': (reason) =>
    `the saved result names this letter, but it cannot be read (${reason}); run where the letter lies, or give the letter itself`,
  'source-changed': () =>
    'the saved result was made from another text of this letter; run extract again, or give the letter itself',
  'invalid-utf8': () => 'the text is not valid UTF-8; save it as UTF-8 and try again',
  'not-a-result': (reason) =>
    `not a saved result of extract (${reason}); make it anew with extract --format json or jsonl`,
  'nothing-to-verify': (reason) =>
    `not a saved result of extract or compare (${reason}); make it anew with --format json`,
  'missing-source': () => 'no such letter here; name the folder where it is now with --letters',
  'source-not-kept': () =>
    'read from standard input then; name the folder where it is with --letters',
  'not-a-letter': () =>
    'not recognised as a letter or report by Ofsted; its text is kept, but no findings are taken from it',
  'authority-not-stated': () => 'no local authority was found in the subject line or the opening',
  'authority-not-recognised': (written) =>
    `"${written}" is not in the list of English local authorities`,
  'visit-date-not-stated': () => 'no date of the visit was found in the opening',
  'visit-year-not-stated': () =>
    'the dates of the visit are printed without a year; the last such days before the date of the letter are meant',
  'letter-date-not-stated': () => 'no date of the letter was found above the salutation',
  'letter-date-before-visit': (date) =>
    `the letter is dated ${date}, before the visit it reports; kept as printed`,
  'visit-number-not-stated': () => 'the letter does not say which monitoring visit it reports',
  'inspectors-not-stated': () => 'no inspector was found in the opening',
  'headings-not-found': () =>
    'none of the usual headings was found, so the whole body is read as findings',
  'grade-not-read': (area) =>
    `the report should grade ${area}, but no grade was found; look it up on the first pages`,
  'grades-differ': (what) => `the report states two grades: ${what}; the first is kept`,
  'not-an-article': (found) =>
    `holds ${found}, not an article; give text, Markdown, HTML, PDF or Word (.docx)`,
  'damaged-document': (reason) => `the Word file cannot be read (${reason}); save it anew as .docx`,
  'main-text-not-found': () =>
    'the main text of the page was not found, so all of the page is read',
  'too-deep': (limit) =>
    `the page opens more than ${limit} elements without closing them; save its text as .txt`,
  'not-all-checked': (what) => `${what} are not checked; split the article`,
};

export const problemMessage = (code: ProblemCode, detail = ''): string => wording[code](detail);

export const warning = (code: ProblemCode, detail = '', page: number | null = null): Problem => ({
  code,
  severity: 'warning',
  message: problemMessage(code, detail),
  page,
});
