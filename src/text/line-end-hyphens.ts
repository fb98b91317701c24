import type { Edit, SourceDocument } from '../model/document.ts';
import { sourceSpan } from '../model/span.ts';
import type { BlockText } from './block-text.ts';

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

const broken = /([\p{L}\p{N}]+)-[ \t]*\n[ \t]*([\p{L}][\p{L}’']*)/gu;
const joiner = new Set(['and', 'or', 'to']);

const vocabularies = new WeakMap<SourceDocument, ReadonlySet<string>>();

/** Every word of the document that no line end breaks, hyphenated words whole. */
const vocabularyOf = (source: SourceDocument): ReadonlySet<string> => {
  const known = vocabularies.get(source);
  if (known) return known;
  const words =
    source.text
      .replace(broken, ' ')
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
  for (const { 0: found, 1: left = '', 2: right = '', index } of text.matchAll(broken)) {
    const start = block.span.start + index + left.length;
    const end = block.span.start + index + found.length - right.length;
    const hanging = joiner.has(right.toLowerCase());
    // No layout breaks a word before a capital.
    const keeps =
      hanging ||
      /^\p{Lu}/u.test(right) ||
      keepsHyphen(left.toLowerCase(), right.toLowerCase(), vocabularyOf(source));
    edits.push({
      span: sourceSpan(start, end),
      replacement: hanging ? '- ' : keeps ? '-' : '',
      reason: 'line-end hyphen',
    });
  }
  return edits;
};
