import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { makeFinding, makeMeasure, makeRecord, reading } from '../../make-record.ts';
import { makePage, textOf } from './make-page.ts';

const documentOf = (page: string): Document => parseHTML(page).document;

const fourth = makeRecord({
  path: 'letters/sunderland-4.pdf',
  sha256: '4'.repeat(64),
  textSha256: '4'.repeat(64),
  letter: { letterDate: '2017-07-12' },
  visit: { number: 4, start: '2017-06-14', end: '2017-06-15' },
  findings: [makeFinding({ id: 'f-4', quote: 'Agency staff are many.', page: 2, start: 12 })],
});
const fifth = makeRecord({
  path: 'letters/sunderland-5.pdf',
  sha256: '5'.repeat(64),
  textSha256: '5'.repeat(64),
  findings: [
    makeFinding({ id: 'f-5', polarity: 'strength', direction: 'improved', quote: 'Fewer now.' }),
  ],
});
const words = (page: string, selector: string): (string | null | undefined)[] =>
  [...documentOf(page).querySelectorAll(selector)].map(({ textContent }) =>
    textContent?.replaceAll(/\s+/gu, ' ').trim(),
  );

describe('the page of a comparison', () => {
  it('lists what a letter wants improved and no theme fits, and marks it in the letter', () => {
    const item = makeFinding({
      id: 'f-9',
      theme: null,
      kind: 'improvement-area',
      quote: 'The pace of change.',
      start: 0,
    });
    const record = makeRecord({ textSha256: '9'.repeat(64), findings: [item] });
    const texts = new Map([['9'.repeat(64), textOf('The pace of change.')]]);
    const page = makePage([record], { texts });
    expect(words(page, '.unthemed summary')).toEqual([
      'To be improved, in no row no theme fits: 1',
    ]);
    expect(words(page, '.unthemed li q')).toEqual(['The pace of change.']);
    expect(words(page, '.letter-text a.tag')).toEqual(['No theme fits']);
    expect(words(makePage([fourth]), '.unthemed')).toEqual([]);
  });

  it('says first what was read, what was not, and what is in doubt', () => {
    const problem = {
      severity: 'error',
      code: 'empty-file',
      message: 'empty',
      page: null,
    } as const;
    const page = makePage(
      [
        makeRecord({
          problems: [{ ...problem, code: 'inspectors-not-stated', message: 'no names', page: 3 }],
        }),
      ],
      {
        unread: [{ schemaVersion: '1.0', path: 'letters/gone.pdf', problem }],
        leftOut: [{ path: 'letters/old.pdf', reason: 'before-period' }],
      },
    );
    expect(words(page, '.tally li')).toEqual([
      '1 letter read',
      '1 file not read',
      '1 read with doubt',
      '0 visits without a letter here',
      '1 left out',
    ]);
    expect(words(page, '.notes li')).toEqual([
      'letters/gone.pdf: empty (empty-file)',
      'letters/sunderland-5.pdf: p. 3, no names (inspectors-not-stated)',
      'letters/old.pdf: before the period asked for',
    ]);
    expect(page.indexOf('id="read"')).toBeLessThan(page.indexOf('class="authority"'));
  });

  it('tells a cell by sign and words, the stated change apart from the inferred one', () => {
    const page = makePage([fourth, fifth]);
    expect(words(page, '.matrix tbody tr:first-child :is(th, td)')).toEqual([
      'Agency staff',
      '▲ Improved',
      '− weakness',
      '+ strength states: improved ↑ inferred: improved ↗',
    ]);
    expect(words(page, '.in-short dt')).toEqual(['▲ Improved', '· Not mentioned']);
    expect(words(page, '.in-short dd').at(-1)).toBe('Supervision · Caseloads');
  });

  it('keeps silence apart from a resolved matter', () => {
    const page = makePage([fourth, { ...fifth, findings: [] }]);
    expect(words(page, '.matrix td[data-position]').at(-1)).toContain('not mentioned');
    expect(words(page, '.visits > section:last-child')[0]).toContain(
      'Silence does not mean that it is resolved.',
    );
  });

  it('gives each quotation with its page, as a link into the PDF', () => {
    const page = documentOf(makePage([fourth, fifth]));
    const finding = page.getElementById('f-4');
    expect(finding?.querySelector('q')?.textContent).toBe('Agency staff are many.');
    expect(finding?.querySelector('a')?.textContent).toBe('p. 2');
    expect(finding?.querySelector('a')?.getAttribute('href')).toBe(
      'letters/sunderland-4.pdf#page=2',
    );
    expect(finding?.closest('section')?.querySelector('cite')?.textContent).toBe(
      'Ofsted, monitoring visit letter to Sunderland, 12 July 2017',
    );
  });

  it('has no page to name in a letter given as text, and no link where there is no file', () => {
    const asText = { ...fourth, source: { ...fourth.source, mediaType: 'text/plain' as const } };
    const linked = documentOf(makePage([asText]))
      .getElementById('f-4')
      ?.querySelector('a');
    expect([linked?.textContent, linked?.getAttribute('href')]).toEqual([
      'text',
      'letters/sunderland-4.pdf',
    ]);
    const page = documentOf(makePage([fourth], { addressOf: () => null }));
    expect(page.getElementById('f-4')?.querySelector('a')).toBeNull();
  });

  it('marks the findings in the text of the letter', () => {
    const texts = new Map([
      ['4'.repeat(64), textOf('Dear all,', ' Agency staff are many. Others are few.')],
    ]);
    const page = documentOf(makePage([fourth, fifth], { texts }));
    const letter = page.getElementById('letter-444444444444');
    expect(letter?.querySelector('mark.weakness')?.textContent).toBe('Agency staff are many.');
    expect(letter?.querySelector('.letter-text')?.textContent).toBe(
      'p. 1Dear all, Agency staff are many.Agency staff Others are few.',
    );
    expect(page.getElementById('w-f-4')?.getAttribute('href')).toBe('#f-4');
  });

  it('says where the text is not at hand, and gives the words around each quotation', () => {
    const [finding] = fourth.findings;
    if (!finding) throw new Error('no finding');
    const evidence = { ...finding.evidence, prefix: 'It said: ', suffix: ' And so on' };
    const page = makePage([{ ...fourth, findings: [{ ...finding, evidence }] }]);
    expect(words(page, '.no-text')[0]).toContain('The text of this letter is not at hand');
    expect(words(page, '#f-4 q')).toEqual(['…It said: Agency staff are many. And so on…']);
    expect(page).not.toContain('in the letter</a>');
  });

  it('leads every link of its own somewhere, and names no place twice', () => {
    const texts = new Map([['5'.repeat(64), textOf('Fewer now.')]]);
    const document = documentOf(
      makePage([fourth, fifth, makeRecord({ letter: { authority: reading } })], { texts }),
    );
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...document.querySelectorAll('a[href^="#"]')].map((link) =>
      link.getAttribute('href')?.slice(1),
    );
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((target) => !ids.includes(target ?? ''))).toEqual([]);
  });

  it('gives the same bytes again, whatever the order of the records', () => {
    const page = makePage([fourth, fifth]);
    expect(makePage([fourth, fifth])).toBe(page);
    expect(makePage([fifth, fourth])).toBe(page);
  });

  it('is a page also where nothing was read', () => {
    expect(words(makePage([]), 'h1')).toEqual(['No letter was read']);
  });
});

