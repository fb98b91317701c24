import { describe, expect, it } from 'vitest';
import type { CheckedClaim } from '../../src/model/check.ts';
import { checkText } from '../support/check-text.ts';

const body = `Findings

Most social workers visit children often and they write clear plans. Use of agency staff is still high, at 50%, in the duty team. However, visits are not yet timely for some children in the north of the town.

Managers do not check the quality of assessments in every team. The re-referral rate has fallen from 31% to 24% since March. Leaders know the service well, but they have been slow to act on complaints.

Few children wait long for a health assessment. Care leavers who live out of the area, and who do not drive, are offered travel cards by their personal advisers. Foster carers value the multi- agency training that they receive each spring.`;

const letters = [{ body }];

const checkQuotation = async (
  quotation: string,
  lead = 'Inspectors wrote:',
): Promise<CheckedClaim> => {
  const report = await checkText(
    `Rotherham children’s services\n\n${lead} “${quotation}”\n\nThat was all.`,
    letters,
  );
  const [claim] = report.articles[0]?.claims ?? [];
  if (!claim) throw new Error('no claim was found');
  return claim;
};

describe('a quotation that differs in typography alone is verbatim', () => {
  it.each([
    // As it stands.
    'Most social workers visit children often and they write clear plans.',
    // First letter, final punctuation.
    'most social workers visit children often and they write clear plans',
    // A word that the end of a line broke, in the letter and in the article.
    'Foster carers value the multi-agency training that they receive each spring',
    'Foster carers value the multiagency training that they receive each spring',
    'Foster carers value the multi-agency train-\ning that they receive each spring',
    // Two sentences as they follow each other.
    'they write clear plans. Use of agency staff is still high, at 50%, in the duty team.',
    // Dashes and spaces.
    'Use of agency staff is still high – at 50%  – in the duty team',
    // Over the end of a paragraph.
    'for some children in the north of the town. Managers do not check the quality of assessments',
  ])('%s', async (quotation) => {
    const claim = await checkQuotation(quotation);
    expect(claim).toMatchObject({ verdict: 'verbatim', differences: [], closest: null });
    expect(claim.letter).toMatchObject({ authority: 'Rotherham', path: 'letter-1.txt' });
  });
});

describe('a changed word is found, whatever its size', () => {
  it.each([
    // One digit.
    ['Use of agency staff is still high, at 60%, in the duty team', '50', '60', 'number'],
    ['The re-referral rate has fallen from 31% to 34% since March', '24', '34', 'number'],
    // Numbers that changed places.
    ['The re-referral rate has fallen from 24% to 31% since March', '31', '24', 'number'],
    // A sign that says what is counted.
    ['Use of agency staff is still high, at 50, in the duty team', '%', '', 'number'],
    // A negation dropped and one put in.
    ['Managers do check the quality of assessments in every team', 'not', '', 'negation'],
    [
      'Most social workers do not visit children often and they write clear plans',
      '',
      'do not',
      'negation',
    ],
    // How many, how much.
    [
      'All social workers visit children often and they write clear plans',
      'Most',
      'All',
      'quantifier',
    ],
    ['Use of agency staff is very high, at 50%, in the duty team', 'still', 'very', 'degree'],
    // The contrary by a prefix.
    [
      'Most social workers visit children often and they write unclear plans',
      'clear',
      'unclear',
      'negation',
    ],
    // A plain word, and one more.
    [
      'Most social workers visit families often and they write clear plans',
      'children',
      'families',
      'word',
    ],
    ['The re-referral rate has fallen sadly from 31% to 24% since March', '', 'sadly', 'word'],
    // Words left out near either end are missing, and do not change the words beside them.
    ['Visits are timely for some children in the north of the town', 'not yet', '', 'negation'],
    ['Managers do not check the quality of assessments in team', 'every', '', 'quantifier'],
    // The same number in words is no other number, but another word.
    ['Use of agency staff is still high, at fifty%, in the duty team', '50', 'fifty', 'word'],
  ])('%s', async (quotation, from, to, kind) => {
    const claim = await checkQuotation(quotation);
    expect(claim.verdict).toBe('altered');
    expect(claim.differences[0]).toMatchObject({ from, to, kind });
  });

  it('lists every difference, the gravest first, with its place on both sides', async () => {
    const claim = await checkQuotation(
      'Use of council staff is very high, at 40%, in the duty team',
    );
    expect(claim.differences.map(({ kind }) => kind)).toEqual(['number', 'degree', 'word']);
    expect(claim.differences.map(({ from, to }) => [from, to])).toEqual([
      ['50', '40'],
      ['still', 'very'],
      ['agency', 'council'],
    ]);
    const [evidence] = claim.evidence;
    const quote = evidence?.quote ?? '';
    for (const { from, to, start, end, letterStart, letterEnd } of claim.differences) {
      const at = evidence?.start ?? 0;
      expect(quote.slice(letterStart - at, letterEnd - at)).toBe(from);
      expect(claim.text.slice(start - claim.start, end - claim.start)).toBe(to);
    }
  });
});

