import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLetterFacts } from '../../../src/extract/letter/letter-facts.ts';
import { judgementAreas } from '../../../src/model/judgements.ts';
import { judgementField } from '../../../src/model/record.ts';
import { documentFromText } from '../../support/documents.ts';
import { authorities, factsOfText } from '../../support/letter-from-text.ts';
import { laterFront, laterReport, singleFront } from '../../support/report-from-text.ts';
import { gradesOf, wordsOf } from '../../support/report-grades.ts';

describe('tables that were read line by line', () => {
  it('give each row its grade, though it stands inside the name of the row', () => {
    const text = laterReport({
      front: [
        [
          'The impact of leaders on social work practice with children   Requires improvement',
          'and families                                                  to be good',
          'The experiences and progress of children who need help and',
          '                                                              Good',
          'protection',
          'The experiences and progress of children in care and care     Outstanding',
          'leavers',
          '                                                              Requires improvement',
          'Overall effectiveness',
          '                                                              to be good',
        ].join('\n'),
      ],
    });
    expect(gradesOf(text)).toMatchObject({
      leadership: 'requires-improvement',
      helpAndProtection: 'good',
      inCare: 'outstanding',
      overall: 'requires-improvement',
    });
    expect(wordsOf(text, 'overall')).toEqual([
      'Overall effectiveness',
      'Requires improvement',
      'to be good',
    ]);
  });

  it('give column after column too', () => {
    const rows = laterFront.filter((_, index) => index % 2 === 0);
    const grades = laterFront.filter((_, index) => index % 2 === 1);
    expect(gradesOf(laterReport({ front: [...rows, ...grades] }))).toEqual(gradesOf(laterReport()));
  });
});

it('child protection alone, until 2013, has its table on the last page', () => {
  const { letter } = factsOfText(
    [
      'Inspection of local authority arrangements for the protection of children',
      'Rotherham Metropolitan Borough Council',
      'Inspection dates: 14 – 23 January 2013',
      'Lead inspector: Odette Farran',
      'Contents',
      'Overall effectiveness 2',
      'Overall effectiveness',
      'Visits are made in time.',
      'Record of main findings',
      'Overall effectiveness',
      'Adequate',
      'The effectiveness of the help and protection provided to children, young people, families and carers',
      'Good',
      'The quality of practice',
      'Inadequate',
      'Leadership and governance',
      'Adequate',
    ].join('\n\n'),
  );
  expect(letter.judgements).toMatchObject({
    overall: 'adequate',
    helpAndProtection: 'good',
    leadership: 'adequate',
    careLeavers: 'not-stated',
  });
  expect(letter.inspection?.variant).toBe('child-protection');
});

it('a letter has no grades', () => {
  const { letter } = factsOfText(
    'Dear Odette\n\nFocused visit to Rotherham children’s services\n\nOverall effectiveness\n\nGood',
  );
  expect(letter.judgements).toEqual({});
  expect(letter.inspection).toBeNull();
});

const parts = fc.constantFrom(
  ...laterFront,
  ...singleFront({}),
  'Overall effectiveness',
  'requires',
  'to be good',
  'Judgement Grade',
  'The LSCB is good',
  'Contents',
  'Lead inspector: Odette Farran',
);

it('whatever a first page holds, a grade is read with its words or missed aloud', () => {
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 24 }), (front) => {
      const document = documentFromText(laterReport({ front }));
      const { letter, problems } = readLetterFacts(document, authorities);
      for (const area of judgementAreas) {
        const grade = letter.judgements[area];
        const evidence = letter.evidence[judgementField(area)] ?? [];
        const isStated = grade !== null && grade !== 'not-stated';
        expect(evidence.length > 0).toBe(isStated);
        for (const { quote, start, end } of evidence)
          expect(document.text.slice(start, end)).toBe(quote);
      }
      const missed = Object.values(letter.judgements).filter((grade) => grade === null);
      expect(problems.filter(({ code }) => code === 'grade-not-read')).toHaveLength(missed.length);
    }),
  );
});

it('a report is read in time that grows with its length, whatever it holds', () => {
  const hostile = [
    'adoption performance good '.repeat(10_000),
    'Inspection of '.repeat(20_000),
    'the overall judgement is that services are '.repeat(5_000),
    'The effectiveness of the Local Safeguarding Children Board '.repeat(5_000),
    'requires improvement to be '.repeat(10_000),
    'Team inspectors: Odette '.repeat(10_000),
  ];
  // A reading that grows with the square of the length would not end within the limit.
  for (const words of hostile)
    expect(factsOfText(laterReport({ front: [words, ...laterFront] })).letter.kind).toBe(
      'inspection-report',
    );
}, 60_000);
