import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLetterFacts } from '../../../src/extract/letter/letter-facts.ts';
import { documentFromText } from '../../support/documents.ts';
import {
  authorities,
  factsOf,
  factsOfText,
  letterText,
  problemCodes,
} from '../../support/letter-from-text.ts';

describe('kind', () => {
  it.each([
    // By the subject line.
    ['Focused visit to Rotherham children’s services', 'focused-visit'],
    ['Focussed visit to Rotherham children’s services', 'focused-visit'],
    ['Monitoring visit of Rotherham children’s services', 'monitoring-visit'],
    ['Third monitoring visit to Rotherham children’s services', 'monitoring-visit'],
  ])('of a letter on "%s" is %s', (subject, kind) => {
    expect(factsOf({ subject, summary: 'This letter tells what was found.' }).letter.kind).toBe(
      kind,
    );
  });

  it('is read from the opening sentence where the subject line is missing', () => {
    expect(factsOf({ subject: '' }).letter.kind).toBe('focused-visit');
    expect(factsOf({ greeting: '', subject: '', addressee: [] }).letter.kind).toBe('focused-visit');
  });

  it('is that of this visit, not of an earlier one that the opening mentions', () => {
    expect(factsOf({ opening: 'A monitoring visit took place in May 2018.' }).letter.kind).toBe(
      'focused-visit',
    );
  });

  it.each([
    // News about a letter.
    'Inspectors praise council\n\nIn a letter on the findings of its monitoring visit, Ofsted said that Rotherham is improving.',
    // Another letter.
    'Dear Ms Farran\n\nThank you for the monitoring visit.\n\nYours sincerely\n\nOdette Farran',
  ])('is unknown, with a problem and no facts, for %j', (text) => {
    const facts = factsOfText(text);
    expect(facts.letter).toMatchObject({
      kind: 'unknown',
      authority: null,
      inspectors: [],
      signatory: null,
    });
    expect(problemCodes(facts)).toEqual(['not-a-letter']);
  });
});

describe('framework', () => {
  it.each([
    [
      'This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.',
      'ILACS',
    ],
    [
      "The methodology for this visit was in line with the inspection of local authority children's services (ILACS) framework.",
      'ILACS',
    ],
    [
      'Inspectors considered services in accordance with the Inspections of Local Authority Children’s Services framework.',
      'ILACS',
    ],
    ['The visit was carried out under the single inspection framework.', 'SIF'],
    // An earlier inspection is not this visit, and a meeting is none.
    ['Inspectors looked at progress since the ILACS inspection in 2018.', null],
    ['Leaders held their annual meeting under the ILACS framework.', null],
    ['', null],
  ])('of "%s" is %s', (opening, framework) => {
    expect(factsOf({ opening }).letter.framework).toBe(framework);
  });
});

describe('priority actions', () => {
  it.each([
    // Items as a list, and as a paragraph.
    [
      'Areas for priority action\n\nThe local authority needs to act on weaknesses in:\n\n• visits to children\n\n• supervision',
      true,
      2,
    ],
    ['Area for priority action\n\nThe delay in finding permanent homes.', true, 1],
    // A section that says there are none.
    ['Areas for priority action\n\nThere are no priority actions following this visit.', false, 0],
    [
      'Areas for priority action\n\nInspectors did not identify any areas for priority action.',
      false,
      0,
    ],
    // No section: a mention is no action.
    ['Overview\n\nThe earlier priority action on visits has been met.', false, 0],
  ])('%j', (body, stated, items) => {
    const { letter } = factsOf({ body });
    expect(letter.priorityActions).toBe(stated);
    expect(letter.evidence.priorityActions ?? []).toHaveLength(items);
  });
});

describe('inspection reports', () => {
  it('of the later framework give authority, days and lead inspector', () => {
    const { letter, problems } = factsOfText(
      'Inspection of London Borough of Bexley local authority children’s services\n\nInspection dates: 28 March to 1 April 2022\n\nLead inspector: Odette Farran, His Majesty’s Inspector\n\nOverall effectiveness\n\nGood',
    );
    expect(letter).toMatchObject({
      kind: 'inspection-report',
      signatory: 'Odette Farran',
      inspectors: ['Odette Farran'],
      judgements: {},
    });
    expect(letter.authority?.name).toBe('Bexley');
    expect(letter.visit).toMatchObject({ start: '2022-03-28', end: '2022-04-01', number: null });
    expect(problems.map(({ code }) => code)).not.toContain('letter-date-not-stated');
  });

  it('of the single inspection framework name the lead inspector at the end, never the deputy', () => {
    const { letter } = factsOfText(
      'Knowsley Council\n\nInspection of services for children in need of help and protection\n\nInspection date: 4 June 2016 – 2 July 2016\n\nReport published: 5 September 2016\n\nThe inspection team\n\nDeputy lead inspector: Lionel Quist HMI\n\nLead inspector: Odette Farran HMI',
    );
    expect(letter).toMatchObject({ letterDate: '2016-09-05', signatory: 'Odette Farran' });
    expect(letter.authority?.asWritten).toBe('Knowsley Council');
    expect(letter.visit).toMatchObject({ start: '2016-06-04', end: '2016-07-02' });
  });
});

describe('every letter', () => {
  it('without trouble has no problem, and lists its headings', () => {
    const { letter, problems } = factsOf();
    expect(problems).toEqual([]);
    expect(letter.sections.map(({ heading }) => heading)).toEqual(['Overview']);
  });

  it('without headings has a problem that says so', () => {
    expect(problemCodes(factsOf({ body: 'Social workers know their children well.' }))).toEqual([
      'headings-not-found',
    ]);
  });

  const sentences = fc.constantFrom(
    'Inspectors looked at arrangements for care leavers.',
    'This was the second monitoring visit since the council was judged inadequate in May 2017.',
    'The visit was carried out by Her Majesty’s Inspectors, Odette Farran and Lionel Quist.',
    'Areas for priority action',
    '• the quality of plans',
    'Dear Odette',
    '3 July 2019',
    'Focused visit to Leeds children’s services',
    'Yours sincerely',
    'Odette Farran',
  );

  it('quotes itself: each quotation is its slice of the text', () => {
    fc.assert(
      fc.property(fc.array(sentences, { maxLength: 12 }), (parts) => {
        const document = documentFromText([letterText(), ...parts].join('\n\n'));
        const { letter } = readLetterFacts(document, authorities);
        const quotations = Object.values(letter.evidence).flat();
        expect(quotations.length).toBeGreaterThan(0);
        for (const { quote, start, end } of quotations)
          expect(document.text.slice(start, end)).toBe(quote);
      }),
    );
  });

  it('is read in time that grows with its length, whatever it holds', () => {
    const hostile = [
      '1 '.repeat(20_000),
      'A '.repeat(20_000),
      'the focus on the '.repeat(5_000),
      'visit to the '.repeat(5_000),
      'Odette, '.repeat(10_000),
    ];
    const start = performance.now();
    for (const opening of hostile) factsOf({ opening });
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
