import type { ArticleDocument, NamedLetter } from '../../model/article.ts';
import { firstIndex } from '../../text/offset-map.ts';
import { type AuthorityMention, authorityMentionsIn, mainAuthority } from './named-authority.ts';
import { visitDatesIn } from './named-dates.ts';
import { kindIn, visitsIn } from './named-visit.ts';
import type { NarratedSentence, Narration } from './narration.ts';
import type { SentenceNames } from './sentence-names.ts';

/** The letter that an article is about, and the one that a passage of it names. */
export interface NamedLetters {
  readonly article: NamedLetter;
  /** What the words around a quotation or claim say, and for what they leave open, what the article says. */
  readonly at: (offset: number) => NamedLetter;
}

interface SentenceFacts extends NarratedSentence {
  readonly authorities: readonly AuthorityMention[];
  readonly visits: ReturnType<typeof visitsIn>;
  readonly dates: readonly string[];
  readonly kind: NamedLetter['kind'];
  readonly inHeadline: boolean;
}

const toAuthority = ({ name, urn }: AuthorityMention['authority']) => ({ name, urn });

const factsOf = (
  { blocks, published }: ArticleDocument,
  { text }: Narration,
  sentence: NarratedSentence,
  names: SentenceNames,
): SentenceFacts => {
  const words = text.slice(sentence.start, sentence.end);
  return {
    ...sentence,
    authorities: authorityMentionsIn(text, sentence, names),
    visits: visitsIn(words).map((visit) => ({ ...visit, at: sentence.start + visit.at })),
    dates: visitDatesIn(text, sentence, published),
    kind: kindIn(words),
    inHeadline: blocks[sentence.block]?.kind === 'headline',
  };
};

/** The visit of the headline, or the first that the article does not merely look back to. */
const mainVisit = (facts: readonly SentenceFacts[]): number | null => {
  const visits = facts.flatMap(({ visits, inHeadline }) =>
    visits.map((visit) => ({ ...visit, inHeadline })),
  );
  const main =
    visits.find(({ inHeadline }) => inHeadline) ?? visits.find(({ isEarlier }) => !isEarlier);
  return main?.number ?? null;
};

/** Of several the monitoring visit: such an article names the inspection before it too. */
const mainKind = (kinds: readonly NonNullable<NamedLetter['kind']>[]): NamedLetter['kind'] => {
  const [only, another] = kinds;
  if (only === undefined || another === undefined) return only ?? null;
  return kinds.find((kind) => kind === 'monitoring-visit') ?? null;
};

const ofArticle = (facts: readonly SentenceFacts[]): NamedLetter => {
  const authority = mainAuthority(
    facts.flatMap(({ authorities, inHeadline }) =>
      authorities.map((mention) => ({ ...mention, inHeadline })),
    ),
  );
  const kinds = new Set(facts.flatMap(({ kind }) => kind ?? []));
  return {
    authority: authority && toAuthority(authority),
    visitNumber: mainVisit(facts),
    dates: [...new Set(facts.flatMap(({ dates }) => dates))].sort(),
    kind: mainKind([...kinds]),
  };
};

/** The sentence at hand, and the one before it in its paragraph. */
const passageAt = (facts: readonly SentenceFacts[], offset: number): SentenceFacts[] => {
  const at = firstIndex(facts, ({ end }) => end > offset);
  const [here, before] = [facts[at], facts[at - 1]];
  if (!here || here.start > offset) return [];
  return before && before.block === here.block ? [here, before] : [here];
};

const nearest = <T extends { readonly at: number }>(mentions: readonly T[], offset: number) =>
  mentions.findLast(({ at }) => at <= offset) ?? mentions[0];

/** "Following a first visit, a second was made": of those still to come, the one that is not looked back to. */
const visitNearest = (visits: SentenceFacts['visits'], offset: number) =>
  visits.findLast(({ at }) => at <= offset) ??
  visits.find(({ isEarlier }) => !isEarlier) ??
  visits[0];

const ofPassage = (
  passage: readonly SentenceFacts[],
  offset: number,
  article: NamedLetter,
): NamedLetter => {
  const councils = passage.flatMap(({ authorities }) =>
    authorities.filter(({ isCouncil }) => isCouncil).slice(-20),
  );
  const council = nearest(councils, offset)?.authority;
  const authority = council ? toAuthority(council) : article.authority;
  const isOther = authority?.urn !== article.authority?.urn;
  const visit = passage
    .map(({ visits }) => visitNearest(visits, offset))
    .find((one) => one !== undefined);
  const dates = passage[0]?.dates ?? [];
  const ownVisit = visit !== undefined && visit.number !== article.visitNumber;
  const rest = isOther || ownVisit ? { visitNumber: null, dates: [], kind: null } : article;
  return {
    authority,
    visitNumber: visit?.number ?? rest.visitNumber,
    dates: dates.length > 0 ? [...dates] : rest.dates,
    kind: passage[0]?.kind ?? rest.kind,
  };
};

/** The letters that an article names: the council, the number of the visit, its dates, and what kind of letter it is. */
export const namedLettersIn = (
  article: ArticleDocument,
  narration: Narration,
  names: SentenceNames,
): NamedLetters => {
  const facts = narration.sentences.map((sentence) => factsOf(article, narration, sentence, names));
  const whole = ofArticle(facts);
  return { article: whole, at: (offset) => ofPassage(passageAt(facts, offset), offset, whole) };
};
