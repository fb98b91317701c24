import { describe, expect, it } from 'vitest';
import { loadCues } from '../../src/ingest/load-rules.ts';
import { compileRules } from '../../src/rules/compile.ts';
import { tokenize } from '../../src/text/tokens.ts';

const cues = await loadCues();
const marker = /\[\[(.+?)\]\]/gu;

describe('cues', () => {
  it('have identifiers of their own', () => {
    expect(new Set(cues.map(({ id }) => id)).size).toBe(cues.length);
    expect(cues.length).toBeGreaterThan(15);
  });

  describe.each(cues)('$id', (cue) => {
    const { find } = compileRules([], [cue]);

    it.each(cue.examples.finds)('finds its words in: %s', (example) => {
      const text = example.replaceAll(marker, '$1');
      const wanted = [...example.matchAll(marker)].map(([, words]) => words);
      const tokens = tokenize(text);
      const found = find(tokens).cues.map(({ from, to }) =>
        text.slice(tokens[from]?.start, tokens[to - 1]?.end),
      );
      expect(wanted).not.toHaveLength(0);
      expect(found).toEqual(wanted);
    });

    it.each(cue.examples.ignores)('ignores: %s', (text) => {
      expect(find(tokenize(text)).cues).toEqual([]);
    });
  });
});
