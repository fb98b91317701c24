import { describe, expect, it } from 'vitest';
import { articleFrom, quotationsIn } from '../../support/articles.ts';

/** What the passage of the first quotation names. */
const named = async (text: string, path = 'article.txt') => {
  const [quotation] = quotationsIn(await articleFrom(text, path));
  if (!quotation) throw new Error('no quotation');
  const { authority, visitNumber, dates, kind } = quotation.named;
  return { authority: authority?.name ?? null, visitNumber, dates, kind };
};

const quotation = '“Plans are clear,” it said.';

describe('the council that is named', () => {
  it.each([
    ['by its name', `Reading council was visited. ${quotation}`, 'Reading'],
    ['as an owner', `Reading’s children’s services were visited. ${quotation}`, 'Reading'],
    ['by its trust', `Together for Children was visited. ${quotation}`, 'Sunderland'],
    [
      'in the headline',
      `Services in Leeds\n\nStaff came from Kent. They like Kent. ${quotation}`,
      'Leeds',
    ],
    [
      'and not a helper',
      `Reading council works with Leeds City Council. Ofsted found “plans are clear”.`,
      'Reading',
    ],
    ['nowhere', `A council was visited. ${quotation}`, null],
  ])('%s', async (_, text, expected) => {
    expect((await named(text)).authority).toBe(expected);
  });
});

describe('the visit that is named', () => {
  it.each([
    ['by its number', `In the fifth monitoring visit, Ofsted spoke. ${quotation}`, 5],
    ['by a figure', `In the 3rd monitoring visit, Ofsted spoke. ${quotation}`, 3],
    ['since the judgement', `The visit was the fourth since June 2016. ${quotation}`, 4],
    [
      'after an earlier one',
      `Following a first monitoring visit, a second monitoring visit was held. ${quotation}`,
      2,
    ],
    [
      'not by a count of the company’s own',
      `Ofsted made its first monitoring visit to the new company. ${quotation}`,
      null,
    ],
    ['not by other firsts', `For the first time staff were asked. ${quotation}`, null],
  ])('%s', async (_, text, expected) => {
    expect((await named(text)).visitNumber).toBe(expected);
  });

  it('is the one of the passage, not of the article', async () => {
    expect(
      await named(
        'Fourth monitoring visit to Reading council\n\nAt the second monitoring visit inspectors wrote: “Plans are late.”',
      ),
    ).toMatchObject({ authority: 'Reading', visitNumber: 2 });
  });

  it('is not taken from the words that are quoted', async () => {
    expect(
      await named(
        'In the fourth monitoring visit Ofsted wrote: “Better than at the second monitoring visit.”',
      ),
    ).toMatchObject({ visitNumber: 4 });
  });
});

describe('the dates and the kind that are named', () => {
  it.each([
    ['days', `The visit was on 17 and 18 October 2017. ${quotation}`, ['2017-10-17', '2017-10-18']],
    ['a month', `Inspectors came in October 2017. ${quotation}`, ['2017-10']],
    [
      'not the judgement',
      `The visit was the first since it was judged inadequate in July 2015. ${quotation}`,
      [],
    ],
    ['a month without a year', `Inspectors came in October. ${quotation}`, []],
    [
      'its year from the day of publication',
      `Published 5 January 2018\n\nA report on services\n\nInspectors came in October. ${quotation}`,
      ['2017-10'],
    ],
    [
      'last month',
      `Published 5 January 2018\n\nA report on services\n\nInspectors came last month. ${quotation}`,
      ['2017-12'],
    ],
  ])('dates: %s', async (_, text, expected) => {
    expect((await named(text)).dates).toEqual(expected);
  });

  it.each([
    [`A monitoring visit took place. ${quotation}`, 'monitoring-visit'],
    [`A focused visit took place. ${quotation}`, 'focused-visit'],
    [`A monitoring inspection report is out. ${quotation}`, 'monitoring-visit'],
    [`The inspection report is out. ${quotation}`, 'inspection-report'],
    [`The last inspection report was poor. ${quotation}`, null],
    [`People came. ${quotation}`, null],
  ])('kind: %s', async (text, expected) => {
    expect((await named(text)).kind).toBe(expected);
  });
});
