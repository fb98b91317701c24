import { describe, expect, it } from 'vitest';
import { factsOfText, problemCodes } from '../../support/letter-from-text.ts';
import { singleFront, singleInspection } from '../../support/report-from-text.ts';
import { gradesOf, wordsOf } from '../../support/report-grades.ts';

const board = [
  'Rotherham Metropolitan Borough Council',
  'Inspection of services for children in need of help and protection, children looked after and care leavers',
  'and',
  'Review of the effectiveness of the Local Safeguarding Children Board1',
];

describe('the single inspection framework', () => {
  it('grades five areas in a table and all of them in a sentence', () => {
    const { letter, problems } = factsOfText(singleInspection());
    expect(letter.judgements).toEqual({
      overall: 'requires-improvement',
      helpAndProtection: 'requires-improvement',
      careAndPermanence: 'inadequate',
      inCare: 'not-stated',
      careLeavers: 'outstanding',
      adoption: 'good',
      leadership: 'good',
      lscb: 'not-stated',
    });
    expect(letter.framework).toBe('SIF');
    expect(letter.inspection).toEqual({ variant: 'single-inspection', isReinspection: false });
    expect(letter.letterDate).toBe('2016-09-05');
    expect(problems).toEqual([]);
  });

  it('quotes the words that name an area and those that grade it', () => {
    expect(wordsOf(singleInspection(), 'adoption')).toEqual(['Adoption performance', 'Good']);
    expect(wordsOf(singleInspection(), 'overall')).toEqual([
      'Children’s services in Rotherham require improvement to be good',
    ]);
  });

  it.each([
    ['The overall judgement is good', 'good'],
    ['The overall judgement is requires improvement', 'requires-improvement'],
    ['The overall judgement is that children’s services are inadequate', 'inadequate'],
    [
      'The overall judgement is that children’s services require improvement',
      'requires-improvement',
    ],
    ['Children’s services in Stoke-on-Tees are outstanding.', 'outstanding'],
    ['Services for children in Rotherham are good', 'good'],
    // Words that no report of ours has.
    ['Help for families by this council is judged to be good', 'good'],
    // Of another time, of another body, of a part.
    ['Services were judged inadequate at the last inspection', null],
    ['The overall judgement was good in the previous inspection', null],
    ['The council’s safeguarding board is good', null],
    ['Services for children in care are good', null],
    ['The local authority is good at finding homes', null],
  ])('%j is overall %s', (overall, grade) => {
    const text = singleInspection({ front: singleFront({ overall }) });
    expect(gradesOf(text).overall).toBe(grade);
    expect(problemCodes(factsOfText(text))).toEqual(grade === null ? ['grade-not-read'] : []);
  });

  it.each([
    ['The effectiveness of the Local Safeguarding Children Board (LSCB) is good.', 'good'],
    [
      'The effectiveness of the Local Safeguarding Children Board (LSCB) is requires improvement',
      'requires-improvement',
    ],
    ['The Local Safeguarding Children Board requires improvement', 'requires-improvement'],
    ['The Rother and Don Safeguarding Children Board (RDSCB) is inadequate', 'inadequate'],
    // What the grades mean, and what is said in passing.
    ['An LSCB that is good coordinates the activity of its partners.', null],
    ['The LSCB is good at sharing what it learns.', null],
  ])('with a review of the board: %j is %s', (sentence, grade) => {
    const facts = factsOfText(
      singleInspection({ title: board, body: ['Contents', 'The board 30', sentence] }),
    );
    expect(facts.letter.judgements.lscb).toBe(grade);
    expect(facts.letter.inspection?.variant).toBe('single-inspection-and-board-review');
    expect(problemCodes(facts)).toEqual(grade === null ? ['grade-not-read'] : []);
  });

  it('does not take the grades of an earlier inspection, which are listed under the same names', () => {
    const text = singleInspection({
      body: [
        'Information about this local authority area',
        'Previous Ofsted inspections',
        'The last inspection in 2013 judged:',
        '• Overall effectiveness: inadequate',
        '• Children who need help and protection: outstanding',
        '• Children looked after and achieving permanence: good',
        '• Leadership, management and governance: inadequate',
      ],
    });
    expect(gradesOf(text)).toEqual(gradesOf(singleInspection()));
    expect(problemCodes(factsOfText(text))).toEqual([]);
  });

  it('says in the title that it is a re-inspection', () => {
    const title = [
      'Knowsley Council',
      'Re-inspection of services for children in need of help and protection, children looked after and care leavers',
    ];
    expect(factsOfText(singleInspection({ title })).letter.inspection?.isReinspection).toBe(true);
  });

  it('names its team at the end: the lead inspector first, nobody who only assures quality', () => {
    const { letter } = factsOfText(
      singleInspection({
        team: [
          'Information about this inspection',
          'The inspection team',
          'Lead inspector: Odette Farran HMI',
          'Deputy lead inspector: Lionel Quist',
          'Team inspectors: Ada Penn HMI, Bo Marsh-Hill (Contracted Inspector), Cy Lund and Di Ross.',
          'Shadow inspectors: Ed Vane',
          'Senior data analyst: Flo Wick',
          'Quality assurance manager: Gus Yates SHMI',
        ],
      }),
    );
    expect(letter.inspectors).toEqual([
      'Odette Farran',
      'Lionel Quist',
      'Ada Penn',
      'Bo Marsh-Hill',
      'Cy Lund',
      'Di Ross',
    ]);
    expect(letter.signatory).toBe('Odette Farran');
  });
});
