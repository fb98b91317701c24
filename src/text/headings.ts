import type { SectionKind } from '../model/document.ts';

/** The headings of the house style, 2013 to 2026, and what stands under each. First match wins. */
const patterns: ReadonlyArray<readonly [SectionKind, RegExp]> = [
  ['priority-action', /^areas? (?:for|of) priority action/iu],
  ['priority-action', /^priority (?:and immediate )?actions?$/iu],
  ['improvement', /^what (?:needs|need) to improve/iu],
  ['improvement', /^areas? (?:for|of|needing) (?:further )?(?:improvement|development)/iu],
  ['improvement', /^recommendations?$/iu],
  ['areas-covered', /^areas? covered (?:by|during|in|on) (?:the|this) (?:\w+ )?visit/iu],
  ['areas-covered', /^(?:scope|focus) of the visit/iu],
  ['headline', /^(?:headline|key) findings?/iu],
  [
    'headline',
    /^(?:overview|summary|executive summary|summary of (?:the )?(?:key )?findings|overall summary)$/iu,
  ],
  ['findings', /^(?:main )?findings?(?: and evaluation of progress)?$/iu],
  ['findings', /^(?:findings and )?evaluation of progress/iu],
  ['findings', /^(?:summary of )?findings\b.{0,40}$/iu],
  [
    'findings',
    /^the (?:(?:overall )?experiences and progress of (?:children|care leavers)|impact of leaders on)\b/iu,
  ],
  ['findings', /^(?:strengths|progress since the (?:last|previous) (?:visit|inspection))$/iu],
];

/** Longest heading of the house style, in characters; a longer paragraph that begins like one is a sentence. */
const longestHeading = 130;
const endMarks = /[\s:?.\d]+$/u;

/** The kind of section that a paragraph with these words opens, or null where they are no known heading. */
export const headingKind = (words: string): SectionKind | null => {
  if (words.length > longestHeading) return null;
  const plain = words.replace(endMarks, '');
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
};

const closings =
  /^(?:Yours? (?:sincerely|faithfully)|Ofsted will take (?:the findings|account)|(?:I am|We are|I have) cop(?:ying|ied) this letter|This letter will be (?:copied|published|shared)|(?:I|We) (?:would like|wish) to thank|(?:I am|We are) (?:very )?grateful|Thank you (?:to|for)|The (?:Department for Education|DfE) (?:will|has been))/u;

/** True for the paragraphs that close a letter: thanks, copies, publication, the farewell. */
export const isClosing = (words: string): boolean => closings.test(words);
