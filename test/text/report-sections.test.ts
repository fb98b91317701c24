import { describe, expect, it } from 'vitest';
import { cleanDocument } from '../../src/text/clean.ts';
import { structureDocument } from '../../src/text/structure.ts';
import { block, documentFromText, sourceFromBlocks } from '../support/documents.ts';
import {
  laterFront,
  laterReport,
  singleFront,
  singleInspection,
} from '../support/report-from-text.ts';

const sectionsOf = (text: string) =>
  documentFromText(text).sections.map(({ kind, heading }) => [kind, heading]);

const summary =
  'Most children get help when they need it, and managers know where practice still falls short, but the pace of change has been too slow for some families.';
const chapter = 'The experiences and progress of children who need help and protection: good';

describe('the sections of a later report', () => {
  it('are the summary under the table, the list, and a chapter for each area', () => {
    const body = [
      summary,
      'What needs to improve?',
      '• The timeliness of visits.',
      chapter,
      '1. Visits are regular.',
      'The impact of leaders on social work practice with children and families is outstanding',
      '2. Leaders are ambitious.',
    ];
    expect(sectionsOf(laterReport({ front: laterFront, body }))).toEqual([
      ['opening', null],
      ['background', null],
      ['headline', null],
      ['improvement', 'What needs to improve?'],
      ['findings', chapter],
      [
        'findings',
        'The impact of leaders on social work practice with children and families is outstanding',
      ],
    ]);
  });

  it('end a list at a chapter that the word processor made an item of it', () => {
    const document = structureDocument(
      cleanDocument(
        sourceFromBlocks([
          block('heading', 'Inspection of Rotherham local authority children’s services'),
          block('paragraph', 'Inspection dates: 2 to 6 December 2019'),
          block('paragraph', 'What needs to improve:'),
          block('list-item', '◼ The oversight of risk'),
          block(
            'list-item',
            'The experiences and progress of children who need help and protection\nare: inadequate',
            2,
          ),
          block('list-item', '1. Too many visits are late.', 2),
        ]),
      ),
    );
    expect(document.sections.map(({ kind }) => kind)).toEqual([
      'opening',
      'improvement',
      'findings',
    ]);
    expect(document.sentences.at(-1)?.section.heading).toBe(
      'The experiences and progress of children who need help and protection are: inadequate',
    );
  });
});

describe('the sections of the single inspection framework', () => {
  it('keep contents and background apart, and lists whole under headings of their own', () => {
    const body = [
      'Contents',
      'Summary of findings 3',
      'What does the local authority need to improve? 4',
      'The local authority',
      'Information about this inspection 9',
      'Summary of findings',
      'Plans are weak.',
      'What does the local authority need to improve?',
      'Priority and immediate action',
      '1. Make sure that every child is seen.',
      'Areas for improvement',
      'Leadership, management and governance',
      '2. Check how long families wait.',
      'Information about this local authority area',
      'Children living in this area',
      '• About 60,000 children live here.',
      'The experiences and progress of children who need help and protection',
      'Inadequate',
      'Visits are late.',
      'The graded judgement for adoption performance is that it is good',
      'Adopters are well prepared.',
      'What the inspection judgements mean',
      'A good authority leads effective services.',
    ];
    expect(sectionsOf(singleInspection({ front: singleFront({}), body }))).toEqual([
      ['opening', null],
      ['background', null],
      ['background', 'Contents'],
      ['headline', 'Summary of findings'],
      ['improvement', 'What does the local authority need to improve?'],
      ['priority-action', 'Priority and immediate action'],
      ['improvement', 'Areas for improvement'],
      ['improvement', 'Leadership, management and governance'],
      ['background', 'Information about this local authority area'],
      ['background', 'Children living in this area'],
      ['findings', 'The experiences and progress of children who need help and protection'],
      ['findings', 'The graded judgement for adoption performance is that it is good'],
      ['background', 'What the inspection judgements mean'],
      ['background', 'The inspection team'],
    ]);
  });
});
