import { claimTable as table } from '../../support/claim-cases.ts';

table('direction', [
  ['Re-referrals have fallen.', 'reading4', 'supported', /have\s+reduced/],
  ['Re-referrals have risen.', 'reading4', 'contradicted'],
  ['Re-referrals have not fallen.', 'reading4', 'contradicted'],
  ['The timeliness of assessments has improved.', 'tyneside2', 'supported'],
  ['The timeliness of assessments has worsened.', 'tyneside2', 'contradicted'],
  ['Management oversight has strengthened since the inspection.', 'sunderland1', 'supported'],
  ['Management oversight has weakened since the inspection.', 'sunderland1', 'contradicted'],
  ['Caseloads have doubled.', 'sunderland5', 'not-found'],
]);

table('positions', [
  ['Assessments are not timely.', 'sunderland4', 'supported', /not timely enough/],
  ['Assessments are timely.', 'sunderland4', 'contradicted'],
  ['Governance is robust.', 'sunderland4', 'supported'],
  ['Governance is poor.', 'sunderland4', 'contradicted'],
  ['The workforce is stable.', 'sunderland4', 'contradicted'],
  ['Supervision is regular.', 'sunderland1', 'supported'],
  ['Supervision is irregular.', 'sunderland1', 'contradicted'],
  ['Turnover in the leaving care team is high.', 'sunderland1', 'contradicted'],
  ['Strategy meetings are swift and attendance is good.', 'tyneside2', 'supported'],
  ['Strategy meetings are late and attendance is poor.', 'tyneside2', 'contradicted'],
  ['Morale in the early help service is low.', 'reading4', 'contradicted'],
]);

table('what must never be called supported', [
  // Each of two clauses says the opposite.
  ['Actions are clear and parents know what is expected.', 'sunderland5', 'contradicted'],
  // Another team's workforce is; of this one the letter says that half are agency staff.
  ['The workforce of the assessment team is fully permanent.', 'sunderland5', 'contradicted'],
  // Put together from both sides of a "but".
  ['Newly recruited workers carry manageable caseloads.', 'sunderland5', 'not-found'],
  ['Newly recruited workers do not carry too many cases.', 'sunderland5', 'not-found'],
  ['Leaders do not know the service well.', 'sunderland5', 'contradicted'],
  ['Domestic violence is a minor factor in re-referrals.', 'sunderland5', 'contradicted'],
  [
    'Management oversight of plans is stronger than at the front door.',
    'sunderland5',
    'contradicted',
  ],
  ['Learning from audits has transformed plans.', 'sunderland5', 'not-found'],
  ['Assessments are finished on time.', 'sunderland5', 'not-found'],
  ['Most plans are good enough.', 'sunderland5', 'contradicted'],
  ['All plans are not good enough.', 'sunderland5', 'contradicted', /“Most”/],
  ['Children are rarely seen alone.', 'sunderland5', 'contradicted'],
  ['Staff told inspectors that morale is falling.', 'sunderland5', 'contradicted'],
]);

table('other words', [
  ['Contacts are dealt with quickly.', 'sunderland5', 'supported'],
  ['Victims can get a wide range of support.', 'sunderland5', 'supported', /range of\s+help/],
  [
    'The assessment team relies heavily on locum staff.',
    'sunderland5',
    'supported',
    /agency staff/,
  ],
  ['Supervision happens regularly but does not always drive plans.', 'sunderland5', 'supported'],
  ['Contingency plans are often missing.', 'sunderland5', 'supported'],
  ['Together for Children has hired 75 staff.', 'sunderland5', 'supported', /recruited 75/],
]);

table('qualifiers', [
  ['Caseloads are manageable in most teams.', 'sunderland5', 'supported'],
  ['Caseloads are manageable in all teams.', 'sunderland5', 'contradicted'],
  ['Caseloads are manageable.', 'sunderland5', 'partly-supported', /most/],
  ['Pathway plans are weak.', 'sunderland1', 'partly-supported', /some/],
  ['Thresholds are understood by partners.', 'sunderland5', 'partly-supported', /most/],
  ['Supervision is always regular.', 'sunderland1', 'not-found', /always/],
]);

table('what is not in the letter', [
  ['Inspectors said that the swimming lessons were well attended.', 'sunderland5', 'not-found'],
  ['Inspectors praised the fostering service.', 'sunderland5', 'not-found'],
  [
    'Inspectors praised the use of agency staff in the assessment team.',
    'sunderland5',
    'contradicted',
  ],
  ['Inspectors found the number of adoptions had risen.', 'sunderland5', 'not-found'],
]);

table('what cannot be checked', [
  ['The inspectors were kind.', 'sunderland5', 'not-checkable'],
  [
    'Coun Paula Verity said she was sure that supervision would improve.',
    'sunderland5',
    'not-checkable',
    /somebody else/,
  ],
]);
