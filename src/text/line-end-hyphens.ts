import type { Edit, SourceDocument } from '../model/document.ts';
import { sourceSpan } from '../model/span.ts';
import type { BlockText } from './cleaners.ts';

/** First parts that English joins to a whole word by a hyphen. */
const prefixes = new Set(
  'anti co cross ex extra face high home in inter long low mid multi non off on out over part post pre pro re self semi short sub third under up well decision single two three four five six eight ten child family first second full early late good day year risk solution strength trauma outcome evidence co'.split(' '),
);

/** Word ends that are no words: where one follows the hyphen, the layout has broken a word. */
const fragment =
  /^(?:ments?|mented|menting|tions?|tional|tionally|sions?|sional|ings?|ness|nesses|ties|ty|ity|ities|ance|ances|ence|ences|able|ably|ible|ibly|ful|fully|less|ly|ed|er|ers|ered|ering|ters?|ders?|gers?|al|als|ally|ic|ical|ically|ive|ively|ous|ously|ate|ated|ates|ating|ation|ations|ised|ising|isation|ists?|ship|ships|hood|ward|wards|dren|dren['’]s|cies|cial|cially|cient|ciently|quired?|quires|quiring|ceived?|ceives|ceiving|ported|porting|ferrals?|ferred|cesses?|mation|lity|ness|ple|ple['’]s|vices?|agement|agers?|sessments?|guarding|ships?)$/u;

const broken = /([\p{L}\p{N}]+)-[ \t]*\n[ \t]*([\p{L}][\p{L}’']*)/gu;
const joiner = new Set(['and', 'or', 'to']);

const vocabularies = new WeakMap<SourceDocument, ReadonlySet<string>>();

/** Every word of the document that no line end breaks, hyphenated words whole. */
const vocabularyOf = (source: SourceDocument): ReadonlySet<string> => {
  const known = vocabularies.get(source);
  if (known) return known;
  const words = source.text.replace(broken, ' ').toLowerCase().match(/\p{L}+(?:[-’']\p{L}+)*/gu) ?? [];
  const vocabulary = new Set(words);
  vocabularies.set(source, vocabulary);
  return vocabulary;
};

/** True where the hyphen belongs to the word ("re-referrals"), false where the layout put it in ("assess-ments"). */
const keepsHyphen = (left: string, right: string, vocabulary: ReadonlySet<string>): boolean => {
  if (vocabulary.has(`${left}-${right}`)) return true;
  if (vocabulary.has(left + right)) return false;
  if (fragment.test(right) && !vocabulary.has(right)) return false;
  if (prefixes.has(left) || /^\p{N}+$/u.test(left)) return true;
  // A word processor breaks lines at hyphens that are there; only two whole words can be such a pair.
  return vocabulary.has(right) || !fragment.test(right);
};

/** Resolves hyphens at line ends; the line break goes with them. */
export const hyphenEdits = ({ block, text }: BlockText, source: SourceDocument): Edit[] => {
  const edits: Edit[] = [];
  for (const { 0: found, 1: left = '', 2: right = '', index } of text.matchAll(broken)) {
    const start = block.span.start + index + left.length;
    const end = block.span.start + index + found.length - right.length;
    const hanging = joiner.has(right.toLowerCase());
    const keeps = hanging || keepsHyphen(left.toLowerCase(), right.toLowerCase(), vocabularyOf(source));
    edits.push({ span: sourceSpan(start, end), replacement: hanging ? '- ' : keeps ? '-' : '', reason: 'line-end hyphen' });
  }
  return edits;
};
