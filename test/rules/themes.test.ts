import { describe, expect, it } from 'vitest';
import { analyseSentences } from '../../src/extract/findings/analyse-sentences.ts';
import type { SentenceFinding } from '../../src/extract/findings/sentence-finding.ts';
import { loadCues, loadThemes } from '../../src/ingest/load-rules.ts';
import { themeIds } from '../../src/model/vocabulary.ts';
import { compileRules } from '../../src/rules/compile.ts';
import { compilePhrases } from '../../src/rules/compiled-phrases.ts';
import { PhraseMatcher } from '../../src/rules/matcher.ts';
import { parsePhrase } from '../../src/rules/phrase.ts';
import type { FindsExample, Theme } from '../../src/rules/schema.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { documentFromText } from '../support/documents.ts';

const [themes, cues] = await Promise.all([loadThemes(), loadCues()]);

/** The findings that the engine, knowing this theme alone, makes of one sentence. */
const finderOf = (theme: Theme): ((text: string, before?: string) => SentenceFinding[]) => {
  const rules = compileRules([theme], cues);
  return (text, before = '') => {
    const document = documentFromText(`Findings\n\n${`${before} ${text}`.trim()}`);
    const outcomes = analyseSentences(document, rules, 'focused-visit');
    return outcomes
      .filter(({ read }) => text.startsWith(read.text.trim()) || read.text.includes(text))
      .flatMap(({ findings }) => findings)
      .filter((finding) => finding.theme?.id === theme.id);
  };
};

const reaches = (phrase: string, examples: readonly FindsExample[]): boolean => {
  const matcher = new PhraseMatcher(compilePhrases([[phrase]]));
  return examples.some(({ text }) => matcher.match(tokenize(text)).length > 0);
};

const position = (polarity: string, direction: string): string =>
  direction === 'none' ? polarity : `${polarity}, ${direction}`;

describe('themes', () => {
  it('are those of the vocabulary, each once', () => {
    expect(themes.map(({ id }) => id)).toEqual([...themeIds]);
  });

  describe.each(themes)('$id', (theme) => {
    const { phrases, 'as-subject': asSubject, unless, examples } = theme;
    const find = finderOf(theme);

    it('has phrases in the notation', () => {
      for (const phrase of [...phrases, ...asSubject, ...unless])
        expect(() => parsePhrase(phrase), phrase).not.toThrow();
    });

    it('has examples enough', () => {
      expect(examples.finds.length).toBeGreaterThanOrEqual(8);
      expect(examples.ignores.length).toBeGreaterThanOrEqual(4);
    });

    it('has an example for each entry of its lists', () => {
      const idle = [...phrases, ...asSubject].filter((phrase) => !reaches(phrase, examples.finds));
      expect(idle).toEqual([]);
    });

    it.each(examples.finds)('is found in: $text', ({ text, after }) => {
      expect(find(text, after)).toHaveLength(1);
    });

    it.each(examples.ignores)('is not found in: %s', (text) => {
      expect(find(text)).toEqual([]);
    });

    it('takes the position that the examples state', () => {
      const wrong = examples.finds.flatMap(({ text, after, polarity, direction }) => {
        const [finding] = find(text, after);
        if (!finding) return [];
        const wanted = position(polarity, direction);
        const got = position(finding.polarity, finding.direction);
        return got === wanted ? [] : [`${text} — wanted ${wanted}, got ${got}`];
      });
      expect(wrong).toEqual([]);
    });
  });
});
