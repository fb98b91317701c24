import { describe, expect, it } from 'vitest';
import { compileSpeech } from '../../../src/check/quotations/speech.ts';
import { loadSpeechData } from '../../../src/ingest/load-speech.ts';
import { tokenize } from '../../../src/text/tokens.ts';

const { speakers, verbs } = await loadSpeechData();
const marker = /\[\[(.+?)\]\]/gu;

type Finder = 'speakersIn' | 'verbsIn';

/** What the rule alone finds in an example. */
const found = (rule: (typeof speakers | typeof verbs)[number], finder: Finder, text: string) => {
  const isSpeaker = 'kind' in rule;
  const speech = compileSpeech({
    speakers: isSpeaker ? [rule] : speakers.slice(0, 1),
    verbs: isSpeaker ? verbs.slice(0, 1) : [rule],
  });
  const tokens = tokenize(text);
  return speech[finder](tokens).map(({ from, to }) =>
    text.slice(tokens[from]?.start, tokens[to - 1]?.end),
  );
};

describe('who speaks', () => {
  it('has identifiers of its own', () => {
    const ids = [...speakers, ...verbs].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  describe.each([
    ...speakers.map((rule) => ({ id: rule.id, rule, finder: 'speakersIn' as const })),
    ...verbs.map((rule) => ({ id: rule.id, rule, finder: 'verbsIn' as const })),
  ])('$id', ({ rule, finder }) => {
    it.each(rule.examples.finds)('finds its words in: %s', (example) => {
      const wanted = [...example.matchAll(marker)].map(([, words]) => words);
      expect(wanted).not.toHaveLength(0);
      expect(found(rule, finder, example.replaceAll(marker, '$1'))).toEqual(wanted);
    });

    it.each(rule.examples.ignores)('ignores: %s', (example) => {
      expect(found(rule, finder, example)).toEqual([]);
    });
  });
});
