import { isFigure } from './numbers.ts';
import type { NumberMention, SentenceContext } from './quantity.ts';
import { isWord, touchesNext, wordAt } from './tokens.ts';

/** Says of a number that it is part of a name, a date or an age and can measure nothing. */
interface NumberTest {
  readonly name: string;
  readonly holds: (
    context: SentenceContext,
    mention: NumberMention,
    mentions: readonly NumberMention[],
  ) => boolean;
}

const isYear = (context: SentenceContext, { from, to }: NumberMention): boolean =>
  to === from + 1 && /^(?:19|20)\d\d$/u.test(wordAt(context.tokens, from));

/** "18th", "s47", "M1", "16:30", "24/7", "0300": figures in letters, times and codes. */
const isCode: NumberTest['holds'] = ({ tokens }, { from, to }) => {
  const [before, after] = [wordAt(tokens, from - 1), wordAt(tokens, to)];
  if (/^0\d/u.test(wordAt(tokens, from))) return true;
  if (
    touchesNext(tokens, to - 1) &&
    (/^[:/.]$/u.test(after)
      ? isFigure(wordAt(tokens, to + 1))
      : isFigure(wordAt(tokens, to - 1)) && isWord(after))
  )
    return true;
  return (
    touchesNext(tokens, from - 1) &&
    (/^[:/]$/u.test(before) ? isFigure(wordAt(tokens, from - 2)) : isWord(before))
  );
};

/** "18 October", "October 18", "2019", the second half of "2019-20". */
const isDate: NumberTest['holds'] = (context, mention) => {
  const { tokens, lexicon } = context;
  const { from, to } = mention;
  if (isYear(context, mention)) return true;
  const beforeHyphen = wordAt(tokens, from - 1) === '-' && touchesNext(tokens, from - 1);
  if (beforeHyphen && /^(?:19|20)\d\d$/u.test(wordAt(tokens, from - 2))) return true;
  const isMonth = (word: string): boolean => lexicon.words.months.has(word);
  if (isMonth(wordAt(tokens, to))) return true;
  if (/^(?:and|to|-)$/u.test(wordAt(tokens, to)) && isMonth(wordAt(tokens, to + 2))) return true;
  return (
    isMonth(wordAt(tokens, from - 1)) &&
    mention.value <= 31 &&
    !/^(?:%|per)$/u.test(wordAt(tokens, to))
  );
};

/** "section 47", "step 2", "COVID-19". */
const isLabel: NumberTest['holds'] = ({ tokens, lexicon }, { from }) => {
  const at = wordAt(tokens, from - 1) === '-' ? from - 2 : from - 1;
  return (
    lexicon.words.labelWords.has(wordAt(tokens, at)) &&
    !/^(?:this|last|each|every|per|next|previous|a)$/u.test(wordAt(tokens, at - 1))
  );
};

/** "two-tier", "six monthly", "16-plus", "post-16", "one-to-one"; "four-month period" is a duration. */
const isCompound: NumberTest['holds'] = ({ tokens, lexicon }, { from, to, style }) => {
  const { words, unit } = lexicon;
  if (style !== 'number') return false;
  if (words.adjectival.has(wordAt(tokens, to))) return true;
  if (wordAt(tokens, from - 1) === '-' && isWord(wordAt(tokens, from - 2))) return true;
  if (wordAt(tokens, to) !== '-' || isFigure(wordAt(tokens, to + 1))) return false;
  if (lexicon.number('cardinals', wordAt(tokens, to + 1)) !== null) return false;
  const isSpell = unit(wordAt(tokens, to + 1)) !== null && words.spells.has(wordAt(tokens, to + 2));
  return touchesNext(tokens, to - 1) && !isSpell;
};

const oldest = 25;

const saysAgeBefore: NumberTest['holds'] = ({ tokens, lexicon }, { from, to, value, style }) => {
  if (style !== 'number' || value > oldest || /^(?:%|per)$/u.test(wordAt(tokens, to))) return false;
  if (tokens.some(({ word }) => lexicon.words.caseloadWords.has(word))) return false;
  for (let at = from - 1; at >= from - 6 && at >= 0; at--) {
    const word = wordAt(tokens, at);
    if (lexicon.words.ageWords.has(word)) return true;
    if (!lexicon.words.ageGaps.has(word) && !isFigure(word) && word !== '-') return false;
  }
  return false;
};

const saysAgeAfter: NumberTest['holds'] = ({ tokens }, { to, value }) => {
  if (value > oldest) return false;
  let at = to;
  while (/^(?:-|plus|\+)$/u.test(wordAt(tokens, at))) at++;
  if (!/^years?$/u.test(wordAt(tokens, at))) return false;
  const next = wordAt(tokens, at + 1) === '-' ? at + 2 : at + 1;
  return (
    /^olds?$/u.test(wordAt(tokens, next)) ||
    (wordAt(tokens, next) === 'of' && wordAt(tokens, next + 1) === 'age')
  );
};

