import { describe, expect, it } from 'vitest';
import { LetterIndex } from '../../src/check/letters/letter-index.ts';
import { comparedWords } from '../../src/check/words/compared-words.ts';
import { indexOf } from '../support/check-text.ts';

const keys = (text: string): string[] => comparedWords(text).map(({ key }) => key);

describe('words as they are compared', () => {
  it.each([
    ['Children’s plans', ['childrens', 'plans']],
    ["Children's plans", ['childrens', 'plans']],
    ['re-referrals', ['re', 'referrals']],
    ['\uFB01nd', ['find']],
    ['in\u00ADformed', ['informed']],
    ['1,250 of 3.5m at £2', ['1250', 'of', '3.5', 'm', 'at', '£', '2']],
    ['1,5', ['1,5']],
    ['2017–18', ['2017', '18']],
    ['health & care', ['health', 'and', 'care']],
    ['‘single’ “double”', ['single', 'double']],
  ])('%s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it('keep their places', () => {
    const text = 'At 50% – still “high”.';
    expect(comparedWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'At',
      '50',
      '%',
      'still',
      'high',
    ]);
  });
});

describe('the index', () => {
  const index = indexOf([
    { body: 'Findings\n\nPlans are clear. Plans are clear and short.' },
    { body: 'Findings\n\nPlans are clear to all.' },
  ]);
  const places = (text: string) => index.occurrences(index.rowOf(keys(text)));

  it('finds every place of a row of words, in every letter', () => {
    const found = places('plans are clear');
    expect(found.map((place) => index.letterAt(place).order)).toEqual([0, 0, 1]);
    for (const place of found) {
      const { document } = index.letterAt(place);
      expect(document.text.slice(index.starts[place], index.ends[place + 2])).toBe(
        'Plans are clear',
      );
    }
  });

  it('finds nothing over the end of a letter, of words that are not there, or of one word', () => {
    expect(places('Inspector Ofsted')).toEqual([]);
    expect(places('plans are purple')).toEqual([]);
    expect(places('plans')).toEqual([]);
  });

  it('holds no letter at all', () => {
    const empty = new LetterIndex([]);
    expect(empty.occurrences(empty.rowOf(['plans', 'are']))).toEqual([]);
  });
});