describe('hostile words', () => {
  const attack = `"'></script></style><script>window.taken = true</script><img src=x onerror=alert(1)>&amp;`;

  const hostile = makeRecord({
    path: `letters/${attack}.pdf`,
    letter: { provider: attack, focus: [attack] },
    findings: [makeFinding({ id: 'f-1', quote: attack })],
    measures: [
      makeMeasure({ id: 'm-1', subject: attack, scope: attack, quote: attack, previous: 40 }),
    ],
    problems: [{ code: 'not-a-letter', severity: 'warning', message: attack, page: null }],
  });
  const { textSha256 } = hostile.source;

  it.each([
    ['with its text', new Map([[textSha256, textOf(attack)]])],
    ['without its text', new Map<string, ReturnType<typeof textOf>>()],
  ])('of a letter %s stay words', (_, texts) => {
    const page = makePage([hostile], { texts });
    expect(page).not.toMatch(/<script>window|<img/u);
    const document = documentOf(page);
    expect(document.querySelectorAll('script')).toHaveLength(1);
    expect(document.querySelectorAll('img, [onerror]')).toHaveLength(0);
    expect(document.querySelector('#f-1 q')?.textContent).toBe(attack);
    expect(document.querySelector('figcaption')?.textContent).toContain(attack);
  });

  it('could do nothing: no script runs but the one that the policy names by its hash', () => {
    const script = 'document.title = 1;';
    const policy = documentOf(makePage([], { script }))
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content');
    const hash = createHash('sha256').update(script).digest('base64');
    expect(policy).toBe(
      `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
  });
});
