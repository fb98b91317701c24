import { createHash } from 'node:crypto';
import type { CheckedArticle, CheckReport, KnownClaim, KnownClaims } from '../model/check.ts';
import { claimKeys } from '../model/claim-key.ts';
import { byKeys } from '../model/order.ts';
import { schemaVersion } from '../model/schema-version.ts';

const idOf = (...parts: readonly string[]): string =>
  `k-${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12)}`;

/** For each claim of an article, what it would be known as. */
const asKnown = ({ article: { path }, claims }: CheckedArticle): KnownClaim[] => {
  const keys = claimKeys(claims);
  return claims.map(({ verdict, text }, index) => ({
    id: idOf(path, verdict, keys[index] ?? ''),
    article: path,
    verdict,
    text,
  }));
};

type Failing = Pick<CheckReport, 'articles' | 'failOn'>;

const failuresOf = ({ articles, failOn }: Failing): KnownClaim[] =>
  articles.flatMap(asKnown).filter(({ verdict }) => failOn.includes(verdict));

/** What a run leaves behind as known: all that fails a build now. Its order depends on the claims alone. */
export const knownClaimsOf = (report: Failing): KnownClaims => ({
  schemaVersion,
  claims: [...new Map(failuresOf(report).map((each) => [each.id, each])).values()].sort(
    (one, other) => byKeys([one.article, one.text, one.id], [other.article, other.text, other.id]),
  ),
});

/**
 * The report with what is known marked; nothing is left out.
 *
 * @param path of the baseline, as the user named it
 */
export const markKnown = (report: CheckReport, path: string, known: KnownClaims): CheckReport => {
  const ids = new Set(known.claims.map(({ id }) => id));
  const failing = new Set(failuresOf(report).map(({ id }) => id));
  const isKnown = (id: string | undefined): boolean =>
    id !== undefined && ids.has(id) && failing.has(id);
  return {
    ...report,
    articles: report.articles.map((article) => {
      const wouldBe = asKnown(article);
      const claims = article.claims.map((claim, index) =>
        isKnown(wouldBe[index]?.id) ? { ...claim, known: true as const } : claim,
      );
      return { ...article, claims };
    }),
    baseline: { path, absent: known.claims.filter(({ id }) => !failing.has(id)) },
  };
};
