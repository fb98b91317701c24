import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainLetter } from '../../src/extract/analyse-letter.ts';
import { stableId } from '../../src/extract/stable-id.ts';
import { loadKnowledge } from '../../src/ingest/load-knowledge.ts';
import { loadCues, loadThemes } from '../../src/ingest/load-rules.ts';
import type { LetterRecord } from '../../src/model/record.ts';
import { compileRules } from '../../src/rules/compile.ts';
import { canonicalFromText } from '../support/documents.ts';
import { letterText } from '../support/letter-from-text.ts';

const sha256 = 'a'.repeat(64);
const themes = ['caseloads', 'supervision', 'leadership'];
const said = fc.record({
  theme: fc.constantFrom(...themes),
  quote: fc.constantFrom('Caseloads are high.', 'Supervision is regular.', 'It is so.'),
});

const identified = (items: readonly { theme: string; quote: string }[]) => {
  const identify = stableId('f', sha256);
  return items.map((item) => ({ ...item, id: identify(item.theme, item.quote) }));
};

describe('the identifier of a finding', () => {
  // Written down once: an identifier that was cited must be found again by every later version.
  it('is the same in every version', () => {
    expect(stableId('f', sha256)('caseloads', 'Caseloads are high.')).toBe('f-dbe45ea14111');
  });

  it('does not change when findings of other themes come or go', () => {
    fc.assert(
      fc.property(fc.array(said), fc.constantFrom(...themes), (items, theme) => {
        const alone = identified(items.filter((item) => item.theme === theme));
        expect(identified(items).filter((item) => item.theme === theme)).toEqual(alone);
      }),
    );
  });

  it('does not change when other sentences come or go', () => {
    fc.assert(
      fc.property(fc.array(said), (items) => {
        const kept = items.filter(({ quote }) => quote !== 'It is so.');
        expect(identified(items).filter(({ quote }) => quote !== 'It is so.')).toEqual(
          identified(kept),
        );
      }),
    );
  });

  it('is of one finding alone', () => {
    fc.assert(
      fc.property(fc.array(said), (items) => {
        expect(new Set(identified(items).map(({ id }) => id)).size).toBe(items.length);
      }),
    );
  });

  it('does not change with typography and line breaks, but with every word and figure', () => {
    const identify = (quote: string): string => stableId('f', sha256)('caseloads', quote);
    expect(identify('Leaders’ work –  is “good”.')).toBe(identify("leaders' work - is good"));
    expect(identify('at 50%')).not.toBe(identify('at 15%'));
    expect(identify('is not good')).not.toBe(identify('is good'));
  });

  it('is another in another letter and under another theme', () => {
    const quote = 'Caseloads are high.';
    const one = stableId('f', sha256)('caseloads', quote);
    expect(stableId('f', 'b'.repeat(64))('caseloads', quote)).not.toBe(one);
    expect(stableId('f', sha256)('leadership', quote)).not.toBe(one);
    expect(stableId('m', sha256)('caseloads', quote)).not.toBe(one);
  });
});

describe('identifiers of a letter under other rules', () => {
  const letter = canonicalFromText(
    letterText({
      body: 'Overview\n\nCaseloads are too high, at 30 cases a worker. The use of agency staff is at 50%. Supervision is regular.',
    }),
  );
  const idsOf = ({ findings }: LetterRecord, theme: string): string[] =>
    findings.filter((finding) => finding.theme === theme).map(({ id }) => id);

  it('are the same where an unrelated theme is gone', async () => {
    const knowledge = await loadKnowledge();
    const all = explainLetter(letter, knowledge).record;
    const [kept, cues] = [
      (await loadThemes()).filter(({ id }) => id !== 'supervision'),
      await loadCues(),
    ];
    const fewer = explainLetter(letter, {
      ...knowledge,
      themes: kept,
      rules: compileRules(kept, cues),
    }).record;
    expect(idsOf(all, 'supervision')).toHaveLength(1);
    expect(idsOf(fewer, 'supervision')).toEqual([]);
    for (const theme of ['caseloads', 'agency-staff']) {
      expect(idsOf(all, theme)).toHaveLength(1);
      expect(idsOf(fewer, theme)).toEqual(idsOf(all, theme));
    }
    expect(fewer.measures.map(({ id }) => id)).toEqual(all.measures.map(({ id }) => id));
    expect(all.measures).toHaveLength(2);
  });
});
