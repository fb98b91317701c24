import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPage } from '../../../support/check-page.ts';

const letters = [
  {
    body: 'Findings\n\nManagers know their teams. Use of agency staff is still high, at 50%, in the duty team, but fewer people leave. Audits of practice are not yet regular in all teams.',
  },
];
const article = `Rotherham Council under pressure

Inspectors wrote: “Use of agency staff is still high, at 60%, in the duty team.” They added: “Audits of practice are regular in all teams.”

“Managers know their teams,” the letter says. “Use of agency staff is … high, at 50%.”

A councillor, Jo Example, said: “We have never been prouder of our duty team than now.”

Nothing else is said.
`;

const documentOf = (page: string): Document => parseHTML(page).document;
const plain = (text: string | null | undefined): string =>
  (text ?? '').replaceAll(/\s+/gu, ' ').trim();
const words = (root: Document | Element | null, selector: string): string[] =>
  [...(root?.querySelectorAll(selector) ?? [])].map(({ textContent }) => plain(textContent));

let document: Document;
let page: string;
beforeAll(async () => {
  ({ page } = await checkPage([article], letters));
  document = documentOf(page);
});
const card = (number: number): Element | null =>
  [...document.querySelectorAll('.claim')][number - 1] ?? null;

describe('the page of checked articles', () => {
  it('says first what was checked, and what came of it', () => {
    expect(words(document, '.tally li')).toEqual([
      '1 article',
      '5 quotations',
      '0 claims',
      '1 letter',
      '0 files not read',
      '0 articles read with doubt',
    ]);
    expect(words(document, '.verdicts li')).toEqual([
      '≠ 2 altered',
      '= 1 verbatim',
      '… 1 edited',
      '○ 1 not-from-letter',
    ]);
    expect(page.indexOf('id="read"')).toBeLessThan(page.indexOf('class="checked"'));
  });

  it('has every word of the article once, in order, with its marks in place', () => {
    for (const tag of document.querySelectorAll('.block .tag')) tag.remove();
    const shown = [...words(document, '.checked > header h2'), ...words(document, '.block > p')];
    expect(shown.join(' ')).toBe(plain(article));
    document = documentOf(page);
  });

  it('marks a quotation by sign, word and colour, and leads to its card and back', () => {
    const tag = document.querySelector('.block .tag');
    expect(plain(tag?.textContent)).toBe('1 ≠ altered');
    expect(tag?.className).toContain('differs');
    expect(plain(document.querySelector('mark')?.textContent)).toContain('“Use of agency staff');
    expect(tag?.getAttribute('href')).toBe(`#${card(1)?.id}`);
    expect(card(1)?.querySelector('h3 a')?.getAttribute('href')).toBe(`#${tag?.id}`);
  });

  it('sets both texts beside each other, the same letter at each place where they differ', () => {
    const changes = [...(card(1)?.querySelectorAll('.words b') ?? [])];
    expect(changes.map((each) => [each.getAttribute('data-letter'), each.textContent])).toEqual([
      ['a', '60'],
      ['a', '50'],
    ]);
    expect(words(card(1), '.differences li')).toEqual(['a “50” → “60” (number)']);
    expect(words(card(1), 'q')).toEqual([
      'Use of agency staff is still high, at 50%, in the duty team',
    ]);
    expect(words(card(1), '.words .around')).toEqual([
      'Managers know their teams.',
      ', but fewer people leave. Audits of practice are not yet regular in all teams.',
    ]);
  });

  it('shows in the article where words are missing that the letter has', () => {
    expect(document.querySelectorAll('.block > p .gap')).toHaveLength(1);
    expect(words(card(2), '.differences li')).toEqual(['a “not yet” is missing (negation)']);
  });

  it('tells who is said to say it, and which letter', () => {
    expect(words(card(1), 'header p')).toEqual([
      'quotation, line 3 · said by: Inspectors (for the letter)',
    ]);
    expect(words(card(5), 'header p')[0]).toContain('(not for the letter)');
    expect(words(card(1), '.source')).toEqual(['Rotherham, focused visit, Jun 2019 letter-1.txt']);
    expect(words(card(1), 'cite')).toEqual([
      'Ofsted, focused visit letter to Rotherham, 3 July 2019',
    ]);
  });

  it('says so where nothing comes near', async () => {
    const far = 'Rotherham Council\n\nInspectors wrote: “Purple giraffes dance on every roof.”\n';
    const made = documentOf((await checkPage([far], letters)).page);
    expect(words(made, '.claim h3')).toEqual(['1 ? not-found']);
    expect(words(made, '.claim .note')).toEqual(['No passage of the letters comes near.']);
  });

  it('lists the letters, and how much of each was found', () =>
    expect(words(document, '.letters-read tbody td')).toEqual([
      'Rotherham, focused visit, Jun 2019',
      '3 Jul 2019',
      '4',
      'letter-1.txt',
    ]));

  it('leads every link of its own somewhere, and names no place twice, even for one file under two names', async () => {
    const twice = documentOf((await checkPage([article, article], letters)).page);
    const ids = [...twice.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...twice.querySelectorAll('a[href^="#"]')].map((link) =>
      link.getAttribute('href')?.slice(1),
    );
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((target) => !ids.includes(target ?? ''))).toEqual([]);
  });

  it('says what was not read', async () => {
    const problem = {
      code: 'empty-file',
      severity: 'error',
      message: 'empty',
      page: null,
    } as const;
    const unread = [{ schemaVersion: '1.0' as const, path: 'gone.txt', problem }];
    const made = documentOf((await checkPage([article], letters, { unread })).page);
    expect(words(made, '.notes li')).toEqual(['gone.txt: empty (empty-file)']);
    expect(words(made, '.tally .alarm')).toEqual(['1 file not read']);
  });

  it('gives the same bytes again', async () =>
    expect((await checkPage([article], letters)).page).toBe(page));

  it('is a page also where no article was read, or nothing was found in one', async () => {
    expect(words(documentOf((await checkPage([], letters)).page), 'h1')).toEqual([
      'No article was read',
    ]);
    const { page: silent } = await checkPage(['Nobody said a word.'], letters);
    expect(words(documentOf(silent), '.checked p')).toContain(
      'no quotation and no claim was found',
    );
  });
});

