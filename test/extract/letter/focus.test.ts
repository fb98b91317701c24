import { describe, expect, it } from 'vitest';
import { factsOf } from '../../support/letter-from-text.ts';

describe('focus', () => {
  it.each([
    // One topic, the arrangements left out.
    ['Inspectors looked at the local authority’s arrangements for care leavers.', ['care leavers']],
    // Two groups of children are two topics; 'help and protection' is one.
    [
      'Inspectors looked at the local authority’s arrangements for children in need and those subject to a child protection plan.',
      ['children in need', 'those subject to a child protection plan'],
    ],
    [
      'Inspectors evaluated the arrangements for children in need of help and protection.',
      ['children in need of help and protection'],
    ],
    // Three topics with articles.
    [
      'Inspectors considered the quality of plans, the timeliness of visits and the impact of supervision.',
      ['the quality of plans', 'the timeliness of visits', 'the impact of supervision'],
    ],
    // A particular focus, an inclusion.
    [
      'Inspectors reviewed arrangements for care leavers, with a particular focus on the quality of housing.',
      ['care leavers', 'the quality of housing'],
    ],
    [
      'Inspectors looked at children in care, including those placed far away.',
      ['children in care', 'those placed far away'],
    ],
    // The visit as subject; key decisions 'across' several services.
    [
      'This visit looked at the quality and impact of key decision-making across help and protection, children in care and services for care leavers, together with the impact of leadership.',
      [
        'help and protection',
        'children in care',
        'services for care leavers',
        'the impact of leadership',
      ],
    ],
    ['The focus of this visit was on planning for permanence.', ['planning for permanence']],
    // A second sentence, and one that goes on.
    [
      'Inspectors looked at arrangements for the ‘front door’. They also considered the response to homeless young people.',
      ['the ‘front door’', 'the response to homeless young people'],
    ],
    [
      'Inspectors looked at arrangements for children in need. This included elements of safeguarding online.',
      ['children in need', 'safeguarding online'],
    ],
    // The framework, and what was not looked at, are no topics.
    [
      'Inspectors considered arrangements for children in care in accordance with the inspection of local authority children’s services framework (ILACS).',
      ['children in care'],
    ],
    [
      'Inspectors focused on children at home, and did not include those in care.',
      ['children at home'],
    ],
    // What the topic receives only explains it.
    [
      'Inspectors looked at the ‘front door’, which receives contacts, and the quality of assessments.',
      ['the ‘front door’', 'the quality of assessments'],
    ],
    // A list inside the sentence.
    [
      'Inspectors considered the experiences and progress of: disabled children; young carers; and children missing school.',
      ['disabled children', 'young carers', 'children missing school'],
    ],
    // Evidence is no topic, nor is anything after it in the paragraph.
    [
      'Inspectors looked at a range of evidence, including case records. They reviewed the quality of support for carers.',
      [],
    ],
  ])('%s', (opening, focus) => {
    expect(factsOf({ opening }).letter.focus).toEqual(focus);
  });

  it('takes bullets whole, and none that stand under another heading', () => {
    const { letter } = factsOf({
      opening:
        'Inspectors looked at arrangements for care leavers, with a focus on:\n\n• support into adulthood, including work;\n\n• keeping in touch.',
      body: 'What needs to improve in this area of social work practice?\n\n• the quality of plans\n\nFindings\n\nPlans are weak.',
    });
    expect(letter.focus).toEqual([
      'care leavers',
      'support into adulthood, including work',
      'keeping in touch',
    ]);
  });

  it('is read from the section on the areas covered of a monitoring letter', () => {
    const { letter } = factsOf({
      body: 'Areas covered by the visit\n\nDuring the visit, inspectors reviewed the progress made in the following areas:\n\n• management oversight and decision-making\n\n• the timeliness of visits\n\nInspectors drew on case records.\n\nOverview\n\nProgress is steady.',
    });
    expect(letter.focus).toEqual([
      'management oversight and decision-making',
      'the timeliness of visits',
    ]);
    expect(letter.evidence.focus?.map(({ quote }) => quote)).toEqual(letter.focus);
  });
});
