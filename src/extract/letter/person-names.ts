import { type CanonicalSpan, sliceOf } from '../../model/span.ts';
import { oneLine, spanOf, type Word, wordsIn } from './words.ts';

/** Words that stand between names or beside them, and are part of none. */
const fillers: ReadonlySet<string> = new Set([
  ...[
    'her',
    'his',
    'majesty’s',
    "majesty's",
    'majestys',
    'inspector',
    'inspectors',
    'hmi',
    'hmis',
    'oi',
    'ois',
    'ofsted',
    'senior',
    'lead',
    'regulatory',
  ],
  ...[
    'social',
    'care',
    'designate',
    'seconded',
    'associate',
    'contracted',
    'specialist',
    'additional',
    'serving',
    'shadow',
    'trainee',
    'deputy',
    'principal',
  ],
  ...[
    'a',
    'an',
    'the',
    'and',
    'with',
    'both',
    'all',
    'each',
    'of',
    'whom',
    'who',
    'is',
    'are',
    'was',
    'were',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
  ],
  ...[
    'as',
    'well',
    'together',
    'accompanied',
    'assisted',
    'supported',
    'joined',
    'also',
    'by',
    'for',
    'this',
    'visit',
    'team',
    'being',
  ],
  ...['mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'professor', 'sir', 'dame'],
  ...[',', ';', ':', '(', ')', '&', '–', '—', '-', '[', ']', '.'],
]);

/** Words inside a surname. */
const particles: ReadonlySet<string> = new Set([
  'de',
  'del',
  'della',
  'der',
  'den',
  'du',
  'van',
  'von',
  'da',
  'dos',
  'la',
  'le',
  'bin',
  'al',
  'ap',
  'ab',
  'y',
  'ó',
  'ní',
]);

/** Capitalised words of titles and organisations, which are part of no person's name. */
const noNames =
  /^(?:director\w*|council|children|children[’']s|services?|borough|civic|offices?|trust|authority|department|education|chief|executive|interim|acting|corporate|strategic|limited|families|inspections?)$/iu;

const longestName = 6;

type WordClass = 'name' | 'particle' | 'filler' | 'other';

const classify = ({ text }: Word): WordClass => {
  if (fillers.has(text.toLowerCase())) return 'filler';
  if (noNames.test(text)) return 'other';
  if (/^\p{Lu}/u.test(text)) return 'name';
  return particles.has(text) ? 'particle' : 'other';
};

export interface PersonName {
  readonly name: string;
  readonly span: CanonicalSpan;
}

/** The words of one name, or null where they make none: two or more, the last no particle. */
const toName = (text: string, run: readonly Word[]): PersonName | null => {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || run.length < 2 || run.length > longestName || classify(last) !== 'name')
    return null;
  const span = spanOf(first.span, last.span);
  return { name: oneLine(sliceOf(text, span)), span };
};

/**
 * The names in a list of names: 'A B, Her Majesty’s Inspector, and C D, HMI designate'. The list ends at the first
 * word that belongs to none, so a sentence that only begins like one gives nothing.
 */
export const namesInList = (text: string, within: CanonicalSpan): PersonName[] => {
  const names: PersonName[] = [];
  let run: Word[] = [];
  const close = (): void => {
    const name = toName(text, run);
    if (name) names.push(name);
    run = [];
  };
  for (const word of wordsIn(text, within)) {
    const kind = classify(word);
    if (kind === 'other') break;
    if (kind === 'filler') close();
    else if (kind === 'name' || run.length > 0) run.push(word);
  }
  close();
  return names;
};

/** The name with which a part of the text begins, courtesy titles left out. */
export const nameAtStart = (text: string, within: CanonicalSpan): PersonName | null => {
  const words = wordsIn(text, within);
  const from = words.findIndex((word) => classify(word) !== 'filler');
  const rest = from < 0 ? [] : words.slice(from);
  const end = rest.findIndex((word) => classify(word) === 'filler' || classify(word) === 'other');
  return toName(text, end < 0 ? rest : rest.slice(0, end));
};
