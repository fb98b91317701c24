import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checkArticles } from '../../../src/check/check-articles.ts';
import { ClaimChecker } from '../../../src/check/claims/article-claims.ts';
import { LetterIndex } from '../../../src/check/letters/letter-index.ts';
import { readQuotations } from '../../../src/check/read-quotations.ts';
import { loadSpeech } from '../../../src/ingest/load-speech.ts';
import { readArticle } from '../../../src/ingest/read-article.ts';
import { type CheckedClaim, checkReportSchema, claimVerdicts } from '../../../src/model/check.ts';
import {
  articleFixtures,
  articleFolder,
  type ExpectedClaim,
} from '../../support/article-fixtures.ts';
import { claimTools, fixtureLetter } from '../../support/claims.ts';
import { fixtureLetters } from '../../support/fixture-letters.ts';
import { authorities } from '../../support/letter-from-text.ts';

const letters = await Promise.all(
  ['sunderland-2017-07-visit-4', 'sunderland-2017-11-visit-5', 'reading-2017-11-visit-4'].map(
    fixtureLetter,
  ),
);
const index = new LetterIndex(
  letters.map(({ document, record: { letter } }) => ({ document, letter })),
);
const checker = new ClaimChecker(index, claimTools);
const speech = await loadSpeech();

const check = async (name: string, text: Uint8Array, against: LetterIndex = index) => {
  const read = readQuotations(await readArticle(text, name), authorities, speech);
  const checkerOf = against === index ? checker : new ClaimChecker(against, claimTools);
  const report = checkReportSchema.parse(checkArticles([read], against, [], [], checkerOf));
  const [article] = report.articles;
  if (!article) throw new Error('no article was checked');
  return article;
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ');

const wordsShown = ({ evidence, closest }: CheckedClaim): string =>
  [...evidence, ...(closest ? [closest.evidence] : [])]
    .map(({ quote }) => oneLine(quote))
    .join('\n');

/** What a row has otherwise than a reader; empty where nothing is. */
const disagreements = (wanted: ExpectedClaim, row: CheckedClaim | undefined): unknown[] => {
  if (!row) return wanted.verdict.includes('none') ? [] : ['no row'];
  const { speaker, letter, visit, words } = wanted;
  const found = row.letter ?? row.closest?.letter;
  return [
    wanted.verdict.includes(row.verdict) || row.verdict,
    speaker === undefined || speaker === row.attribution.speaker || row.attribution.speaker,
    letter === undefined || letter === row.attribution.letter || row.attribution,
    visit === undefined || visit === found?.visit.number || found?.path,
    words === undefined || wordsShown(row).includes(words) || wordsShown(row),
  ].filter((one) => one !== true);
};

const withClaims = (await articleFixtures()).filter(
  ({ expected }) => (expected.claims ?? []).length > 0,
);

describe('claims of fixture articles', () => {
  it('come in every verdict, and in thirty articles or more', () => {
    const verdicts = withClaims.flatMap(({ expected }) =>
      (expected.claims ?? []).flatMap(({ verdict }) => verdict),
    );
    expect([...new Set(verdicts)]).toEqual(expect.arrayContaining([...claimVerdicts]));
    expect(withClaims.length).toBeGreaterThanOrEqual(30);
  });

  it.each(withClaims.map(({ name, ...rest }) => [name, rest] as const))(
    'are those that a reader finds, with speaker, verdict and words: %s',
    async (_, { file, expected: { against, claims = [] } }) => {
      const letterIndex = await fixtureLetters(against);
      const { claims: rows } = await check(
        file,
        await readFile(`${articleFolder}${file}`),
        letterIndex,
      );
      // The letters say that they are made for software tests too.
      const told = rows.filter(({ form }) => form === null);
      const rowOf = ({ text }: ExpectedClaim) =>
        told.find((row) => oneLine(row.text).includes(text));
      const wrong = claims.flatMap((claim) => {
        const found = disagreements(claim, rowOf(claim));
        return found.length > 0 ? [{ ...claim, found }] : [];
      });
      expect(wrong.filter(({ known }) => known === undefined)).toEqual([]);
      const mended = claims.filter(
        ({ known, text }) => known && !wrong.some((one) => one.text === text),
      );
      expect(mended).toEqual([]);
      const listed = new Set(claims.map(rowOf));
      expect(told.filter((row) => !listed.has(row)).map(({ text }) => text)).toEqual([]);
    },
  );
});

describe('claims in the report', () => {
  const article = bytes(
    [
      'Visit to Sunderland council’s children’s services',
      'The fifth monitoring visit took place on 17 and 18 October 2017.',
      'Inspectors said: “Supervision is regular, yet it does not always move plans forward.”',
      'Use of agency staff in the assessment team is high, at 60%.',
      'Re-referrals have fallen.',
    ].join('\n\n'),
  );

  it('stand between the quotations, in order, with line, letter and words', async () => {
    const { claims, summary } = await check('article.txt', article);
    expect(claims.map(({ kind, verdict, line }) => [kind, verdict, line])).toEqual([
      ['fact', 'supported', 3],
      ['quotation', 'verbatim', 5],
      ['number', 'contradicted', 7],
      ['direction', 'not-found', 9],
    ]);
    expect(claims[2]).toMatchObject({
      text: 'Use of agency staff in the assessment team is high, at 60%.',
      letter: { authority: 'Sunderland', visit: { number: 5 } },
      evidence: [{ quote: 'In the assessment team, use of agency staff remains high, at 50%.' }],
      note: 'The letter gives 50%.',
    });
    expect(claims[3]?.letter).toBeNull();
    expect(claims[3]?.closest?.evidence.quote).toMatch(/re-referrals/u);
    expect(summary).toEqual({
      claims: 4,
      verdicts: { supported: 1, verbatim: 1, contradicted: 1, 'not-found': 1 },
    });
  });

  it('are of the visit that the sentence names', async () => {
    const both = bytes(
      'Visits to Sunderland council’s children’s services\n\nAt the fifth monitoring visit the number of re-referrals was high.\n\nAt the fourth monitoring visit to Sunderland governance was strong.',
    );
    const { claims } = await check('article.txt', both);
    expect(claims.map(({ verdict, letter }) => [verdict, letter?.visit.number])).toEqual([
      ['supported', 5],
      ['supported', 4],
    ]);
  });
});
