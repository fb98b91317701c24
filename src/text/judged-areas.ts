import type { Grade, JudgementArea } from '../model/judgements.ts';

/** The words for each area that reports of all years grade, as the source of a pattern; first match wins. */
export const areaNames: ReadonlyArray<readonly [JudgementArea, string]> = [
  ['overall', 'overall\\s+effectiveness'],
  [
    'helpAndProtection',
    'children\\s+who\\s+need\\s+help\\s+(?:and|or)\\s+protection|effectiveness\\s+of\\s+the\\s+help\\s+and\\s+protection(?:\\s+provided\\s+(?:to\\s+)?children,?\\s+young\\s+people,?\\s+families\\s+and\\s+carers)?',
  ],
  ['careAndPermanence', 'children\\s+looked\\s+after\\s+and\\s+achieving\\s+permanence'],
  ['inCare', 'children\\s+in\\s+care(?:\\s+and\\s+care\\s+leavers)?'],
  [
    'careLeavers',
    '(?:children\\s+)?(?:care\\s+leavers|care[\\s-]+experienced(?:\\s+(?:young\\s+)?(?:people|adults))?)',
  ],
  ['adoption', 'adoption(?:\\s+performance)?'],
  [
    'leadership',
    'impact\\s+of\\s+leaders\\s+on\\s+(?:social\\s+work\\s+)?practice(?:\\s+with\\s+children(?:\\s+and\\s+families)?)?|leadership,?\\s+(?:management,?\\s+)?and\\s+governance',
  ],
  [
    'lscb',
    '(?:effectiveness\\s+of\\s+the\\s+)?(?:local\\s+safeguarding\\s+children\\s+board(?:\\s*\\(lscb\\))?|lscb)',
  ],
];

/** Numbers of rows and the words that lead to an area: 'The graded judgement for the experiences and progress of …'. */
export const beforeArea =
  '(?:\\d{1,2}(?:\\.\\d)?\\.?\\s+)?(?:the\\s+)?(?:graded\\s+judge?ment\\s+(?:for|about|on|of)\\s+)?(?:the\\s+)?(?:experiences?\\s+and\\s+progress\\s+of\\s+)?';

export const gradePattern =
  'outstanding|good|adequate|inadequate|requires?\\s+improvement(?:\\s+to\\s+be\\s+good)?';

/** 'Requires improvement to be good' → 'requires-improvement'. */
export const gradeOf = (words: string): Grade | null => {
  const word = /^\s*(outstanding|good|adequate|inadequate|requires?\b)/iu.exec(words)?.[1];
  if (word === undefined) return null;
  const plain = word.toLowerCase();
  return plain.startsWith('require') ? 'requires-improvement' : (plain as Grade);
};

/** A heading that names an area, and perhaps grades it. */
export interface AreaHeading {
  readonly area: JudgementArea;
  /** Where the grade stands in the heading; null where it has none. */
  readonly grade: { readonly start: number; readonly end: number } | null;
}

const headingPatterns = areaNames.map(
  ([area, names]) =>
    [
      area,
      new RegExp(
        `^${beforeArea}(?:${names})\\d?(?:\\s*:)?(?:\\s+(?:is|are)(?:\\s+that\\s+it)?(?:\\s+(?:is|judged\\s+to\\s+be))?\\b)?[\\s:–-]*(?<grade>${gradePattern})?[\\s.]*\\d{0,2}$`,
        'diu',
      ),
    ] as const,
);

/** Longest heading that names an area, in characters. */
const longestHeading = 200;

/** A paragraph that is the heading of an area, in any year's words; null for every other. */
export const areaHeading = (words: string): AreaHeading | null => {
  if (words.length > longestHeading) return null;
  for (const [area, pattern] of headingPatterns) {
    const found = pattern.exec(words);
    if (!found) continue;
    const range = found.indices?.groups?.['grade'];
    return { area, grade: range ? { start: range[0], end: range[1] } : null };
  }
  return null;
};

const onlyGrade = new RegExp(`^(?:${gradePattern})[\\s.]*\\d{0,2}$`, 'iu');

/** True for a paragraph that is a grade and nothing else: a cell of a table. */
export const isGrade = (words: string): boolean => onlyGrade.test(words);
