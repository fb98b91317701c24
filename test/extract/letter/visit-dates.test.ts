import { describe, expect, it } from 'vitest';
import { factsOf, problemCodes } from '../../support/letter-from-text.ts';

const dated = (when: string): string =>
  `This letter summarises the findings of a focused visit to Rotherham children’s services ${when}. The inspectors were Odette Farran and Lionel Quist.`;

describe('visit dates', () => {
  it.each([
    // One day.
    ['on 4 June 2019', '2019-06-04', '2019-06-04'],
    // Two days, the month and year once.
    ['on 4 and 5 June 2019', '2019-06-04', '2019-06-05'],
    ['on 4 & 5 June 2019', '2019-06-04', '2019-06-05'],
    // A range in words, with a hyphen, with a dash, with a stroke.
    ['on 4 to 6 June 2019', '2019-06-04', '2019-06-06'],
    ['on 4-6 June 2019', '2019-06-04', '2019-06-06'],
    ['on 4 – 6 June 2019', '2019-06-04', '2019-06-06'],
    ['on 4/5 June 2019', '2019-06-04', '2019-06-05'],
    // Over a month's end, the year once.
    ['on 31 May and 1 June 2019', '2019-05-31', '2019-06-01'],
    // The month is left out although the month turns.
    ['on 31 and 1 June 2019', '2019-05-31', '2019-06-01'],
    // 'between'.
    ['between 4 and 6 June 2019', '2019-06-04', '2019-06-06'],
    ['between 4 June and 6 June 2019', '2019-06-04', '2019-06-06'],
    // Both dates in full.
    ['on 4 June 2019 and 6 June 2019', '2019-06-04', '2019-06-06'],
    // Over a year's end, the year once.
    ['on 31 December and 1 January 2019', '2018-12-31', '2019-01-01'],
    // Three days.
    ['on 4, 5 and 6 June 2019', '2019-06-04', '2019-06-06'],
    // Figures that the PDF sets apart.
    ['on 1 4 and 1 5 June 2 019', '2019-06-14', '2019-06-15'],
    // Ordinal figures, weekdays, 'of', a leading zero.
    ['on Tuesday 4th and Wednesday 5th of June 2019', '2019-06-04', '2019-06-05'],
    ['on 04 June 2019', '2019-06-04', '2019-06-04'],
    // An earlier inspection named in the same sentence.
    ['since the inspection in July 2017 on 4 and 5 June 2019', '2019-06-04', '2019-06-05'],
    // A week by its first day.
    ['in the week commencing 3 June 2019', '2019-06-03', '2019-06-03'],
    // The dates stand before the place in some letters, and a line may break inside them.
    ['on 4 and\n5 June 2019 and in its teams', '2019-06-04', '2019-06-05'],
  ])('are read from "%s"', (when, start, end) => {
    expect(factsOf({ summary: dated(when) }).letter.visit).toMatchObject({ start, end });
  });

  it('are not those of an earlier inspection', () => {
    const opening = 'At the inspection on 3 May 2017 the service was good.';
    const facts = factsOf({
      summary: 'This letter summarises the findings of a focused visit to Rotherham.',
      opening,
    });
    expect(facts.letter.visit.start).toBeNull();
    expect(problemCodes(facts)).toContain('visit-date-not-stated');
  });

  it('are no days that the calendar does not have', () => {
    expect(factsOf({ summary: dated('on 30 and 31 June 2019') }).letter.visit.start).toBeNull();
  });

  it('without a year are the last such days before the letter, with a problem and both quotations', () => {
    const facts = factsOf({ date: '9 January 2019', summary: dated('on 11 and 12 December') });
    expect(facts.letter.visit).toMatchObject({ start: '2018-12-11', end: '2018-12-12' });
    expect(problemCodes(facts)).toEqual(['visit-year-not-stated']);
    expect(facts.letter.evidence.visitDates?.map(({ quote }) => quote)).toEqual([
      '11 and 12 December',
      '9 January 2019',
    ]);
  });

  it('are quoted without the words around them', () => {
    expect(
      factsOf({ summary: dated('on 31 May and 1 June 2019') }).letter.evidence.visitDates?.[0]
        ?.quote,
    ).toBe('31 May and 1 June 2019');
  });
});

describe('letter date', () => {
  it.each([
    // The plain form, a label, figures set apart.
    ['3 July 2019', '2019-07-03'],
    ['Date: 3 July 2019', '2019-07-03'],
    ['1 3 July 20 19', '2019-07-13'],
    // A telephone line that the two-column head runs into the date.
    ['T 0300 123 1231 3 July 2019', '2019-07-03'],
  ])('is read from "%s"', (date, iso) => {
    expect(factsOf({ date }).letter.letterDate).toBe(iso);
  });

  it('is kept as printed even before the visit, with a problem', () => {
    const facts = factsOf({ date: '3 July 2018' });
    expect(facts.letter.letterDate).toBe('2018-07-03');
    expect(problemCodes(facts)).toEqual(['letter-date-before-visit']);
  });

  it('is a problem where none is printed', () => {
    expect(problemCodes(factsOf({ date: '' }))).toEqual(['letter-date-not-stated']);
  });
});
