import { describe, expect, it } from 'vitest';
import { factsOfText, problemCodes } from '../../support/letter-from-text.ts';
import { laterFront, laterReport } from '../../support/report-from-text.ts';
import { gradesOf, wordsOf } from '../../support/report-grades.ts';

describe('ILACS', () => {
  const withoutOverall = laterFront.slice(0, -2);
  const joinedCare = [
    ...laterFront.slice(0, 4),
    'The experiences and progress of children in care and care leavers',
    'Outstanding',
    ...laterFront.slice(-2),
  ];

  it.each([
    [
      'three areas until 2022',
      joinedCare,
      'three-areas-and-overall',
      'requires-improvement',
      'not-stated',
    ],
    [
      'four areas from 2023',
      laterFront,
      'four-areas-and-overall',
      'requires-improvement',
      'inadequate',
    ],
  ])('%s', (_, front, variant, overall, careLeavers) => {
    const { letter, problems } = factsOfText(laterReport({ front }));
    expect(letter.inspection?.variant).toBe(variant);
    expect(letter.judgements).toMatchObject({
      overall,
      helpAndProtection: 'requires-improvement',
      careAndPermanence: 'not-stated',
      inCare: 'outstanding',
      careLeavers,
      adoption: 'not-stated',
      leadership: 'good',
      lscb: 'not-stated',
    });
    expect(problems).toEqual([]);
  });

  it('grades nothing overall from spring 2026, by its table or by its date', () => {
    const newTable = [
      'The impact of leaders on practice with children and families',
      ...withoutOverall.slice(1),
    ];
    const dates = 'Inspection dates: 11 to 22 May 2026';
    for (const text of [
      laterReport({ front: newTable }),
      laterReport({ front: withoutOverall, dates }),
    ]) {
      const { letter, problems } = factsOfText(text);
      expect(letter.inspection?.variant).toBe('four-areas');
      expect(letter.judgements).toMatchObject({ overall: 'not-stated', careLeavers: 'inadequate' });
      expect(problems).toEqual([]);
    }
  });

  it('misses an overall grade where the table should have one, and never takes it from the text', () => {
    const body = [
      'Children’s services in Rotherham are good. Since the last inspection, when overall effectiveness was inadequate, much has changed for children and their families here.',
      'What needs to improve?',
      '• Visits.',
    ];
    const facts = factsOfText(laterReport({ front: withoutOverall, body }));
    expect(facts.letter.judgements.overall).toBeNull();
    expect(facts.problems.map(({ code, message }) => [code, message])).toEqual([
      [
        'grade-not-read',
        'the report should grade overall effectiveness, but no grade was found; look it up on the first pages',
      ],
    ]);
  });

  it('misses a row that the table does not grade', () => {
    const front = laterFront.filter((_, index) => index !== 3);
    const facts = factsOfText(laterReport({ front }));
    expect(facts.letter.judgements).toMatchObject({
      helpAndProtection: null,
      leadership: 'good',
      inCare: 'outstanding',
      careLeavers: 'inadequate',
      overall: 'requires-improvement',
    });
    expect(problemCodes(facts)).toEqual(['grade-not-read']);
  });

  it('takes a cell that says so for an area that was not graded', () => {
    const front = laterFront.map((words) => (words === 'Inadequate' ? 'Not judged' : words));
    const facts = factsOfText(laterReport({ front }));
    expect(facts.letter.judgements.careLeavers).toBe('not-stated');
    expect(problemCodes(facts)).toEqual([]);
  });

  const chapter = 'The experiences and progress of children who need help and protection: ';

  it('takes the heading of the chapter where the table has no grade', () => {
    const front = laterFront.filter((_, index) => index !== 3);
    const body = ['What needs to improve?', '• Visits.', `${chapter}good`, 'Visits are timely.'];
    const text = laterReport({ front, body });
    expect(gradesOf(text).helpAndProtection).toBe('good');
    expect(wordsOf(text, 'helpAndProtection')).toEqual([`${chapter}good`]);
  });

  it('says where the chapter grades otherwise than the first page, which is kept', () => {
    const body = ['What needs to improve?', '• Visits.', `${chapter}good`, 'Visits are timely.'];
    const facts = factsOfText(laterReport({ body }));
    expect(facts.letter.judgements.helpAndProtection).toBe('requires-improvement');
    expect(problemCodes(facts)).toEqual(['grades-differ']);
  });
});
