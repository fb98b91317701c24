import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AuthorityComparison,
  type Comparison,
  comparisonSchema,
} from '../../src/model/comparison.ts';
import type { ThemeCell, ThemeRow } from '../../src/model/theme-row.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { letterText } from '../support/letter-from-text.ts';
import { run } from './memory-io.ts';
import { asVerification, firstOf } from './saved-letter.ts';

const visit = (number: string, dates: string, date: string, body: string): string =>
  letterText({
    date,
    subject: 'Monitoring visit to Rotherham children’s services',
    summary: `This letter summarises the findings of the ${number} monitoring visit to Rotherham children’s services on ${dates}, since the local authority was judged inadequate in July 2017. The inspectors were Odette Farran, HMI, and Lionel Quist, HMI.`,
    body: `Overview\n\n${body}`,
  });

const first = visit(
  'first',
  '4 and 5 June 2018',
  '3 July 2018',
  'Caseloads are too high. The use of agency staff is too high, at 40%.',
);
const second = visit(
  'second',
  '8 and 9 October 2018',
  '2 November 2018',
  'Caseloads are manageable. The use of agency staff has fallen, from 40% to 25%.',
);

let folder: ScratchFolder;
let comparison: Comparison;
beforeAll(async () => {
  folder = await scratchFolder({ 'letters/1.txt': first, 'letters/2.txt': second });
  const { stdout } = await run(['compare', 'letters', '-f', 'json'], { cwd: folder.path });
  comparison = comparisonSchema.parse(JSON.parse(stdout));
});
afterAll(() => folder.remove());

const verify = async (value: unknown) => {
  const result = await run(['verify', '-', '-f', 'json'], {
    cwd: folder.path,
    stdin: JSON.stringify(value),
  });
  return { code: result.code, ...asVerification(result) };
};

const authority = ({ comparisons }: Comparison): AuthorityComparison => firstOf(comparisons);
const row = (value: Comparison): ThemeRow =>
  firstOf(authority(value).themes.filter(({ theme }) => theme === 'caseloads'));
const lastCell = (value: Comparison): ThemeCell => firstOf(row(value).cells.slice(-1));

describe('verify on a saved comparison', () => {
  it('holds: both letters, every finding, and what is concluded from them', async () => {
    const { code, letters, discrepancies, checked } = await verify(comparison);
    expect(row(comparison).cells.map(({ position }) => position)).toEqual(['weakness', 'strength']);
    expect(lastCell(comparison).inferredChange?.direction).toBe('improved');
    expect([code, discrepancies]).toEqual([0, []]);
    expect(letters.map(({ path, status }) => [path, status])).toEqual([
      ['letters/1.txt', 'holds'],
      ['letters/2.txt', 'holds'],
    ]);
    // A trajectory and two positions for each theme, and the series.
    const { themes, measures } = authority(comparison);
    expect(checked.conclusions).toBe(themes.length * 3 + measures.length);
    expect(checked.figures).toBeGreaterThanOrEqual(2);
  });

  const theme = '/comparisons/0/themes/2';

  it.each<[string, (value: Comparison) => void, object]>([
    [
      'a position',
      (value) => {
        lastCell(value).position = 'weakness';
      },
      {
        code: 'conclusion-differs',
        at: `${theme}/cells/1/position`,
        wanted: 'weakness',
        found: 'strength',
      },
    ],
    [
      'a stated change',
      (value) => {
        lastCell(value).statedChange = 'declined';
      },
      { code: 'conclusion-differs', at: `${theme}/cells/1/statedChange`, found: 'none' },
    ],
    [
      'an inferred change',
      (value) => {
        const { inferredChange } = lastCell(value);
        if (inferredChange) inferredChange.direction = 'declined';
      },
      {
        code: 'conclusion-differs',
        at: `${theme}/cells/1/inferredChange/direction`,
        wanted: 'declined',
        found: 'improved',
      },
    ],
    [
      'the identifier of a change',
      (value) => {
        const { inferredChange } = lastCell(value);
        if (inferredChange) inferredChange.id = 'd-000000000000';
      },
      {
        code: 'identifier-differs',
        at: `${theme}/cells/1/inferredChange/id`,
        id: 'd-000000000000',
      },
    ],
    [
      'the identifier of a cell',
      (value) => {
        lastCell(value).id = 'c-000000000000';
      },
      { code: 'identifier-differs', at: `${theme}/cells/1/id` },
    ],
    [
      'a trajectory',
      (value) => {
        row(value).trajectory = 'declined';
      },
      {
        code: 'conclusion-differs',
        at: `${theme}/trajectory`,
        wanted: 'declined',
        found: 'improved',
      },
    ],
    [
      'a point of a series',
      (value) => {
        firstOf(firstOf(authority(value).measures).points).value = 41;
      },
      { code: 'conclusion-differs', at: '/comparisons/0/measures/0/points/0/value', wanted: '41' },
    ],
    [
      'a quotation',
      (value) => {
        firstOf(lastCell(value).findings).evidence.quote = 'Caseloads are unmanageable.';
      },
      {
        code: 'words-changed',
        letter: 'letters/2.txt',
        at: `${theme}/cells/1/findings/0/evidence`,
        found: 'Caseloads are manageable.',
      },
    ],
    [
      'a finding that was taken out',
      (value) => {
        lastCell(value).findings = [];
      },
      { code: 'conclusion-differs', at: `${theme}/cells/1/position`, found: 'not-mentioned' },
    ],
    [
      'the letter of a visit',
      (value) => {
        firstOf(authority(value).visits).textSha256 = '0'.repeat(64);
      },
      { code: 'text-changed', letter: 'letters/1.txt', at: '/comparisons/0/visits/0/textSha256' },
    ],
  ])('fails with 1 where %s is another, and says so', async (_, change, wanted) => {
    const changed = structuredClone(comparison);
    change(changed);
    const { code, discrepancies } = await verify(changed);
    expect(code).toBe(1);
    expect(discrepancies).toContainEqual(expect.objectContaining(wanted));
  });

  it('names the result where what is wrong is no single letter’s', async () => {
    const changed = structuredClone(comparison);
    lastCell(changed).position = 'mixed';
    const { stdout } = await run(['verify', '-'], {
      cwd: folder.path,
      stdin: JSON.stringify(changed),
    });
    expect(stdout).toContain('Does not hold: 1 discrepancy.\n');
    expect(stdout).toContain('\n-: 1 discrepancy\n');
    expect(stdout.replaceAll(/\s+/gu, ' ')).toContain('wanted mixed, found strength');
  });
});
