import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/extract/coverage.ts';
import { analyseSentences } from '../../src/extract/findings/analyse-sentences.ts';
import { loadCues } from '../../src/ingest/load-rules.ts';
import { sumCoverage } from '../../src/model/coverage.ts';
import { compileRules } from '../../src/rules/compile.ts';
import { themeSchema } from '../../src/rules/schema.ts';
import { documentFromText } from '../support/documents.ts';

const examples = { finds: [{ text: 'x', polarity: 'neutral' }], ignores: ['x'] };
const theme = themeSchema.parse({
  id: 'fax-machines',
  title: 'Fax machines',
  group: 'office',
  why: 'Invented for a test.',
  good: 'down',
  phrases: ['fax machine'],
  'as-subject': ['telex'],
  examples,
});
const rules = compileRules([theme], await loadCues());

const coverage = (text: string) =>
  coverageOf(analyseSentences(documentFromText(`Findings\n\n${text}`), rules, 'focused-visit'));

describe('what became of the sentences', () => {
  it('is counted by the rule or the place that says so', () => {
    expect(
      coverage(
        'Fax machines are poor. The sky is blue. The manager keeps a telex. The grass is green.',
      ),
    ).toEqual({
      sentences: 5,
      finding: 1,
      noTheme: 2,
      blocked: { heading: 1, 'theme/in-passing': 1 },
    });
  });

  it('adds up over letters', () => {
    const one = { sentences: 3, finding: 1, noTheme: 1, blocked: { heading: 1 } };
    const other = { sentences: 4, finding: 0, noTheme: 1, blocked: { heading: 2, footnote: 1 } };
    expect(sumCoverage([one, other])).toEqual({
      sentences: 7,
      finding: 1,
      noTheme: 2,
      blocked: { heading: 3, footnote: 1 },
    });
  });
});
