import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCues, loadThemes } from '../../src/ingest/load-rules.ts';
import { phrasesOf } from '../../src/rules/compile.ts';
import {
  automatonIn,
  type CompiledPhrases,
  compilePhrases,
} from '../../src/rules/compiled-phrases.ts';
import { PhraseMatcher } from '../../src/rules/matcher.ts';
import { tokenize } from '../../src/text/tokens.ts';

const root = new URL('../../', import.meta.url);
const letters = new URL('fixtures/letters-text/', root);
const throughJson = (phrases: CompiledPhrases): CompiledPhrases =>
  JSON.parse(JSON.stringify(phrases));

describe('compiled phrases', () => {
  it('are numbers and words, each state after those that it leads to', () => {
    const { rules, terms, states } = compilePhrases([['agency staff'], ['agency .. high', '=up']]);
    expect(rules).toBe(2);
    // Phrases are built from their ends, so terms are met in that order.
    expect(terms).toEqual({
      forms: [
        ['staff', [0]],
        ['staffs', [0]],
        ['agency', [1]],
        ['agencies', [1]],
        ['high', [2]],
        ['highs', [2]],
        ['up', [3]],
      ],
      stems: [],
      prefixes: [],
    });
    for (const [number, [, next, gaps]] of states.entries())
      for (const to of [...next, ...gaps.map(([, afterGap]) => afterGap)])
        expect(to).toBeLessThan(number);
    const beginning = automatonIn({ rules, terms, states });
    expect(beginning.terms).toEqual([1, 3]);
    const [afterAgency, afterUp] = beginning.next;
    expect(afterUp?.rules).toEqual([1]);
    expect(afterAgency?.next.map((state) => state.rules)).toEqual([[0]]);
    expect(afterAgency?.gaps.map(({ most, next }) => [most, next.terms])).toEqual([[3, [2]]]);
  });

  it('find the same after they were kept as JSON', async () => {
    const fresh = phrasesOf(await loadThemes(), await loadCues());
    const kept = throughJson(fresh);
    let found = 0;
    for (const name of readdirSync(letters).filter((each) => each.endsWith('.txt'))) {
      const tokens = tokenize(readFileSync(fileURLToPath(new URL(name, letters)), 'utf8'));
      const matches = new PhraseMatcher(fresh).match(tokens);
      expect(new PhraseMatcher(kept).match(tokens)).toEqual(matches);
      found += matches.length;
    }
    expect(found).toBeGreaterThan(1000);
  });

  it('are in a build those of its rules', async () => {
    const built = readFileSync(new URL('dist/rules/phrases.json', root), 'utf8');
    expect(JSON.parse(built)).toEqual(throughJson(phrasesOf(await loadThemes(), await loadCues())));
  });
});
