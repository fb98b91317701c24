import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimCheck } from '../../../src/check/claims/check-claims.ts';
import type { FoundQuotation } from '../../../src/model/article.ts';
import { articleOf, claimsIn, fixtureLetter } from '../../support/claims.ts';

const sunderland4 = await fixtureLetter('sunderland-2017-07-visit-4');
const sunderland5 = await fixtureLetter('sunderland-2017-11-visit-5');

const quoted = (text: string, words: string): FoundQuotation => {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  return {
    ...span,
    pieces: [span],
    form: 'double-curly',
    attribution: { speaker: null, letter: null, cue: null },
    named: { authority: null, visitNumber: null, dates: [], kind: null },
  };
};

const verdictsOf = (checks: readonly ClaimCheck[]): string[] =>
  checks.map(({ reading }) => reading.verdict);

describe('which sentences are claims', () => {
  it('gives one row a sentence, at its place in the article', () => {
    const first = 'Caseloads are manageable in most teams.';
    const second = 'Supervision is regular.';
    const article = articleOf([`${first} ${second}`]);
    const checks = claimsIn(article, [sunderland5]);
    expect(checks.map(({ start, end }) => article.text.slice(start, end))).toEqual([first, second]);
  });

  it('leaves out what is no matter of a letter', () => {
    expect(claimsIn(articleOf(['Comments are closed.']), [sunderland5])).toEqual([]);
  });

  it('leaves the words of a quotation to the check of quotations, and looks at those around it', () => {
    const words = 'the tea was never warm enough';
    const text = `At the fifth monitoring visit an officer wrote: “${words}”.`;
    const checks = claimsIn(articleOf([text]), [sunderland5], [quoted(text, words)]);
    expect(verdictsOf(checks)).toEqual(['supported']);
  });

  it('gives no row to words that only bring a quotation in', () => {
    const words = 'the tea was never warm enough';
    const text = `Inspectors said: “${words}”.`;
    expect(claimsIn(articleOf([text]), [sunderland5], [quoted(text, words)])).toEqual([]);
  });

  it('reads a short quotation as words of the sentence', () => {
    const text = 'Thresholds are “understood” by most partners.';
    const checks = claimsIn(articleOf([text]), [sunderland5], [quoted(text, 'understood')]);
    expect(verdictsOf(checks)).toEqual(['supported']);
  });

  it('does not take a text without an end for a sentence', () => {
    const endless = `Inspectors found plans ${'and plans '.repeat(40_000)}`;
    const checks = claimsIn(articleOf([endless]), [sunderland5]);
    expect(verdictsOf(checks)).toEqual(['not-checkable']);
  });

  it('says that no letter was given', () => {
    const [check] = claimsIn(articleOf(['Inspectors found that supervision is regular.']), []);
    expect(check?.reading).toMatchObject({ verdict: 'not-checkable', evidence: [] });
    expect(check?.letter).toBeNull();
  });
});

describe('which letter answers', () => {
  it('is the one that bears out most of the article', () => {
    const article = articleOf([
      'The company recently appointed 18 newly qualified social workers.',
      'All recent re-referrals are under review.',
      'The visit took place on 17 and 18 October 2017.',
    ]);
    const checks = claimsIn(article, [sunderland5, sunderland4]);
    expect(new Set(checks.map(({ letter }) => letter))).toEqual(new Set([sunderland4]));
    expect(verdictsOf(checks)).toEqual(['supported', 'supported', 'contradicted']);
  });

  it('counts dates told from the day of the article from that day', () => {
    const article = articleOf(['Inspectors made the visit last month.'], '2017-11-20');
    expect(verdictsOf(claimsIn(article, [sunderland5]))).toEqual(['supported']);
    const later = articleOf(['Inspectors made the visit last month.'], '2018-01-20');
    expect(verdictsOf(claimsIn(later, [sunderland5]))).toEqual(['contradicted']);
  });
});

const expectWithin = ({ start, end }: { start: number; end: number }, text: string): void => {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThan(start);
  expect(end).toBeLessThanOrEqual(text.length);
};

const expectTrueSlices = (check: ClaimCheck, article: string, letter: string): void => {
  const { evidence, closest, verdict, note } = check.reading;
  expectWithin(check, article);
  for (const span of closest ? [...evidence, closest] : evidence) expectWithin(span, letter);
  if (/supported$|rounded|contradicted/u.test(verdict)) expect(evidence).not.toEqual([]);
  expect(note).not.toMatch(/\btrue\b|\bfalse\b/iu);
};

const words = fc.constantFrom(
  ...'inspectors found praised assessments plans timely not most all agency staff 50% half re-referrals fallen risen visit October 2017 fifth monitoring judged inadequate supervision regular poor , . and but must improve “ ”'.split(
    ' ',
  ),
);

describe('evidence', () => {
  it('is a slice of the letter, whatever the article says', () => {
    const { text } = sunderland5.document;
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 25 }), (parts) => {
        const article = articleOf([parts.join(' ')]);
        const checks = claimsIn(article, [sunderland5]);
        for (const each of checks) expectTrueSlices(each, article.text, text);
      }),
      { numRuns: 200 },
    );
  });

  it('comes out the same in a second run', () => {
    const article = articleOf(['Use of agency staff in the assessment team is high, at 60%.']);
    const [one, other] = [claimsIn(article, [sunderland5]), claimsIn(article, [sunderland5])];
    expect(one.map(({ reading }) => reading)).toEqual(other.map(({ reading }) => reading));
  });
});