describe('hostile words of articles and letters', () => {
  const attack = `</script></style><script>window.taken = true</script><img src=x onerror=alert(1)>&amp;`;
  const controls = '\u001B[31mred\u0007 \u202Edesrever\u2066\u061C';

  it('stay words', async () => {
    const body = `Findings\n\nThe team wrote ${attack} on the ${controls} wall of the office.`;
    const text = `Rotherham Council <b>&amp;\n\nInspectors wrote: “The team wrote ${attack} on the ${controls} wall of the office.”\n`;
    const made = (await checkPage([text], [{ body }])).page;
    expect(made).not.toMatch(/<script>window|<img/u);
    expect(made.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u061C\u202A-\u202E\u2066-\u2069]/u);
    const hostile = documentOf(made);
    expect(hostile.querySelectorAll('script')).toHaveLength(1);
    expect(hostile.querySelectorAll('img, [onerror]')).toHaveLength(0);
    expect(words(hostile, '.verdicts li')).toEqual(['= 1 verbatim']);
    expect(hostile.querySelector('q')?.textContent).toContain(attack);
    expect(hostile.querySelector('mark')?.textContent).toContain(attack);
  });

  it('could do nothing: no script runs but the one that the policy names by its hash', async () => {
    const script = 'document.title = 1;';
    const policy = documentOf((await checkPage([], [], { script })).page)
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content');
    const hash = createHash('sha256').update(script).digest('base64');
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
  });
});
