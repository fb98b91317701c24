import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type AuthorityComparison, comparisonSchema } from '../../src/model/comparison.ts';
import { run } from '../cli/memory-io.ts';

const cellSchema = z.strictObject({
  visit: z.int(),
  position: z.string(),
  inFocus: z.string(),
  stated: z.string(),
  inferred: z.string().nullable(),
  since: z.int().optional(),
});
const pointSchema = z.strictObject({
  value: z.number(),
  of: z.int().nullable(),
  reportedBy: z.int(),
});
const rowSchema = z.strictObject({
  trajectory: z.string(),
  rule: z.string(),
  visits: z.array(z.int()),
});
const goldenSchema = z.record(
  z.string(),
  z.strictObject({
    themes: z.record(z.string(), rowSchema.extend({ cells: z.array(cellSchema) })),
    findingsDiffer: z
      .array(
        z.strictObject({
          theme: z.string(),
          row: rowSchema.partial().default({}),
          cells: z.array(cellSchema.partial().required({ visit: true })),
        }),
      )
      .default([]),
    measures: z.array(
      z.strictObject({
        theme: z.string(),
        unit: z.string(),
        scope: z.string().optional(),
        points: z.array(pointSchema),
      }),
    ),
    remarks: z.array(z.string()),
    missing: z.array(z.int()),
  }),
);
type Golden = z.infer<typeof goldenSchema>;

const golden: Golden = goldenSchema.parse(
  parse(readFileSync(new URL('golden/fixtures.yaml', import.meta.url), 'utf8')),
);

const letters = fileURLToPath(new URL('../../fixtures/letters', import.meta.url));
let comparisons: AuthorityComparison[] = [];
beforeAll(async () => {
  const { stdout } = await run(['compare', letters, '-f', 'json', '-q']);
  comparisons = comparisonSchema.parse(JSON.parse(stdout)).comparisons;
}, 60_000);

const of = (name: string): AuthorityComparison => {
  const found = comparisons.find(({ authority }) => authority?.name === name);
  if (!found) throw new Error(`no comparison for ${name}`);
  return found;
};

const numberOf = ({ visits }: AuthorityComparison, index: number): number | null =>
  visits[index]?.number ?? null;

const rowOf = (comparison: AuthorityComparison, theme: string) => {
  const row = comparison.themes.find((each) => each.theme === theme);
  return (
    row && {
      trajectory: row.trajectory,
      rule: row.because.rule,
      visits: row.because.visits.map((index) => numberOf(comparison, index)),
      cells: row.cells.map((cell, index) => ({
        visit: numberOf(comparison, index),
        position: cell.position,
        inFocus: cell.inFocus,
        stated: cell.statedChange,
        inferred: cell.inferredChange?.direction ?? null,
        ...(cell.inferredChange && { since: numberOf(comparison, cell.inferredChange.since) }),
      })),
    }
  );
};

/** A change that is not seen is since no visit. */
const withoutSince = ({ since, ...cell }: z.infer<typeof cellSchema>) =>
  cell.inferred === null ? cell : { ...cell, since };

describe.each(Object.entries(golden))('%s, as a careful reader would write it', (name, wanted) => {
  it.each(Object.entries(wanted.themes))('%s', (theme, row) => {
    const differs = wanted.findingsDiffer.find((each) => each.theme === theme);
    const cells = row.cells.map((cell) =>
      withoutSince(
        cellSchema.parse({
          ...cell,
          ...differs?.cells.find(({ visit }) => visit === cell.visit),
        }),
      ),
    );
    expect(rowOf(of(name), theme)).toEqual({ ...row, ...differs?.row, cells });
  });

  it.each(wanted.measures)('$theme in $unit', ({ theme, unit, scope, points }) => {
    const comparison = of(name);
    const series = comparison.measures.filter(
      (each) =>
        each.theme === theme &&
        each.unit === unit &&
        (scope === undefined || each.scope?.includes(scope)),
    );
    const found = series.map((each) =>
      each.points.map((point) => ({
        value: Math.round(point.value * 10) / 10,
        of: point.visit === null ? null : numberOf(comparison, point.visit),
        reportedBy: numberOf(comparison, point.reportedBy),
      })),
    );
    expect(found).toContainEqual(points);
  });

  it('remarks and missing visits', () => {
    expect(of(name).missingVisits).toEqual(wanted.missing);
    expect(of(name).remarks.map(({ code }) => code)).toEqual(wanted.remarks);
  });
});