/** "over 18," "until 25", "children under five": a bare number within ages, after a word that bounds it. */
const isBareAge: NumberTest['holds'] = ({ tokens, lexicon }, { from, to, value, style }) => {
  const { words } = lexicon;
  if (style !== 'number' || value > oldest || !words.ageBounds.has(wordAt(tokens, from - 1)))
    return false;
  const next = wordAt(tokens, to);
  const isBare =
    next === '' || !(isWord(next) || next === '%' || next === '-') || words.nounStops.has(next);
  const isPlace = /^(?:of|or|cases?|out)$/u.test(next);
  return isBare && !isPlace && !tokens.some(({ word }) => words.caseloadWords.has(word));
};

/** "up to 25 years": no service takes that long. */
const isLongYears: NumberTest['holds'] = ({ tokens }, { to, value }) =>
  value >= 11 && value <= oldest && /^years?$/u.test(wordAt(tokens, to));

/** "the 0 to 25 team". */
const isAgeService: NumberTest['holds'] = ({ tokens, lexicon }, { from, to, value }, mentions) => {
  const follows = (at: number): boolean => lexicon.words.ageServices.has(wordAt(tokens, at));
  const other = mentions.find(
    (mention) => mention.from === to + 1 && /^(?:to|-)$/u.test(wordAt(tokens, to)),
  );
  if (other)
    return (
      value <= 19 &&
      other.value <= oldest &&
      other.value - value >= 2 &&
      (value === 0 || follows(other.to))
    );
  return (
    value <= oldest &&
    /^(?:to|-)$/u.test(wordAt(tokens, from - 1)) &&
    isFigure(wordAt(tokens, from - 2)) &&
    follows(to)
  );
};

/** "One" stands for "a", or for a thing named before, unless a unit or "of 12" shows that it counts. */
const isPronoun: NumberTest['holds'] = ({ tokens, lexicon }, { from, to, style, value }) => {
  if (style !== 'number' || value !== 1) return false;
  if (lexicon.unit(wordAt(tokens, to)) !== null)
    return /^(?:in|on|at|from|any|week|first)$/u.test(wordAt(tokens, from - 1));
  return (
    !/^(?:%|per|or|out)$/u.test(wordAt(tokens, to)) ||
    (wordAt(tokens, to + 1) === 'of' && wordAt(tokens, to) !== 'out')
  );
};

/** "a year and a half": no half of the whole. */
const isAddedHalf: NumberTest['holds'] = ({ tokens }, { from, to, style }) =>
  style === 'share' &&
  wordAt(tokens, from - 1) === 'and' &&
  wordAt(tokens, from) === 'a' &&
  wordAt(tokens, to - 1) === 'half';

/** "33 per 10,000 children": a rate, for which there is no unit. */
const isRate: NumberTest['holds'] = ({ tokens }, { from, to }) =>
  (wordAt(tokens, to) === 'per' && isFigure(wordAt(tokens, to + 1))) ||
  wordAt(tokens, from - 1) === 'per';

/** A figure that opens a numbered paragraph or footnote: "1 The areas …". */
const isNumbering: NumberTest['holds'] = ({ text, tokens }, { from, to }) =>
  from === 0 &&
  isFigure(wordAt(tokens, 0)) &&
  /^(?:The|This|These|A|An|All|In|Ofsted)$/u.test(text.slice(tokens[to]?.start, tokens[to]?.end));

/** In order; the first that holds says what the number is. */
export const numberTests: readonly NumberTest[] = [
  { name: 'code', holds: isCode },
  { name: 'date', holds: isDate },
  { name: 'label', holds: isLabel },
  { name: 'compound', holds: isCompound },
  { name: 'age', holds: saysAgeBefore },
  { name: 'age', holds: saysAgeAfter },
  { name: 'age', holds: isBareAge },
  { name: 'age', holds: isLongYears },
  { name: 'age service', holds: isAgeService },
  { name: 'pronoun', holds: isPronoun },
  { name: 'added half', holds: isAddedHalf },
  { name: 'rate', holds: isRate },
  { name: 'numbering', holds: isNumbering },
];

/** What "section 17 or 47" says of the first number holds for the second. */
const followsIn = (
  { tokens, lexicon }: SentenceContext,
  last: NumberMention,
  mention: NumberMention,
): boolean => {
  const between = tokens.slice(last.to, mention.from);
  return between.length <= 3 && between.every(({ word }) => lexicon.words.listJoiners.has(word));
};

const carriedOn: ReadonlySet<string> = new Set(['label', 'age', 'age service', 'code']);

interface NamedNumber {
  readonly mention: NumberMention;
  readonly name: string;
}

const nameOf = (
  context: SentenceContext,
  mention: NumberMention,
  mentions: readonly NumberMention[],
  last: NamedNumber | null,
): string | null => {
  const found = numberTests.find(({ holds }) => holds(context, mention, mentions));
  if (found) return found.name;
  if (last === null || mention.style !== 'number' || !carriedOn.has(last.name)) return null;
  return followsIn(context, last.mention, mention) ? last.name : null;
};

/** The numbers that are left when names, dates, ages and the like are taken out. */
export const withoutNames = (
  context: SentenceContext,
  mentions: readonly NumberMention[],
): NumberMention[] => {
  const kept: NumberMention[] = [];
  let last: NamedNumber | null = null;
  for (const mention of mentions) {
    const name = nameOf(context, mention, mentions, last);
    if (name === null) kept.push(mention);
    last = name === null ? null : { mention, name };
  }
  return kept;
};
