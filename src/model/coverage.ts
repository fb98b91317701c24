import { z } from 'zod';
import { countOf } from './scalars.ts';

const count = countOf('sentences');

/** What became of the sentences of a letter; the parts add up to `sentences`. */
export const coverageSchema = z
  .strictObject({
    sentences: count.describe('Sentences of the letter.'),
    finding: count.describe('Sentences that gave a finding.'),
    noTheme: count.describe('Sentences in which no rule names a theme.'),
    blocked: z
      .record(z.string(), count.describe('Sentences with that reason.'))
      .describe('Sentences that gave none for another reason, by the rule or place that says so.'),
  })
  .describe('How many sentences gave a finding, and why the others gave none.');
export type Coverage = z.infer<typeof coverageSchema>;

/** The coverage of several letters together. */
export const sumCoverage = (all: readonly Coverage[]): Coverage => {
  const blocked: Record<string, number> = {};
  for (const each of all)
    for (const [reason, sentences] of Object.entries(each.blocked))
      blocked[reason] = (blocked[reason] ?? 0) + sentences;
  const sum = (part: (coverage: Coverage) => number): number =>
    all.reduce((total, coverage) => total + part(coverage), 0);
  return {
    sentences: sum(({ sentences }) => sentences),
    finding: sum(({ finding }) => finding),
    noTheme: sum(({ noTheme }) => noTheme),
    blocked,
  };
};
