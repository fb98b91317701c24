import type { ArticleSpan } from '../../model/article.ts';
import type { Token } from '../../text/tokens.ts';
import type { SentenceNames } from './sentence-names.ts';
import type { SpeakerKind, Speech } from './speech.ts';

/** Somebody who can say something, as a sentence names them; tokens `from` up to, not including, `to`. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly kind: SpeakerKind | 'pronoun';
  readonly letter: boolean | null;
  /** True for a person's name. */
  readonly isName: boolean;
}

const pronouns: ReadonlySet<string> = new Set(['he', 'she', 'it', 'they']);
const courtesyTitles: ReadonlySet<string> = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'prof',
  'sir',
  'dame',
]);

/** Capitalised words that are part of no person's name. */
const noNames: ReadonlySet<string> = new Set(
  `the a an in on at of for to by from with and or but as it its he she they we his her their this that these those there
  after before following since during when while although however meanwhile last next also now earlier later
  responding commenting speaking reacting welcoming writing despite according summing
  council city county borough children child service services social care local authority together trust
  company department education government chief executive officer director leader head member cabinet portfolio
  holder lead senior interim deputy assistant board chair chairman chairwoman chairperson improvement partnership
  safeguarding monitoring visit inspection report letter ofsted inspector inspectors hmi majesty majestys
  single point access hub team early help front door community families family young people
  january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday coun cllr councillor minister secretary state mp
  north south east west tyne labour conservative liberal democrat green party union civic centre`.split(
    /\s+/u,
  ),
);

/** The longest name, in words. */
const longestName = 4;

const isNameWord = (text: string, token: Token | undefined): boolean =>
  token?.isWord === true &&
  /^\p{Lu}\p{L}*\p{Ll}/u.test(text.slice(token.start, token.end)) &&
  !noNames.has(token.form);

const nameEnd = (text: string, tokens: readonly Token[], from: number): number => {
  let to = from;
  while (to < from + longestName && isNameWord(text, tokens[to])) to += 1;
  return to;
};

/** Two or more capitalised words, or one behind a courtesy title. */
const namesIn = (text: string, tokens: readonly Token[]): Mention[] => {
  const names: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const isTitle = courtesyTitles.has(tokens[at]?.form ?? '');
    const to = nameEnd(text, tokens, isTitle ? at + 1 : at);
    if (to - at < 2) continue;
    names.push({ from: at, to, kind: 'person', letter: false, isName: true });
    at = to - 1;
  }
  return names;
};

/** "Nobody named in it said so": no subject. */
const isObject = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.form === 'it' &&
  /^(?:in|of|to|for|by|with|on|at|from|about|under|behind|against)$/u.test(
    tokens[at - 1]?.form ?? '',
  );

const pronounsIn = (tokens: readonly Token[]): Mention[] =>
  tokens.flatMap(({ form }, at) =>
    pronouns.has(form) && !isObject(tokens, at)
      ? [{ from: at, to: at + 1, kind: 'pronoun' as const, letter: null, isName: false }]
      : [],
  );

/** The tokens that a span of the text covers. */
const tokensOf = (tokens: readonly Token[], span: ArticleSpan): { from: number; to: number } => {
  const from = tokens.findIndex(({ end }) => end > span.start);
  const to = tokens.findIndex(({ start }) => start >= span.end);
  return { from: from < 0 ? tokens.length : from, to: to < 0 ? tokens.length : to };
};

const organisationsIn = (
  text: string,
  tokens: readonly Token[],
  names: SentenceNames,
): Mention[] => {
  const { providers, authorities } = names.in(text);
  return [...providers, ...authorities].map(({ span }) => ({
    ...tokensOf(tokens, span),
    kind: 'organisation' as const,
    letter: false,
    isName: false,
  }));
};

/**
 * Everybody whom a sentence names, in order and not overlapping: councils and trusts go before the words of the lists
 * ("Together for Children"), and these before a person's name.
 */
export const mentionsIn = (
  sentence: string,
  tokens: readonly Token[],
  speech: Speech,
  names: SentenceNames,
): Mention[] => {
  const listed = speech.speakersIn(tokens).map(({ rule, from, to }) => ({
    from,
    to,
    kind: rule.kind,
    letter: rule.letter,
    isName: false,
  }));
  const ranked = [
    ...organisationsIn(sentence, tokens, names),
    ...listed,
    ...namesIn(sentence, tokens),
    ...pronounsIn(tokens),
  ];
  const taken = new Uint8Array(tokens.length + 1);
  const kept = ranked.filter(({ from, to }) => {
    if (from >= to || taken.subarray(from, to).includes(1)) return false;
    taken.fill(1, from, to);
    return true;
  });
  return kept.sort((one, other) => one.from - other.from);
};
