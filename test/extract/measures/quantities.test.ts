import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../src/extract/measures/quantity.ts';
import { finder } from './load-lists.ts';

/** "gte 20 count", "eq 12-16 weeks", "eq 82 percent was 69", "eq 5 count of 7". */
const told = ({ comparator, value, valueMax, unit, previous, denominator }: Quantity): string =>
  [
    `${comparator} ${value}${valueMax === null ? '' : `-${valueMax}`} ${unit}`,
    ...(previous === null ? [] : [`was ${previous}`]),
    ...(denominator === null ? [] : [`of ${denominator}`]),
  ].join(' ');

type Case = readonly [proves: string, sentence: string, ...quantities: string[]];

const check = (cases: readonly Case[]): void => {
  it.each(cases.map(([proves, sentence, ...wanted]) => ({ proves, sentence, wanted })))(
    '$proves: $sentence',
    ({ sentence, wanted }) => {
      expect(finder.findQuantities(sentence).map(told)).toEqual(wanted);
    },
  );
};

describe('percentages', () => {
  check([
    ['a sign', 'Staff turnover is 14.5%.', 'eq 14.5 percent'],
    ['words after figures', 'Some 82 per cent of reviews were on time.', 'approx 82 percent'],
    ['all in words, hyphened', 'Ninety-six per cent of pupils had a plan.', 'eq 96 percent'],
    [
      'points are no percentage',
      'Attendance rose by five percentage points.',
      'eq 5 percentage-points',
    ],
    ['a range with one sign', 'Between 70 and 80% of visits were on time.', 'eq 70-80 percent'],
    [
      'each of two stands alone',
      'A vacancy rate of 21% and sickness of 9% were seen.',
      'eq 21 percent',
      'eq 9 percent',
    ],
    ['a change is told in per cent', 'Complaints dropped by 50%.', 'eq 50 percent'],
    [
      'a bound duration says of what',
      'On time means that 85% were completed within 45 working days.',
      'eq 85 percent',
    ],
    [
      'other places are left out',
      'Timeliness is 82%, compared with 75% nationally.',
      'eq 82 percent',
    ],
    [
      'the average elsewhere is left out',
      'The rate is 30% against an England average of 23%.',
      'eq 30 percent',
    ],
  ]);
});

describe('fractions', () => {
  check([
    ['a part', 'A third of plans were late.', 'eq 33.3 percent'],
    ['nearly is about', 'Nearly a third of plans were late.', 'approx 33.3 percent'],
    ['over is more', 'Over a quarter of visits were missed.', 'gt 25 percent'],
    ['more than one part', 'Two thirds of posts are filled.', 'eq 66.7 percent'],
    ['hyphened', 'Three-quarters of plans were signed.', 'eq 75 percent'],
    ['half without "of"', 'Almost half the workforce is new.', 'approx 50 percent'],
    ['one in some', 'One in five children changed worker.', 'eq 20 percent'],
    ['about one in some', 'About 1 in 10 families waited.', 'approx 10 percent'],
    ['an ordinal is no part', 'A third visit and a fifth priority were planned.'],
    ['half of a year and a half is no share', 'He waited two and a half years.', 'eq 2.5 years'],
    ['a pronoun is no "one in"', 'The service became one in which staff stay.'],
  ]);
});

describe('changes', () => {
  check([
    ['both with a sign', 'Timely visits rose from 69% to 82%.', 'eq 82 percent was 69'],
    ['one sign for both', 'Timely visits rose from 69 to 82%.', 'eq 82 percent was 69'],
    [
      'dates between',
      'It moved from 43% in May 2020 to a low of 32% in July.',
      'eq 32 percent was 43',
    ],
    ['backwards', 'Timely visits rose to 82% from 69%.', 'eq 82 percent was 69'],
    ['"up from"', 'Timeliness stands at 82%, up from 60% in spring.', 'eq 82 percent was 60'],
    [
      'compared with an earlier time',
      'It is now 82%, compared with 60% last year.',
      'eq 82 percent was 60',
    ],
    ['counts', 'Vacancies fell from 30 to 12.', 'eq 12 count was 30'],
    ['a level without a noun', 'By autumn it had risen to 580.', 'eq 580 count'],
    ['durations', 'Waits have fallen from 67 weeks to 33 weeks.', 'eq 33 weeks was 67'],
    ['a spread is no change', 'Caseloads range from 15 to 28.', 'eq 15-28 cases-per-worker'],
    ['twice as much', 'Contacts have more than doubled.', 'gt 200 percent-of-previous'],
    ['"doubled up" is no change', 'Workers doubled up on visits.'],
  ]);
});

