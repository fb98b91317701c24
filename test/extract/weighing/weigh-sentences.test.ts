import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyseLetter } from '../../../src/extract/analyse-letter.ts';
import { analyseSentences } from '../../../src/extract/findings/analyse-sentences.ts';
import type { Weights } from '../../../src/extract/weighing/weights.ts';
import { loadKnowledge } from '../../../src/ingest/load-knowledge.ts';
import { readSource } from '../../../src/ingest/read-source.ts';
import type { LetterRecord } from '../../../src/model/record.ts';
import type { Rules } from '../../../src/rules/compile.ts';
import { themeSchema } from '../../../src/rules/schema.ts';
import { cleanDocument } from '../../../src/text/clean.ts';
import { documentFromText } from '../../support/documents.ts';

const knowledge = await loadKnowledge();

const outcomesOf = (
  findings: string,
  { rules, weights }: { rules: Rules; weights: Weights | null } = knowledge,
) =>
  analyseSentences(
    documentFromText(`Findings\n\n${findings}`),
    rules,
    'focused-visit',
    weights,
  ).filter(({ read }) => read.text !== 'Findings');

/** "theme polarity direction" of each finding, by sentence. */
const found = (text: string): string[][] =>
  outcomesOf(text).map(({ findings }) =>
    findings
      .map(({ theme, polarity, direction }) => `${theme?.id} ${polarity} ${direction}`)
      .sort(),
  );

describe('plain sentences, weighed', () => {
  it.each([
    ['Caseloads are manageable.', ['caseloads strength none']],
    ['Caseloads have risen.', ['caseloads weakness declined']],
    ['Supervision is not regular.', ['supervision weakness none']],
    ['The rate of re-referrals has risen.', ['re-referrals weakness declined']],
    ['The use of agency staff remains high.', ['agency-staff weakness unchanged']],
    [
      'Caseloads are manageable, but supervision is not regular.',
      ['caseloads strength none', 'supervision weakness none'],
    ],
    // "still" is said of the one, in a clause of its own
    [
      'The team still depends heavily on agency staff, and the timeliness of assessments is inconsistent as a result.',
      ['agency-staff weakness unchanged', 'assessment-timeliness weakness none'],
    ],
    // a clause that names nothing may go on about the theme before it
    ['Caseloads are high, but they have reduced.', ['caseloads mixed improved']],
    [
      'Visits, plans and supervision are inconsistent.',
      ['plans weakness none', 'supervision weakness none', 'visits weakness none'],
    ],
  ])('%s', (text, wanted) => {
    expect(found(text)).toEqual([wanted]);
  });
});

describe('a theme that only an earlier sentence names', () => {
  const outcomes = outcomesOf(
    'Assessments are detailed. They are timely and thorough.\n\nThey are timely and thorough.',
  );
  const [, second, other] = outcomes;

  it('is found, marked and proved by the words that told it', () => {
    const finding = second?.findings.find(({ theme }) => theme?.id === 'assessment-quality');
    expect(finding).toMatchObject({ polarity: 'strength', anaphoric: true, mentions: [] });
    expect(finding?.weighed.length).toBeGreaterThan(0);
    for (const { rule, from, to } of finding?.weighed ?? []) {
      expect(rule).toMatch(/^weights\//u);
      expect(second?.read.tokens.slice(from, to).length).toBe(1);
    }
  });

  it('is not followed into another paragraph', () => {
    expect(other?.read.text).toBe('They are timely and thorough.');
    expect(other?.findings).toEqual([]);
  });
});

describe('a theme named in passing', () => {
  it('gives no finding, and explain says why', () => {
    const [outcome] = outcomesOf('Inspectors met the manager of the MASH on the first day.');
    expect(outcome?.findings).toEqual([]);
    expect(outcome?.blockedBy).toBe('cue/method');
  });
});

describe('themes of the user’s own', () => {
  const own = themeSchema.parse({
    id: 'caseloads',
    title: 'Fax machines',
    group: 'office',
    why: 'Invented for a test.',
    good: 'down',
    phrases: ['fax machine'],
    examples: { finds: [{ text: 'x', polarity: 'neutral' }], ignores: ['x'] },
  });

  it('take the place of ours and have no weights', async () => {
    const withOwn = await loadKnowledge([own]);
    const [outcome, caseloads] = outcomesOf(
      'Fax machines are poor.\n\nCaseloads are manageable.',
      withOwn,
    );
    expect(outcome?.findings.map(({ theme, polarity }) => [theme?.id, polarity])).toEqual([
      ['caseloads', 'weakness'],
    ]);
    expect(caseloads?.findings.map(({ theme }) => theme?.id)).not.toContain('caseloads');
  });
});

describe('without weights', () => {
  it('the rules alone decide', () => {
    expect(
      outcomesOf('Caseloads are manageable.', { ...knowledge, weights: null })[0]?.findings[0],
    ).toMatchObject({ polarity: 'strength', weighed: [] });
  });
});

const slugs = readdirSync('fixtures/letters-text').filter((name) => name.endsWith('.txt'));
const recordOf = async (name: string): Promise<LetterRecord> =>
  analyseLetter(
    cleanDocument(
      await readSource(new Uint8Array(readFileSync(`fixtures/letters-text/${name}`)), name),
    ),
    knowledge,
  );

describe.each(slugs)('%s', (name) => {
  it('has the same findings whatever letter was read before', async () => {
    const [first] = slugs;
    const alone = await recordOf(name);
    await recordOf(first ?? name);
    expect(await recordOf(name)).toEqual(alone);
  });
});

describe('the time of a finding', () => {
  const timesIn = async (findings: string): Promise<string[]> => {
    const text = `Dear Ms Smith\n\nFocused visit to Reading Borough Council children’s services\n\nThis letter summarises the findings of the focused visit on 3 May 2023.\n\nFindings\n\n${findings}\n`;
    const source = await readSource(new TextEncoder().encode(text), 'letter.txt');
    return analyseLetter(cleanDocument(source), knowledge).findings.map(({ time }) => time);
  };

  it('is the present where the past is named to compare with', async () => {
    expect(await timesIn('Supervision is better than at the previous visit.')).toEqual(['current']);
  });

  it('is the past where nothing is said of the present', async () => {
    expect(await timesIn('At the last inspection, supervision was weak.')).toEqual(['past']);
  });
});
