import { describe, expect, it } from 'vitest';
import { compilePhrases } from '../../src/rules/compiled-phrases.ts';
import { PhraseMatcher } from '../../src/rules/matcher.ts';
import { PhraseError, parsePhrase } from '../../src/rules/phrase.ts';
import { tokenize } from '../../src/text/tokens.ts';

const wordsFound = (phrase: string, text: string): string[] => {
  const tokens = tokenize(text);
  return new PhraseMatcher(compilePhrases([[phrase]]))
    .match(tokens)
    .map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
};

describe('the notation of phrases', () => {
  it.each([
    // a word stands for its plural and for both possessives
    ['caseload', 'Her caseload, and their caseloads.', ['caseload', 'caseloads']],
    [
      'child',
      'A child, the child’s view, children and the children’s views.',
      ['child', 'child’s', 'children', 'children’s'],
    ],
    // but not for other words of the same stem, unless it says so
    ['assess', 'Assessments are assessed.', []],
    [
      'improve~',
      'It improves, has improved, an improvement.',
      ['improves', 'improved', 'improvement'],
    ],
    // one form alone
    ['=staff', 'A staffing gap; staff left.', ['staff']],
    // a beginning
    ['safeguard*', 'Safeguarding leads safeguard.', ['Safeguarding', 'safeguard']],
    // a hyphenated word is one word: "multi-agency" holds no agency
    ['agency', 'A multi-agency team and an agency worker.', ['agency']],
    [
      'decision-making',
      'Decision-making and decision making.',
      ['Decision-making', 'decision making'],
    ],
    // groups and options take the longest reading
    [
      '(agency|locum) (staff|worker)',
      'Agency staff and locum workers, agency rates.',
      ['Agency staff', 'locum workers'],
    ],
    ['[very] high', 'Very high, then high.', ['Very high', 'high']],
    // gaps hold up to three words, or as many as they say, and never reach over the end of a sentence
    [
      'lack .. supervision',
      'A lack of any regular supervision.',
      ['lack of any regular supervision'],
    ],
    ['lack .. supervision', 'A lack of good and of regular supervision.', []],
    [
      'lack ..6 supervision',
      'A lack of good and of regular supervision.',
      ['lack of good and of regular supervision'],
    ],
    ['lack .. supervision', 'They lack time. Supervision helps.', []],
    // the case of letters does not matter
    ['MASH', 'The mash team.', ['mash']],
  ])('%s in: %s', (phrase, text, found) => {
    expect(wordsFound(phrase, text)).toEqual(found);
  });

  it.each([
    ['(agency|locum', 'is not closed', 1],
    ['agency) staff', 'closes nothing', 7],
    ['lack .. ', 'a gap stands between words', 1],
    ['lack ..99 staff', 'a gap is 1 to 8 words', 6],
    ['', 'a word is missing', 1],
    ['a|', 'a word is missing', 3],
    ['what? now', 'no word, group or gap', 1],
  ])('refuses "%s"', (phrase, reason, column) => {
    const refused = (): unknown => parsePhrase(phrase);
    expect(refused).toThrow(PhraseError);
    expect(refused).toThrow(reason);
    try {
      refused();
    } catch (error) {
      expect(error instanceof PhraseError && error.column).toBe(column);
    }
  });

  it('does bounded work on text made to trip it', () => {
    const hostile = `${'lack a '.repeat(20_000)}supervision`;
    expect(
      wordsFound('lack ..8 lack ..8 lack ..8 supervision', hostile).length,
    ).toBeLessThanOrEqual(1);
  });
});
