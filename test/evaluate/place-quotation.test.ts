import { describe, expect, it } from 'vitest';
import { sentencePlacer } from '../../src/evaluate/place-quotation.ts';

const place = sentencePlacer([
  { text: 'Caseloads are too high.' },
  { text: 'Plans are clear, and children’s views are heard by every one of their workers.' },
  { text: 'At 50%.' },
]);

describe('a quotation among labelled sentences', () => {
  it.each<[string, string, number | null]>([
    ['stands where it is a whole sentence', 'Caseloads are too high.', 0],
    ['is found through other marks, spaces and case', 'CASELOADS  are\ntoo—high', 0],
    ['may be a part of the sentence', "children's views are heard", 1],
    ['belongs to the sentence that holds most of it', 'high. Plans are clear, and children’s', 1],
    [
      'is placed by its opening where it runs on past what was labelled',
      'Plans are clear, and children’s views are heard by every one, as leaders say',
      1,
    ],
    ['keeps per cent signs', 'At 50%', 2],
    ['is nowhere where the words are not', 'Nothing of the kind was said.', null],
    ['is nowhere where it is too short to tell', 'At', null],
  ])('%s', (_, quote, wanted) => expect(place(quote)).toBe(wanted));
});
