import { authorityKey } from '../compare/comparison-id.ts';
import { noTrajectory, notMentioned } from '../model/gate-messages.ts';
import type { ThemeRow } from '../model/theme-row.ts';
import { type Draft, evidenceOf } from './draft.ts';
import type { Examined, ExaminedAuthority } from './examined.ts';
import { type FoundValue, judgeValue, positionFindings, type ValueTest } from './judge-values.ts';

const foundIn = ({ trajectory }: ThemeRow): FoundValue => {
  if (trajectory === 'not-mentioned') return { value: trajectory, silence: notMentioned };
  const isUntold = trajectory === 'once-mentioned' || trajectory === 'no-position';
  return { value: trajectory, silence: isUntold ? noTrajectory : null };
};

const judgeRow = ({ records }: ExaminedAuthority, row: ThemeRow, test: ValueTest): Draft[] => {
  const deciding = row.because.visits.flatMap((visit) => {
    const [record, cell] = [records[visit], row.cells[visit]];
    return record && cell ? [{ record, cell }] : [];
  });
  const record = deciding.at(-1)?.record ?? records.at(-1);
  if (!record) return [];
  const letters = deciding.map((each) => each.record.source.sha256);
  return [
    {
      record,
      // A new letter that takes a position is a new case: what is known is not known of it.
      identity: [authorityKey(record), row.theme, row.trajectory, ...letters],
      about: row.theme,
      ...judgeValue(foundIn(row), test),
      evidence: deciding.flatMap((each) => evidenceOf(each.record, positionFindings(each.cell))),
    },
  ];
};

/** A case an authority and theme. */
export const judgeTrajectories = ({ authorities }: Examined, test: ValueTest): Draft[] =>
  authorities.flatMap((authority) =>
    authority.comparison.themes
      .filter(({ theme }) => test.of.includes(theme))
      .flatMap((row) => judgeRow(authority, row, test)),
  );
