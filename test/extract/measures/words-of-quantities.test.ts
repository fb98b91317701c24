import { describe, expect, it } from 'vitest';
import { finder } from './load-lists.ts';

const first = (sentence: string) => {
  const [quantity] = finder.findQuantities(sentence);
  if (!quantity) throw new Error(`no quantity in: ${sentence}`);
  return quantity;
};

describe('the subject of a quantity', () => {
  it.each([
    // A share is of what follows "of".
    ['82% of children in care had a plan.', 'children in care'],
    // The words stop before the verb.
    ['A third of staff lack training.', 'staff'],
    // A rate is named before "of".
    ['A vacancy rate of 21% was seen.', 'vacancy rate'],
    // A level takes what the clause is about.
    ['The use of locum staff remains high, at 50%.', 'use of locum staff'],
    // A change keeps the word that shows that it is one.
    ['There was a drop of 50% in complaints.', 'drop in complaints'],
    ['Complaints have dropped by 50%.', 'Complaints have dropped'],
    // A count takes its noun with what stands before it.
    ['They took on 18 newly qualified social workers.', 'newly qualified social workers'],
    // A number without a noun takes that of the count before.
    ['The number of open cases is 212.', 'open cases'],
    // A caseload is one, whatever it holds.
    ['The average caseload of 22 is high.', 'average caseload'],
    // A pronoun says nothing.
    ['In all, 20% of them moved.', null],
  ])('%s', (sentence, subject) => {
    expect(first(sentence).subject).toBe(subject);
  });
});

describe('the scope of a quantity', () => {
  it.each([
    // Before the number, and a part of the service.
    ['In the assessment team, 50% of staff are locums.', 'In the assessment team'],
    // After it.
    ['Caseloads of 25 to 33 were found in one team.', 'in one team'],
    // A group of people.
    [
      'Caseloads are below 20 for newly qualified social workers.',
      'for newly qualified social workers',
    ],
    // A time that the number was counted over.
    ['On average 36% of pupils came across the summer term.', 'across the summer term'],
    // What bounds a share.
    ['In all, 85% were finished within 45 working days.', 'within 45 working days'],
    // A point in time is no part of the service.
    ['In September 2019, 40 children were taught at home.', null],
    ['At the time of the visit, 40 children waited.', null],
    // a name is no scope
    ['The company Help for Children recruited 75 workers.', null],
  ])('%s', (sentence, scope) => {
    expect(first(sentence).scope).toBe(scope);
  });
});

describe('the evidence of a quantity', () => {
  it.each([
    // The clause, not the sentence.
    [
      'Leaders have worked hard; in one team 20% of the posts are empty, they say.',
      'in one team 20% of the posts are empty',
    ],
    // A clause too short to be read alone takes in its neighbour.
    ['The use of locum staff is too high, at 50%.', 'The use of locum staff is too high, at 50%.'],
    // The earlier number is part of it.
    [
      'Timeliness is 82%, up from 60% at the last visit, and rising.',
      'Timeliness is 82%, up from 60% at the last visit',
    ],
  ])('%s', (sentence, quote) => {
    const { span } = first(sentence);
    expect(sentence.slice(span.start, span.end)).toBe(quote);
  });

  it('points at the number itself', () => {
    const sentence = 'Between them they took on forty-two social workers.';
    const { numberSpan } = first(sentence);
    expect(sentence.slice(numberSpan.start, numberSpan.end)).toBe('forty-two');
  });
});
