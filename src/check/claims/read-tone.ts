import { notes } from './claim-notes.ts';
import { type FactReading, nothing } from './fact-reading.ts';
import { onceAText } from './once-a-text.ts';
import { notFound } from './reading.ts';

const overall =
  /^\s*(?:the|this|its|ofsted[’']s)?\s*(?:[\p{L}-]+\s+){0,2}?(?:visit|inspection|letter|report|findings|feedback|outcome)\s+(?:was|were|is|are)\s+(?:(?:very|largely|mostly|broadly|generally|overall|hugely|extremely)\s+)?(?:positive|negative|critical|damning|glowing|encouraging|favourable|good|bad|poor|excellent|scathing|disappointing|successful|mixed)\b[^,;:]{0,20}$/iu;

/** "The visit was positive": letters judge many things, and never the visit as a whole. */
export const readTone = onceAText(
  (text): FactReading =>
    overall.test(text)
      ? {
          readings: [notFound('fact', null, notes.noTone)],
          ranges: [{ start: 0, end: text.length }],
        }
      : nothing,
);
