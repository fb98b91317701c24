import { describe, expect, it } from 'vitest';
import type { CheckedClaim } from '../../src/model/check.ts';
import { checkText } from '../support/check-text.ts';
import type { LetterText } from '../support/letter-from-text.ts';

const visit = (authority: string, number: string, day: string, body: string): LetterText => ({
  subject: `Monitoring visit to ${authority} children’s services`,
  addressee: ['Ms Wilhelmina Ashgrove', 'Director of Children’s Services', `${authority} Council`],
  summary: `This letter summarises the findings of the monitoring visit to ${authority} children’s services on ${day}. The visit was the ${number} monitoring visit since the local authority was judged inadequate in July 2015. The inspectors were Odette Farran, HMI, and Lionel Quist, HMI.`,
  body: `Findings\n\n${body}`,
});

const both = 'Social workers visit children every week and write down what they see.';
const letters = [
  visit(
    'Sunderland',
    'fourth',
    '6 and 7 June 2017',
    `${both} Nobody answers the telephone at weekends in summer.`,
  ),
  visit(
    'Sunderland',
    'fifth',
    '17 and 18 October 2017',
    `${both} Somebody answers the telephone on most weekdays now.`,
  ),
  visit(
    'Reading',
    'second',
    '9 and 10 May 2017',
    `${both} The duty desk has moved into a brighter room upstairs.`,
  ),
];

const check = async (article: string): Promise<CheckedClaim> => {
  const [claim] = (await checkText(article, letters)).articles[0]?.claims ?? [];
  if (!claim) throw new Error('no claim was found');
  return claim;
};

const others = ({ otherLetters }: CheckedClaim) =>
  otherLetters.map(({ authority, visit }) => [authority, visit.number]);

describe('which letter a quotation belongs to', () => {
  it('prefers the letter that the article is about and names every other one that has the words', async () => {
    const claim = await check(`Reading Council praised\n\nInspectors wrote: “${both}”`);
    expect(claim).toMatchObject({ verdict: 'verbatim', letter: { authority: 'Reading' } });
    expect(others(claim)).toEqual([
      ['Sunderland', 4],
      ['Sunderland', 5],
    ]);
  });

  it('prefers the visit that the article names', async () => {
    const claim = await check(
      `Sunderland Council after its fifth monitoring visit\n\nInspectors wrote: “${both}”`,
    );
    expect(claim).toMatchObject({ verdict: 'verbatim', letter: { visit: { number: 5 } } });
    expect(others(claim)).toEqual([
      ['Sunderland', 4],
      ['Reading', 2],
    ]);
  });

  it('calls words of another council wrong-letter and says where they stand', async () => {
    const claim = await check(
      'Sunderland Council in the news\n\nInspectors wrote: “The duty desk has moved into a brighter room upstairs.”',
    );
    expect(claim).toMatchObject({ verdict: 'wrong-letter', letter: { authority: 'Reading' } });
    expect(claim.note).toContain('Reading, visit 2');
  });

  it('calls words of an earlier visit wrong-letter', async () => {
    const claim = await check(
      'Sunderland Council after its fifth monitoring visit\n\nInspectors wrote: “Nobody answers the telephone at weekends in summer.”',
    );
    expect(claim).toMatchObject({ verdict: 'wrong-letter', letter: { visit: { number: 4 } } });
  });

  it('says that no letter was given on the council named', async () => {
    const claim = await check(`Doncaster Council in the news\n\nInspectors wrote: “${both}”`);
    expect(claim.verdict).toBe('wrong-letter');
    expect(claim.note).toBe('no letter on Doncaster is among those given');
  });

  it('takes the first letter where the article names none', async () => {
    const claim = await check(`A council in the news\n\nInspectors wrote: “${both}”`);
    expect(claim).toMatchObject({ verdict: 'verbatim', letter: { path: 'letter-1.txt' } });
    expect(claim.otherLetters).toHaveLength(2);
  });
});

describe('whose words they are', () => {
  it('leaves the words of others alone', async () => {
    const claim = await check(
      'Sunderland Council in the news\n\nCouncillor Ada Birch said: “We are proud of every one of our hard-working social workers.”',
    );
    expect(claim).toMatchObject({ verdict: 'not-from-letter', attribution: { letter: false } });
  });

  it('tells where the words of others are the letter’s after all', async () => {
    const claim = await check(
      'Reading Council in the news\n\nCouncillor Ada Birch said: “The duty desk has moved into a brighter room upstairs.”',
    );
    expect(claim).toMatchObject({ verdict: 'verbatim', letter: { authority: 'Reading' } });
    expect(claim.note).toMatch(/but they are the letter's$/u);
  });
});

describe('copies without marks', () => {
  it('are offered as copies', async () => {
    const claim = await check(
      'Reading Council in the news\n\nIt was a good day, as the duty desk has moved into a brighter room upstairs, and tea was served.',
    );
    expect(claim).toMatchObject({ kind: 'copy', form: 'unmarked', verdict: 'verbatim' });
    expect(claim.text).toBe('the duty desk has moved into a brighter room upstairs');
  });

  it('are no short phrases', async () => {
    const report = await checkText(
      'Reading Council in the news\n\nThe duty desk has moved into a bigger house.',
      letters,
    );
    expect(report.articles[0]?.claims).toEqual([]);
  });
});
