import { describe, expect, it } from 'vitest';
import type { Letter } from '../../../src/model/record.ts';
import { factsOf, problemCodes } from '../../support/letter-from-text.ts';

const monitoring = (counted: string): ReturnType<typeof factsOf> =>
  factsOf({
    date: '12 July 2018',
    subject: 'Monitoring visit to Sunderland City Council children’s services',
    summary: `This letter summarises the findings of the monitoring visit to Sunderland City Council children’s services on 12 and 13 June 2018. ${counted} The inspectors were Odette Farran, HMI, and Lionel Quist, HMI.`,
  });

const inadequate = (month: string | null): Letter['visit']['since'] => ({
  judgement: 'inadequate',
  month,
});

describe('visit count', () => {
  it.each([
    // The usual sentence, in words and in figures.
    [
      'The visit was the fourth monitoring visit since the local authority was judged inadequate in July 2015.',
      4,
      inadequate('2015-07'),
      null,
    ],
    [
      'This was the 11th monitoring visit since the council was judged inadequate in July 2015.',
      11,
      inadequate('2015-07'),
      null,
    ],
    // A second judgement is no second visit.
    [
      'This was the third visit since the local authority was judged inadequate for a second time in May 2016.',
      3,
      inadequate('2016-05'),
      null,
    ],
    // Two ordinals in one sentence, and in two.
    [
      'It was the fifth monitoring visit since the council was judged inadequate in July 2015, and the second since the company was created in April 2017.',
      5,
      inadequate('2015-07'),
      { number: 2, since: '2017-04' },
    ],
    [
      'It was the fifth monitoring visit since the council was judged inadequate in July 2015. It was also the first since Together for Children opened.',
      5,
      inadequate('2015-07'),
      { number: 1, since: null },
    ],
    // The other order.
    [
      'This was the first visit since the creation of the trust in April 2017 and the sixth monitoring visit since the judgement of inadequate in July 2015.',
      6,
      inadequate('2015-07'),
      { number: 1, since: '2017-04' },
    ],
    // No month, only a year.
    [
      'This was the second monitoring visit since the authority was found to be inadequate in 2015.',
      2,
      inadequate(null),
      null,
    ],
    // The judgement stands in a sentence of its own.
    [
      'This was the second monitoring visit. The council was judged to be inadequate overall in March 2016.',
      2,
      inadequate('2016-03'),
      null,
    ],
    // Counted from a re-inspection, with no grade named.
    [
      'This was the third monitoring visit following the re-inspection in June 2017.',
      3,
      null,
      null,
    ],
  ])('%s', (counted, number, since, underProvider) => {
    expect(monitoring(counted).letter.visit).toMatchObject({ number, since, underProvider });
  });

  it('is a problem where a monitoring letter gives none', () => {
    const facts = monitoring('');
    expect(facts.letter.visit.number).toBeNull();
    expect(problemCodes(facts)).toEqual(['visit-number-not-stated']);
  });

  it('is not taken from a focused visit', () => {
    const facts = factsOf({
      opening: 'This is the first focused visit since the inspection in May 2018.',
    });
    expect(facts.letter.visit.number).toBeNull();
    expect(problemCodes(facts)).toEqual([]);
  });
});
