import { describe, expect, it } from 'vitest';
import { sliceOf } from '../../src/model/span.ts';
import { sentenceSpans } from '../../src/text/sentences.ts';
import { documentFromText } from '../support/documents.ts';

const letter = [
  'Ofsted\nPiccadilly Gate\n5 May 2022\nMs Ann Example\nDirector\nDear Ms Example',
  'Focused visit to Exampleshire children’s services',
  'This letter tells of a visit.',
  'Headline findings',
  'Leaders know the service well.',
  'Areas for priority action',
  '•  The oversight of risk.',
  'What needs to improve in this area of social work practice?',
  '•  The timeliness of visits.',
  'Main findings',
  'Plans are clear. They are kept.',
  'Ofsted will take the findings of this visit into account.',
  'Yours sincerely',
].join('\n\n');

describe('sections', () => {
  it('follow the headings of the house style, with the address before and the closing after them', () => {
    const { sections } = documentFromText(letter);
    expect(sections.map(({ kind, heading }) => [kind, heading])).toEqual([
      ['address', null],
      ['opening', null],
      ['headline', 'Headline findings'],
      ['priority-action', 'Areas for priority action'],
      ['improvement', 'What needs to improve in this area of social work practice?'],
      ['findings', 'Main findings'],
      ['closing', null],
    ]);
  });

  it('cover the whole text without a gap', () => {
    const { sections, text } = documentFromText(letter);
    expect(sections[0]?.span.start).toBe(0);
    expect(sections.at(-1)?.span.end).toBe(text.length);
    for (const [index, section] of sections.entries())
      if (index > 0) expect(section.span.start).toBe(sections[index - 1]?.span.end);
  });

  it('take a sentence that begins like a heading for a sentence', () => {
    const { sections } = documentFromText(
      `Dear Ms X\n\nFindings from the last audits were shared with all of the teams in the service and led to a new plan for training and recording.\n\nFindings\n\nPlans are kept.`,
    );
    expect(sections.filter(({ kind }) => kind === 'findings')).toHaveLength(1);
  });
});

describe('sentences', () => {
  it.each([
    // the ordinary case
    ['Plans are kept. Visits are late.', ['Plans are kept.', 'Visits are late.']],
    // abbreviations and titles do not end a sentence
    ['Mr. Example, e.g. Ann, came. He left.', ['Mr. Example, e.g. Ann, came.', 'He left.']],
    // HMI does
    [
      'It was led by Ann Example, HMI. Leaders met her.',
      ['It was led by Ann Example, HMI.', 'Leaders met her.'],
    ],
    // decimals and 24/7
    [
      'It costs £3.7 million. Help is there 24/7. Good.',
      ['It costs £3.7 million.', 'Help is there 24/7.', 'Good.'],
    ],
    // closing marks belong to the sentence that they close
    ['“Plans are kept.” Visits are late.', ['“Plans are kept.”', 'Visits are late.']],
    // a bracket after the full stop stands for itself
    ['Visits are late. (Outcome 3)', ['Visits are late.', '(Outcome 3)']],
    // a lost space
    ['Plans are kept.Visits are late.', ['Plans are kept.', 'Visits are late.']],
    // a web address
    ['See www.gov.uk/ofsted for more. Good.', ['See www.gov.uk/ofsted for more.', 'Good.']],
    // no end mark
    ['The timeliness of visits', ['The timeliness of visits']],
  ])('of %j', (text, sentences) => {
    expect(sentenceSpans(text).map((span) => sliceOf(text, span))).toEqual(sentences);
  });
});
