import { describe, expect, it } from 'vitest';
import { parseWeights } from '../../../src/extract/weighing/weight-table.ts';

describe('a weight table', () => {
  const table = parseWeights('# a note\nword\tplan\tplans=1.5 visits=-0.25\nbias\t-\t*=-2\n', [
    'plans',
    'visits',
    '*',
  ]);

  it('has a weight for each column that a line names', () => {
    const row = table.rowOf('word', 'plan');
    expect([0, 1, 2].map((column) => table.weightIn(row, column))).toEqual([1.5, -0.25, 0]);
  });

  it('says nothing of what it does not know', () => {
    expect(table.weightIn(table.rowOf('word', 'audit'), 0)).toBe(0);
    expect(table.weightIn(table.rowOf('no such family', 'plan'), 0)).toBe(0);
  });

  it('is refused where a line names no column of it', () => {
    expect(() => parseWeights('word\tplan\tbuses=1\n', ['plans'])).toThrow('buses=1');
    expect(() => parseWeights('word\tplan\tplans=much\n', ['plans'])).toThrow('plans=much');
  });
});
