import fc from 'fast-check';

/** Words, marks and layout of letters, and what no letter has, in any order. */
const pieces = fc.constantFrom(
  ...[
    'plans are late',
    'Dear Ms X',
    'Yours sincerely',
    'Findings',
    'Main findings',
    'Ofsted',
    'HMI',
  ],
  ...['What needs to improve', 'Inspection dates: 5 May 2022', 'e.g.', 'Mr.', 'Inspectors', 'It'],
  ...[
    'children’s',
    're-',
    'referrals',
    '50%',
    '£1,000',
    '3.7',
    '24/7',
    '1',
    '(',
    ')',
    '“',
    '”',
    "'",
  ],
  ...['.', '?', '!', ';', ',', '–', '•  ', '1. ', '\u00AD', '\uFB01', '\u00A0', '\u200B', '\u202E'],
  ...[' ', ' ', ' ', '\n', '\n\n', '\n\n', '\f', '\t', '\u2028', '🙂', 'é', 'ϣ', '\u001B[2J', '\0'],
  ...['<script>', '&amp;', '`', '|', '[x](y)', '\uD800', 'ß', 'İ'],
);

/** Any text at all: of pieces of letters, or of whatever units there are. */
export const anyText = fc.oneof(
  fc.array(pieces, { maxLength: 80 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
