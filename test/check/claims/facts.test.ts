import { claimTable as table } from '../../support/claim-cases.ts';

table('dates', [
  [
    'Inspectors visited Sunderland on 17 and 18 October 2017.',
    'sunderland5',
    'supported',
    /17 and 18 October 2017/,
  ],
  ['The visit took place in October 2017.', 'sunderland5', 'supported'],
  ['The visit took place on October 17 and 18.', 'sunderland5', 'supported'],
  ['The visit took place on 18 and 19 October 2017.', 'sunderland5', 'contradicted'],
  ['The visit took place in September 2017.', 'sunderland5', 'contradicted'],
  // The first of two days may stand for both; the second may not.
  ['Inspectors visited on 17 October 2017.', 'sunderland5', 'partly-supported'],
  ['A two-day visit took place on 18 October 2017.', 'sunderland5', 'contradicted'],
  ['It was a two-day monitoring visit.', 'sunderland5', 'supported'],
  ['It was a three-day monitoring visit.', 'sunderland5', 'contradicted'],
  // The day of the letter is no day of the visit.
  ['The visit took place on 16 November 2017.', 'sunderland5', 'contradicted', /dates the visit/],
  ['The letter was published on 16 November 2017.', 'sunderland5', 'supported'],
  [
    'The letter was published on 17 October 2017.',
    'sunderland5',
    'contradicted',
    /dated 2017-11-16/,
  ],
  [
    'The letter was published on 24 November 2017.',
    'sunderland5',
    'not-checkable',
    /does not say when it was published/,
  ],
  ['Inspectors made the visit last month.', 'sunderland5', 'supported', /Counted from 2017-11-16/],
  ['Ofsted told the council so in March 2017.', 'sunderland5', 'not-found'],
]);

table('counts of visits', [
  [
    'It was the fifth monitoring visit since the judgement.',
    'sunderland5',
    'supported',
    /fifth monitoring visit/,
  ],
  [
    'It was the sixth monitoring visit since the judgement.',
    'sunderland5',
    'contradicted',
    /number 5/,
  ],
  ['It was the fourth monitoring visit since the judgement.', 'sunderland5', 'contradicted'],
  [
    'Ofsted made its second monitoring visit to the new company.',
    'sunderland5',
    'supported',
    /second since/,
  ],
  // An earlier visit, told in passing.
  [
    'Following a first monitoring visit, the second monitoring visit came in March 2024.',
    'tyneside2',
    'supported',
  ],
]);

table('judgements', [
  ['The council was judged inadequate in July 2015.', 'sunderland5', 'supported', /July 2015/],
  ['The council was rated inadequate.', 'sunderland5', 'supported'],
  ['The council was judged inadequate in June 2015.', 'sunderland5', 'contradicted', /2015-07/],
  ['The council was rated outstanding by Ofsted in 2011.', 'sunderland5', 'not-found'],
]);

table('people', [
  ['The inspectors were Basil Fairweather and Theodora Lanyon-Hale.', 'sunderland5', 'supported'],
  ['Basil Fairweather, HMI, led the work.', 'sunderland5', 'supported'],
  [
    'The lead inspector was Rosalind Pemberwick.',
    'sunderland5',
    'contradicted',
    /Basil Fairweather/,
  ],
  ['The letter was signed by Basil Fairweather.', 'sunderland5', 'supported'],
  ['The letter is addressed to Julian Hartswood.', 'sunderland5', 'supported'],
  [
    'The letter is addressed to Helena Thornbury.',
    'sunderland5',
    'contradicted',
    /Julian Hartswood/,
  ],
]);

table('what the visit looked at', [
  ['The visit was about care leavers.', 'sunderland1', 'supported'],
  ['Inspectors looked at decisions on contacts and referrals.', 'sunderland5', 'supported'],
  ['The visit looked at adoption.', 'sunderland5', 'not-found'],
]);

table('numbers', [
  ['The assessment team used agency staff at 50%.', 'sunderland5', 'supported', /at 50%/],
  ['In the assessment team, half of the staff were agency workers.', 'sunderland5', 'supported'],
  [
    'Use of agency staff in the assessment team is high, at 60%.',
    'sunderland5',
    'contradicted',
    /gives 50%/,
  ],
  // The letter says so of one team only.
  [
    'The use of agency staff is high, at 50%.',
    'sunderland5',
    'partly-supported',
    /assessment team/,
  ],
  [
    'Use of agency staff in the assessment team is high, at 50 percentage points.',
    'sunderland5',
    'contradicted',
    /per cent and percentage points/,
  ],
  ['Together for Children has recruited 75 workers.', 'sunderland5', 'supported'],
  ['Together for Children has recruited 57 workers.', 'sunderland5', 'contradicted'],
  ['The company has recruited 75 foster carers.', 'sunderland5', 'not-found'],
  [
    'The proportion of care leavers with a pathway plan has risen from 69% to 82%.',
    'sunderland1',
    'supported',
  ],
  ['About 80% of care leavers have a pathway plan.', 'sunderland1', 'rounded', /gives 82%/],
  ['More than 80% of care leavers have a pathway plan.', 'sunderland1', 'rounded'],
  [
    'The proportion of care leavers with a pathway plan has fallen to 82%.',
    'sunderland1',
    'contradicted',
  ],
  [
    'The proportion of care leavers with a pathway plan has risen from 59% to 82%.',
    'sunderland1',
    'contradicted',
  ],
]);
