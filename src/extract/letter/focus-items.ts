import { type CanonicalSpan, canonicalSpan, sliceOf } from '../../model/span.ts';
import { matchesOf } from '../../text/matches.ts';

/**
 * The steps by which the object of 'Inspectors looked at …' becomes a list of items, in order. Each narrows or divides
 * spans, so an item is always the words of the letter.
 */

const leadWords: readonly RegExp[] = [
  /^(?:at|to|on|into)\s+/iu,
  /^(?:(?:the\s+)?(?:local\s+authority|council|trust|company)[’']?s?\s+|the\s+|your\s+)?(?:progress(?:\s+made)?|arrangements)(?:\s+and\s+support)?\s+(?:in\s+relation\s+to|in\s+respect\s+of|with\s+regard\s+to|regarding|for|at|in|to|with|of|on)\s+/iu,
  /^the\s+quality\s+and\s+impact\s+of\s+(?:key\s+)?(?:decision-making|practice)\s+(?:across|in)\s+/iu,
  /^the\s+experiences\s+and\s+progress\s+(?:of|for)\s*:?\s*/iu,
  /^services\s+to\s+(?=children\b)/iu,
  /^(?:elements|aspects|the\s+areas?)\s+of\s+(?=\S)/iu,
];

/** What follows the topic and is none: the framework, what was left out, what a list is called. */
const tails: readonly RegExp[] = [
  /[,\s]+in\s+(?:accordance|line)\s+with\s.*$/isu,
  /,?\s+and\s+did\s+not\s.*$/isu,
  /,\s+(?:all|both|each|some)\s+of\s+which\s.*$/isu,
  /[,\s]+(?:with|including|specifically|and)?\s*(?:an?\s+)?(?:particular\s+|specific\s+|primary\s+)?(?:focus\b\s*)?(?:on\b\s*)?(?:the\b\s*)?(?:following(?:\s+\w+){0,2})?\s*:\s*$/isu,
  /(?:[\s:;,]|\.[’”"]?)+$/u,
];
/** A clause that only explains the topic. */
const explanation = /,\s+which\s.*$/isu;

/** Where one topic ends and the next begins. */
const divisions: readonly RegExp[] = [
  /\s*;\s*(?:and\s+)?/dgiu,
  /,?\s+(?:together\s+with|as\s+well\s+as|and\s+also)\s+/dgiu,
  /,?\s+with\s+(?:an?\s+)?(?:particular|specific|primary)?\s*focus\s+on\s+/dgiu,
  /,\s+(?:specifically|including)\s+(?:on\s+)?/dgiu,
  /,?\s+(?:and|or|including)\s+(?=(?:the|those)\s)/dgiu,
  /,?\s+(?:and|or)\s+(?:for\s+)?(?=(?:children|care\s+leavers|care-experienced|young\s+people|decisions?\b|how|whether|assessments|subject\s+to\s+an?\s+(?:child\s+)?protection|thresholds|services\s+for|support\s+for|special\s+guardianship)\b(?![’'-]))/dgiu,
  /,?\s+and\s+(?:at\s+(?=\p{L})|specifically\s+)/dgiu,
  // 'contacts, referrals', once the last of the three stands apart.
  /(?<=^\p{L}+),\s+(?=\p{L}+$)/dgiu,
  /,\s+(?=(?:the\s+(?:quality|effectiveness|impact|experiences?|application|response|timeliness|protection|strength)|children\b|care\s+leavers|decisions?\s|child[\s-]protection\s+enquiries|emergency\s+action)\b)/dgiu,
];

const emptyTopics =
  /^(?:(?:the\s+)?following\b.{0,120}|(?:these|those)(?:\s+areas?)?|the|(?:the\s+)?areas?(?:\s+of)?)?$/iu;

const trimmed = (text: string, { start, end }: CanonicalSpan): CanonicalSpan => {
  const words = text.slice(start, end);
  return canonicalSpan(
    start + (words.length - words.trimStart().length),
    end - (words.length - words.trimEnd().length),
  );
};

const withoutLead = (text: string, span: CanonicalSpan): CanonicalSpan =>
  leadWords.reduce(
    (kept, lead) =>
      canonicalSpan(kept.start + (lead.exec(sliceOf(text, kept))?.[0].length ?? 0), kept.end),
    trimmed(text, span),
  );

const withoutTail = (
  text: string,
  span: CanonicalSpan,
  ends: readonly RegExp[] = tails,
): CanonicalSpan =>
  ends.reduce((kept, tail) => {
    const at = tail.exec(sliceOf(text, kept))?.index;
    return at === undefined ? kept : canonicalSpan(kept.start, kept.start + at);
  }, span);

const dividedBy = (text: string, span: CanonicalSpan, division: RegExp): CanonicalSpan[] => {
  const pieces: CanonicalSpan[] = [];
  let start = span.start;
  for (const { 0: found, index } of matchesOf(sliceOf(text, span), division)) {
    pieces.push(canonicalSpan(start, span.start + index));
    start = span.start + index + found.length;
  }
  return [...pieces, canonicalSpan(start, span.end)];
};

/** The topics that the object of a sentence, or an item of a list, names. */
export const topicsIn = (text: string, object: CanonicalSpan): CanonicalSpan[] => {
  const whole = withoutTail(text, withoutLead(text, object));
  return divisions
    .reduce(
      (pieces, division) => pieces.flatMap((piece) => dividedBy(text, piece, division)),
      [whole],
    )
    .map((piece) =>
      trimmed(text, withoutTail(text, withoutLead(text, piece), [...tails, explanation])),
    )
    .filter((piece) => piece.end > piece.start && !emptyTopics.test(sliceOf(text, piece)));
};

/** An item of a bulleted list is one topic, however long. */
export const bulletTopic = (text: string, item: CanonicalSpan): CanonicalSpan => {
  const words = sliceOf(text, item).replace(/[\s;,.]*(?:;\s*and)?[\s;,.]*$/iu, '');
  return canonicalSpan(item.start, item.start + words.length);
};
