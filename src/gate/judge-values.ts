import {
  expectedValue,
  noPosition,
  noStatedChange,
  nothingToCompare,
  notMentioned,
} from '../model/gate-messages.ts';
import type { Finding, LetterRecord } from '../model/record.ts';
import type { ThemeCell, ThemeRow } from '../model/theme-row.ts';
import { type Draft, evidenceOf } from './draft.ts';
import type { Examined, ExaminedVisit } from './examined.ts';

/** One of `is` and `not`; themes in `of`. */
export interface ValueTest {
  readonly of: readonly string[];
  readonly is?: readonly string[] | undefined;
  readonly not?: readonly string[] | undefined;
}

/** What a letter, or a row, is found to say; `silence` has the words for a value that tells nothing of the matter. */
export interface FoundValue {
  readonly value: string;
  readonly silence: string | null;
}

/** A value that tells nothing is no answer, unless the rule names it. */
export const judgeValue = (
  { value, silence }: FoundValue,
  { is = [], not = [] }: ValueTest,
): Pick<Draft, 'outcome' | 'found' | 'expected'> => {
  const expected = expectedValue(is, not);
  const isNamed = is.includes(value) || not.includes(value);
  if (silence !== null && !isNamed) return { outcome: 'no-data', found: silence, expected };
  const isRight = is.length > 0 ? is.includes(value) : !not.includes(value);
  return { outcome: isRight ? 'pass' : 'fail', found: value, expected };
};

/** The findings that bear a position out; all of them where none does alone. */
export const positionFindings = ({
  findings,
  position,
}: Pick<ThemeCell, 'findings' | 'position'>): readonly Finding[] => {
  const current = findings.filter(({ time }) => time === 'current');
  const bearing = current.filter(({ polarity }) =>
    position === 'mixed' ? polarity !== 'neutral' : polarity === position,
  );
  return bearing.length > 0 ? bearing : findings;
};

const changeFindings = ({ findings, statedChange }: ThemeCell): readonly Finding[] =>
  findings.filter(({ direction }) =>
    statedChange === 'mixed' ? direction !== 'none' : direction === statedChange,
  );

interface Looked extends FoundValue {
  readonly evidence: Draft['evidence'];
  /** The letters that it depends on, beside that of the visit. */
  readonly others: readonly string[];
}

/** Reads one kind of value from a cell. */
type Look = (cell: ThemeCell, visited: ExaminedVisit, row: ThemeRow) => Looked;

const silent = ({ position }: ThemeCell, otherwise: string | null): string | null =>
  position === 'not-mentioned' ? notMentioned : otherwise;

const lookAtPosition: Look = (cell, { record }) => ({
  value: cell.position,
  silence: silent(cell, cell.position === 'neutral' ? noPosition : null),
  evidence: evidenceOf(record, positionFindings(cell)),
  others: [],
});

const lookAtStatedChange: Look = (cell, { record }) => ({
  value: cell.statedChange,
  silence: silent(cell, cell.statedChange === 'none' ? noStatedChange : null),
  evidence: evidenceOf(record, changeFindings(cell)),
  others: [],
});

const recordOf = (
  { comparison }: ExaminedVisit,
  visit: number,
  records: ReadonlyMap<string, LetterRecord>,
): LetterRecord | null => records.get(comparison.visits[visit]?.sha256 ?? '') ?? null;

const lookAtInferredChange =
  (records: ReadonlyMap<string, LetterRecord>): Look =>
  (cell, visited, row) => {
    const now = evidenceOf(visited.record, positionFindings(cell));
    const change = cell.inferredChange;
    const before = change === null ? null : row.cells[change.since];
    const earlier = change === null ? null : recordOf(visited, change.since, records);
    if (change === null || !before || !earlier)
      return { value: 'none', silence: silent(cell, nothingToCompare), evidence: now, others: [] };
    return {
      value: change.direction,
      silence: null,
      evidence: [...evidenceOf(earlier, positionFindings(before)), ...now],
      others: [earlier.source.sha256],
    };
  };

const judgeCells = ({ visits }: Examined, test: ValueTest, look: Look): Draft[] =>
  visits.flatMap((visited) =>
    test.of.flatMap((theme): Draft[] => {
      const row = visited.comparison.themes.find((each) => each.theme === theme);
      const cell = row?.cells[visited.visit];
      if (!row || !cell) return [];
      const looked = look(cell, visited, row);
      return [
        {
          record: visited.record,
          identity: [theme, visited.record.source.sha256, ...looked.others, looked.value],
          about: theme,
          ...judgeValue(looked, test),
          evidence: looked.evidence,
        },
      ];
    }),
  );

export const judgePositions = (examined: Examined, test: ValueTest): Draft[] =>
  judgeCells(examined, test, lookAtPosition);

export const judgeStatedChanges = (examined: Examined, test: ValueTest): Draft[] =>
  judgeCells(examined, test, lookAtStatedChange);

export const judgeInferredChanges = (examined: Examined, test: ValueTest): Draft[] => {
  const records = examined.authorities.flatMap((each) => each.records);
  const bySha256 = new Map(records.map((record) => [record.source.sha256, record]));
  return judgeCells(examined, test, lookAtInferredChange(bySha256));
};
