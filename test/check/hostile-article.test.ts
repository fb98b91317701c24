import { expect, it } from 'vitest';
import { checkText } from '../support/check-text.ts';

const letters = [
  { body: 'Findings\n\nPlans are clear and children are seen often by people they know.' },
];

it.each([
  ['marks that never close', '“'.repeat(20_000)],
  ['marks of every kind', '“ " ‘ \' ” ’ '.repeat(3_000)],
  ['brackets that never close', `“Plans are clear ${'['.repeat(5_000)}”`],
  ['nothing but dots', `“${'. '.repeat(10_000)}”`],
  ['nothing but marks of omission', `“Plans ${'… '.repeat(2_000)} are clear and children”`],
])('ends, with offsets that hold: %s', async (_name, words) => {
  const article = `Rotherham Council\n\n${words}\n`;
  for (const { text, start, pieces } of (await checkText(article, letters)).articles[0]?.claims ??
    []) {
    expect(start).toBe(pieces[0]?.start);
    expect(pieces.map((piece) => article.slice(piece.start, piece.end)).join(' ')).toBe(text);
  }
});

it('checks a quotation of any length in parts, and loses none of it', async () => {
  const long = 'Plans are clear and children are seen often by people they know. '
    .repeat(120)
    .trim();
  const [article] = (await checkText(`Rotherham Council\n\nInspectors wrote: “${long}”\n`, letters))
    .articles;
  const claims = article?.claims ?? [];
  expect(claims.length).toBeGreaterThan(1);
  expect(claims.map(({ text }) => text).join('')).toBe(long);
});

const manyStatements = 2001;

it('looks at 2000 quotations and says from which line on it did not', async () => {
  const lines = Array.from(
    { length: manyStatements },
    (_, at) => `“Plans are clear for group ${at}”`,
  );
  const [article] = (await checkText(`Rotherham Council\n\n${lines.join('\n')}\n`, letters))
    .articles;
  expect(article?.claims.filter(({ kind }) => kind === 'quotation')).toHaveLength(2000);
  expect(article?.article.problems).toEqual([
    {
      code: 'not-all-checked',
      severity: 'warning',
      message:
        'more than 2000 quotations: those from line 2003 on are not checked; split the article',
      page: null,
    },
  ]);
});

it('says nothing of the kind where all was checked', async () => {
  const lines = Array.from({ length: 2000 }, (_, at) => `“Plans are clear for group ${at}”`);
  const [article] = (await checkText(`Rotherham Council\n\n${lines.join('\n')}\n`, letters))
    .articles;
  expect(article?.article.problems).toEqual([]);
});