describe('counts', () => {
  check([
    ['figures and a long noun', 'They took on 18 newly qualified social workers.', 'eq 18 count'],
    ['words', 'Homes were found for two children.', 'eq 2 count'],
    ['compound words', 'Two hundred and six families were helped.', 'eq 206 count'],
    ['a dozen', 'Around three dozen posts are empty.', 'approx 36 count'],
    ['a figure with a comma', 'More than 1,200 contacts arrived each month.', 'gt 1200 count'],
    ['a range in words', 'Three to four workers leave each month.', 'eq 3-4 count'],
    ['a list', 'Nine managers and 40 workers left.', 'eq 9 count', 'eq 40 count'],
    [
      'no noun, but one before',
      'In all, 40 children applied and 11 moved.',
      'eq 40 count',
      'eq 11 count',
    ],
    ['the number of', 'The number of children in care is 212.', 'eq 212 count'],
    [
      'small numbers of other things only where they are more',
      'Two extra minibuses were bought.',
      'eq 2 count',
    ],
    ['managers of teams are people', 'Two experienced team managers decide.', 'eq 2 count'],
    ['structure is not counted', 'There are three locality teams, four hubs and two tiers.'],
    ['heads of service are structure', 'Three heads of service posts were made.'],
    ['inspectors are not counted', "The work was seen by two of His Majesty's Inspectors."],
    ['one stands for a thing', 'One child spoke, and one of them wrote.'],
    [
      'what was named before is not counted again',
      'The two workers agreed, and these three children moved.',
    ],
    [
      'quantifier words are no numbers',
      'Most children, a small number of families and the majority of staff agree.',
    ],
    ['times are a frequency', 'Panels met three times.'],
  ]);
});

describe('parts of a whole', () => {
  check([
    ['of the', 'Five of the seven cases were poor.', 'eq 5 count of 7'],
    ['out of', 'Nine out of 12 audits were sound.', 'eq 9 count of 12'],
    ['the whole first', 'Of those 11, eight young people moved on.', 'eq 8 count of 11'],
    [
      'the whole in another count',
      'Twelve young people joined and, of those, nine stayed.',
      'eq 12 count',
      'eq 9 count of 12',
    ],
    ['a whole without a number', 'Two of these young people waited.', 'eq 2 count'],
    ['structure', 'Two of the four areas for improvement remain.'],
  ]);
});

describe('money', () => {
  check([
    ['millions', 'The council found a further £3.7 million.', 'eq 3700000 currency-gbp'],
    ['short', 'It cost over £2m.', 'gt 2000000 currency-gbp'],
    ['thousands', 'A grant of £5,000 was paid.', 'eq 5000 currency-gbp'],
    ['worth', 'They receive £200 worth of tools.', 'eq 200 currency-gbp'],
    [
      'the years that it is for are no measure',
      'There is £4 million over three years.',
      'eq 4000000 currency-gbp',
    ],
  ]);
});

describe('caseloads', () => {
  check([
    ['average', 'Workers have an average caseload of 22.', 'eq 22 cases-per-worker'],
    ['between', 'Caseloads of between 15 and 20 are usual.', 'eq 15-20 cases-per-worker'],
    ['range before a verb', 'Caseloads of 25 to 33 were found.', 'eq 25-33 cases-per-worker'],
    ['held by a worker', 'One new social worker had 19 cases.', 'eq 19 cases-per-worker'],
    ['per worker', 'The average is 16 cases per social worker.', 'eq 16 cases-per-worker'],
    ['each', 'Advisers carry 24 young people each.', 'eq 24 cases-per-worker'],
    ['above', 'Some caseloads are above 30.', 'gt 30 cases-per-worker'],
    ['the middle of a decade', 'Caseloads are in the mid-twenties.', 'approx 25 cases-per-worker'],
    ['change', 'Caseloads have come down from 25 to 18.', 'eq 18 cases-per-worker was 25'],
    ['a target is held by nobody', 'Leaders keep their target of 15 cases per worker.'],
    ['something else counted beside', 'Caseloads are high and 12 workers left.', 'eq 12 count'],
    ['cases of no worker', 'Auditors read 10 cases at each meeting.', 'eq 10 count'],
  ]);
});

