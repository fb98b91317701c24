import type { SectionKind } from '../model/document.ts';
import { headingKind } from './headings.ts';

/** The headings of reports, 2012 to 2026, that letters have not. First match wins. */
const patterns: ReadonlyArray<readonly [SectionKind, RegExp]> = [
  ['background', /^contents$/iu],
  ['background', /^(?:information about|about) th(?:e|is) (?:inspection|local authority)/iu],
  [
    'background',
    /^(?:what the (?:local authority |lscb )?(?:inspection )?judge?ments mean|the inspection judge?ments and what they mean)/iu,
  ],
  ['background', /^the inspection team$/iu],
  ['background', /^(?:previous|other|most recent) ofsted inspections?$/iu],
  ['background', /^(?:other information about|child(?:ren)?\b.{0,40}\bin) this area/iu],
  ['background', /^local (?:leadership|context)$/iu],
  ['background', /^(?:local authority|service) information$/iu],
  ['headline', /^(?:this|the) (?:local authority|lscb) (?:is|requires) .{0,60}because$/iu],
  ['headline', /^summary for children and young people/iu],
  ['improvement', /^what (?:does|do) (?:the|this) .{2,60} need to (?:improve|do)/iu],
  ['improvement', /^recommendations?\b.{0,40}$/iu],
  [
    'priority-action',
    /^(?:areas? (?:for|of) )?(?:priority and immediate|immediate and priority) actions?$/iu,
  ],
  ['findings', /^inspection findings?\b.{0,60}$/iu],
  ['findings', /^inspection judge?ments? (?:about|on)\b/iu],
  ['findings', /^the (?:local authority|lscb).?s (?:key )?strengths/iu],
  ['findings', /^(?:key )?strengths and weaknesses\b/iu],
  ['findings', /^section \d\b/iu],
];

const longestHeading = 130;
const endMarks = /[\s:?.\d]+$/u;

/** The kind of section that a paragraph opens in a report, chapters on a graded area left aside; null for no known heading. */
export const reportHeadingKind = (words: string): SectionKind | null => {
  if (words.length > longestHeading) return null;
  const plain = words.replace(endMarks, '');
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? headingKind(words);
};

const title = /\binspections?\s+of\b.{0,300}?\b(?:children|protection)\b/isu;
const mark = /^(?:inspection\s+dates?|lead\s+inspector|report\s+published)\b/iu;
/** Lines on the first page of a report that hold its title and its dates. */
export const titleLines = 20;

/** True for the first lines of a report: its title, the dates of the inspection or the lead inspector. */
export const readsAsReport = (lines: readonly string[]): boolean =>
  lines.some((line) => mark.test(line)) && title.test(lines.join(' '));