describe('visible edits', () => {
  it.each([
    'Most social workers … write clear plans',
    'Most social workers [...] write clear plans',
    'Most [staff] visit children often and they write clear plans',
    '[M]ost social workers visit children often and they write clear plans',
    'The re-referral rate has fallen . . . since March',
    // An aside left out limits nothing.
    'Care leavers who live out of the area … are offered travel cards by their personal advisers',
  ])('%s: edited', async (quotation) => {
    const claim = await checkQuotation(quotation);
    expect(claim.verdict).toBe('edited');
    expect(claim.note).toBeNull();
    expect(claim.differences.every(({ kind }) => kind === 'omission' || kind === 'insertion')).toBe(
      true,
    );
  });

  it.each([
    // The negation goes with the omission.
    ['Managers … check the quality of assessments in every team', /“not”/u],
    ['Managers do [always] check the quality of assessments in every team', /“not”/u],
    // The limiter.
    ['… children wait long for a health assessment', null],
    ['[Many] children wait long for a health assessment', /“few”/iu],
    // A negation put in.
    [
      'Leaders [do not] know the service well, but they have been slow to act on complaints',
      /“not”/u,
    ],
    // The end drops what takes it back.
    ['Leaders know the service well', /“, but they have been slow/u],
    // The beginning drops what turns it.
    ['check the quality of assessments in every team', /“not”/u],
  ])('%s: misleading, with the reason', async (quotation, reason) => {
    const claim = await checkQuotation(quotation);
    expect(claim.verdict).toBe('misleading-edit');
    if (reason) expect(claim.note).toMatch(reason);
  });

  it('does not call misleading what the writer keeps outside the marks', async () => {
    const claim = await checkQuotation(
      'check the quality of assessments in every team',
      'Inspectors wrote that managers did not',
    );
    expect(claim.verdict).toBe('verbatim');
  });

  it('still sees a change beside an omission', async () => {
    const claim = await checkQuotation('The re-referral rate has fallen … to 42% since March');
    expect(claim.verdict).toBe('altered');
    expect(claim.differences[0]).toMatchObject({ kind: 'number', to: '42', from: '24' });
  });
});

describe('parts of different sentences without a mark', () => {
  it.each([
    // Neighbours.
    'Most social workers visit children often and they still high, at 50%, in the duty team',
    // Far apart, in either order.
    'are offered travel cards by their personal social workers visit children often and they',
    'Few children wait long in the north of the town',
    // Whole sentences with one left out between.
    'Most social workers visit children often and they write clear plans. However, visits are not yet timely for some children',
  ])('%s: spliced', async (quotation) => {
    const claim = await checkQuotation(quotation);
    expect(claim.verdict).toBe('spliced');
    expect(claim.evidence.length).toBeGreaterThan(1);
  });
});

describe('what is in no letter', () => {
  it('is not found, and the nearest passage is shown', async () => {
    const claim = await checkQuotation(
      'Foster carers said that the training they were promised last spring never came about at all',
    );
    expect(claim).toMatchObject({ verdict: 'not-found', letter: null, evidence: [] });
    expect(claim.closest?.evidence.quote).toMatch(/^Foster carers value the/u);
  });

  it('shows nothing where nothing is near', async () => {
    const claim = await checkQuotation('Bright yellow bicycles lean against every lamp post here');
    expect(claim).toMatchObject({ verdict: 'not-found', closest: null });
  });

  it.each(['write clear plans', 'at 50%', 'a b c d'])(
    '%s: too short to tell',
    async (quotation) => {
      expect((await checkQuotation(quotation)).verdict).toBe('too-short');
    },
  );
});
