import type { Edit, SourceDocument } from '../model/document.ts';
import { sourceSpan } from '../model/span.ts';
import type { BlockText } from './block-text.ts';
import { matchesOf } from './matches.ts';

/** First parts that English joins to a whole word by a hyphen. */
const firstParts = new Set(
  `action adult after age all anti area asylum best bi business care case check child class co community council court cross day de
  decision direct drop early edge eight evidence ex extra face family fast first five focus follow four front full good group half hand
  hard health high home house in information inter joined joint kinship later lead life light long longer low lower mid much multi
  needs nine non off old on one open out outcome outward over parent part partnership peer person place police policy poor post pre
  pro problem quality quick rag re real record relationship risk roll sector self semi service seven sharp short shorter six skill
  solution staff stand step stepping still strength strengths sub task team ten third three time to trauma two under up victim well
  whole wide word work year young`.split(/\s+/u),
);

/** Word ends that are no words: where one follows the hyphen, the layout has broken a word. */
const fragment =
  /^(?:ments?|mented|menting|tions?|tional|tionally|sions?|sional|ings?|ness|nesses|ties|ty|ity|ities|ance|ances|ence|ences|able|ably|ible|ibly|ful|fully|less|ly|ed|er|ers|ered|ering|ters?|ders?|gers?|al|als|ally|ic|ical|ically|ive|ively|ous|ously|ate|ated|ates|ating|ation|ations|ised|ising|isation|ists?|ship|ships|hood|ward|wards|dren|dren['’]s|cies|cial|cially|cient|ciently|quired?|quires|quiring|ceived?|ceives|ceiving|ported|porting|ferrals?|ferred|cesses?|mation|lity|ness|ple|ple['’]s|vices?|agement|agers?|sessments?|guarding|ships?)$/u;

/** It begins with the hyphen: to look back from every place in a text takes longer than all else here. */
const breaks = /-[ \t]*\n[ \t]*(\p{L}[\p{L}’']*)/gu;
const leftPart = /[\p{L}\p{N}]+$/u;
/** More than any word has letters. */
const longestWord = 100;

interface BrokenWord {
  readonly left: string;
  readonly right: string;
  /** Where `left` begins, the hyphen stands and `right` begins and ends. */
  readonly start: number;
  readonly hyphen: number;
  readonly rest: number;
  readonly end: number;
}

/** Words that a line end breaks, found by their hyphens: looked for by their first letters, long words would be read again and again. */
const brokenWords = (text: string): BrokenWord[] => {
  const words: BrokenWord[] = [];
  for (const { 0: found, 1: right = '', index: hyphen } of matchesOf(text, breaks)) {
    const from = Math.max(words.at(-1)?.end ?? 0, hyphen - longestWord);
    const left = leftPart.exec(text.slice(from, hyphen))?.[0];
    // A dash, or the second part of a broken word, which is not the first of another.
    if (left === undefined) continue;
    const end = hyphen + found.length;
    words.push({ left, right, start: hyphen - left.length, hyphen, rest: end - right.length, end });
  }
  return words;
};

const withoutBroken = (text: string): string => {
  let at = 0;
  const parts = brokenWords(text).map(({ start, end }) => {
    const part = text.slice(at, start);
    at = end;
    return part;
  });
  return [...parts, text.slice(at)].join(' ');
};

const joiner = new Set(['and', 'or', 'to']);

const vocabularies = new WeakMap<SourceDocument, ReadonlySet<string>>();

/** Every word of the document that no line end breaks, hyphenated words whole. */
const vocabularyOf = (source: SourceDocument): ReadonlySet<string> => {
  const known = vocabularies.get(source);
  if (known) return known;
  const words =
    withoutBroken(source.text)
      .toLowerCase()
      .match(/\p{L}+(?:[-’']\p{L}+)*/gu) ?? [];
  const vocabulary = new Set(words);
  vocabularies.set(source, vocabulary);
  return vocabulary;
};

/** True where the hyphen belongs to the word ("re-referrals"), false where the layout put it in ("assess-ments"). */
const keepsHyphen = (left: string, right: string, vocabulary: ReadonlySet<string>): boolean => {
  if (vocabulary.has(`${left}-${right}`)) return true;
  if (vocabulary.has(left + right)) return false;
  const rightIsWord = vocabulary.has(right) || !fragment.test(right);
  if (/^\p{N}+$/u.test(left)) return true;
  if (firstParts.has(left)) return rightIsWord;
  return vocabulary.has(right) || (vocabulary.has(left) && rightIsWord);
};

/** Resolves hyphens at line ends; the line break goes with them. */
export const hyphenEdits = ({ block, text }: BlockText, source: SourceDocument): Edit[] => {
  const edits: Edit[] = [];
  for (const { left, right, hyphen, rest } of brokenWords(text)) {
    const hanging = joiner.has(right.toLowerCase());
    // No layout breaks a word before a capital.
    const keeps =
      hanging ||
      /^\p{Lu}/u.test(right) ||
      keepsHyphen(left.toLowerCase(), right.toLowerCase(), vocabularyOf(source));
    edits.push({
      span: sourceSpan(block.span.start + hyphen, block.span.start + rest),
      replacement: hanging ? '- ' : keeps ? '-' : '',
      reason: 'line-end hyphen',
    });
  }
  return edits;
};