describe('durations', () => {
  check([
    ['within, working days', 'Checks take place within 45 working days.', 'lte 45 working-days'],
    ['up to', 'It delayed decisions for up to 10 days.', 'lte 10 days'],
    ['longer than, with an article', 'This takes longer than the 24 hours allowed.', 'gt 24 hours'],
    ['plain', 'Children were waiting eight weeks for a worker.', 'eq 8 weeks'],
    ['in post', 'She has been in post for six months.', 'eq 6 months'],
    ['every', 'Plans are updated every six months.', 'eq 6 months'],
    ['or more often', 'Visits are every eight weeks, or more often.', 'lte 8 weeks'],
    ['between', 'Waits of between 12 and 16 weeks are usual.', 'eq 12-16 weeks'],
    ['hyphened', 'There was a four-month delay.', 'eq 4 months'],
    ['one with a bound', 'Replies come within one week.', 'lte 1 weeks'],
    ['or more', 'They stayed on plans for two years or more.', 'gte 2 years'],
    ['done in', 'Checks were completed in 10 days.', 'eq 10 days'],
    ['how often a count holds', 'It helps 15 care leavers every six months.', 'eq 15 count'],
    ['the period just past', 'In the last 12 months and over the past two years turnover grew.'],
    ['the period to come', 'Funding is safe for the next 12 months.'],
    ['ago', 'The model began 11 months ago.'],
    ['preceding', 'Caseloads fell during the six months preceding the visit.'],
    ['a name', 'A 24-hour line, a 10-day review and a two-year strategy exist.'],
    ['the request for a plan', 'Send it within 70 working days of receiving this letter.'],
  ]);
});

describe('comparators', () => {
  check([
    ['at least', 'At least 20 families waited.', 'gte 20 count'],
    ['no more than is not more than', 'No more than 20 families waited.', 'lte 20 count'],
    ['fewer than', 'Fewer than 20 families waited.', 'lt 20 count'],
    ['under', 'Under 20 families waited.', 'lt 20 count'],
    ['just over', 'Just over 60 families waited.', 'gt 60 count'],
    ['approximately', 'Approximately 60 families waited.', 'approx 60 count'],
    ['after the number', 'They see 20 or more families.', 'gte 20 count'],
    ['a criterion is no count', 'Children who had three or more moves were reviewed.'],
  ]);
});

describe('numbers that measure nothing', () => {
  check([
    ['dates', 'The visit took place on 18 and 19 October 2018, and the next on 3 May.'],
    ['years', 'The 2017 inspection, the plan of 2019–20 and the report of 2018/19 agree.'],
    ['ages', 'Children aged 16 and 17, those over 18, and young people aged 18 to 25 were seen.'],
    ['ages with a hyphen', 'The 16- and 17-year-olds had an advocate.'],
    ['birthdays', 'They stay until 21, or beyond their 25th birthday, when they reach 18.'],
    ['a service named after ages', 'The 0 to 25 team and the 0–25 service work well.'],
    [
      'sections of acts',
      'Section 47 enquiries, s47 checks and section 17 or 20 support are prompt.',
    ],
    ['around the clock', 'Support is there 24/7.'],
    ['steps and stages', 'Step 2, key stage 4, Year 11 and level 3 are known.'],
    ['the pandemic', 'COVID-19 was hard.'],
    ['compounds', 'Post-16 learners have one-to-one and two-to-one help in a three-tier system.'],
    ['frequency adjectives', 'Six monthly reviews and three-monthly checks happen.'],
    ['ordinals', 'The first, the 2nd and the third visits were short.'],
    ['rates for which there is no unit', 'The rate is 63 per 10,000 children.'],
    ['telephone numbers', 'Ring 0300 123 4567.'],
  ]);
});
