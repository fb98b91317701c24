import type { AuthorityComparison } from '../../model/comparison.ts';
import type { MeasurePoint } from '../../model/measure-series.ts';
import type { Trajectory } from '../../model/theme-row.ts';

/** One authority as the parts of the page need it. */
export interface AuthorityView extends AuthorityComparison {
  readonly name: string;
  readonly anchor: string;
  /** Rows that some letter mentions; the others are named in one line. */
  readonly mentioned: AuthorityComparison['themes'];
  readonly silent: AuthorityComparison['themes'];
}

export const unnamed = 'Authority not stated';

export const viewOf = (comparison: AuthorityComparison): AuthorityView => {
  const { authority, visits, themes } = comparison;
  const isSilent = ({ trajectory }: { trajectory: Trajectory }) => trajectory === 'not-mentioned';
  return {
    ...comparison,
    name: authority?.name ?? unnamed,
    anchor: authority ? `authority-${authority.urn}` : `unnamed-${visits[0]?.sha256.slice(0, 12)}`,
    mentioned: themes.filter((row) => !isSilent(row)),
    silent: themes.filter(isSilent),
  };
};

/** The figures that the letter of one visit gives on one theme, without the earlier ones of "from … to …". */
export const figuresOf = (
  { measures }: Pick<AuthorityComparison, 'measures'>,
  theme: string | null,
  visit: number,
): MeasurePoint[] =>
  measures
    .filter((series) => series.theme === theme)
    .flatMap(({ points }) => points)
    .filter(({ reportedBy, isPrevious }) => reportedBy === visit && !isPrevious);
