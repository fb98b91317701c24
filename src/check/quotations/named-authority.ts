import type { AuthorityRow } from '../../extract/letter/authority-index.ts';
import type { ArticleSpan } from '../../model/article.ts';
import type { SentenceNames } from './sentence-names.ts';

export interface AuthorityMention {
  readonly authority: AuthorityRow;
  readonly at: number;
  /** True where the words say that the council or its services are meant, and not the place. */
  readonly isCouncil: boolean;
}

const council =
  /^(?:[’']s?)?(?:[\s,]+(?:city|county|borough|metropolitan|district|unitary|local|royal))*\s+(?:council|authority|corporation|children|mbc|social\s+(?:care|services|work))/iu;
const borough = /\b(?:borough|county|city|council|visits?)\s+(?:of|to)\s+(?:the\s+)?$/iu;
/** Councils that only help. */
const helper = /\b(?:with|from|by|alongside|than|neighbouring)\s+(?:the\s+)?$/iu;
const reach = 40;

/** The councils that a part of a text names, itself or by the trust that serves it alone, in order. */
export const authorityMentionsIn = (
  text: string,
  within: ArticleSpan,
  names: SentenceNames,
): AuthorityMention[] => {
  const { authorities, providers } = names.in(text.slice(within.start, within.end));
  const named = authorities.map(({ entry, span }) => {
    const at = within.start + span.start;
    const end = within.start + span.end;
    const ahead = text.slice(Math.max(within.start, at - reach), at);
    const behind = text.slice(end, Math.min(within.end, end + reach));
    return {
      authority: entry,
      at,
      isCouncil: (council.test(behind) || borough.test(ahead)) && !helper.test(ahead),
    };
  });
  const served = providers.flatMap(({ entry, span }) => {
    const [only, another] = entry.serves;
    const authority = only && !another ? names.authorityNamed(only.authority) : null;
    return authority ? [{ authority, at: within.start + span.start, isCouncil: true }] : [];
  });
  return [...named, ...served].sort((one, other) => one.at - other.at);
};

const weights = { headline: 6, council: 3, place: 1 } as const;

/** The council that an article is about: named most, where a headline counts most and a mere place least; the first of equals. */
export const mainAuthority = (
  mentions: ReadonlyArray<AuthorityMention & { readonly inHeadline: boolean }>,
): AuthorityRow | null => {
  const totals = new Map<AuthorityRow, number>();
  for (const { authority, isCouncil, inHeadline } of mentions) {
    const weight = inHeadline ? weights.headline : isCouncil ? weights.council : weights.place;
    totals.set(authority, (totals.get(authority) ?? 0) + weight);
  }
  let best: AuthorityRow | null = null;
  for (const [authority, total] of totals)
    if (best === null || total > (totals.get(best) ?? 0)) best = authority;
  return best;
};
