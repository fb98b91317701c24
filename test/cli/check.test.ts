import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkReportSchema } from '../../src/model/check.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { letterText } from '../support/letter-from-text.ts';
import { run } from './memory-io.ts';

const letter = letterText({
  body: 'Findings\n\nUse of agency staff is still high, at 50%, in the duty team. Managers know why.',
});
const faithful =
  'Rotherham Council\n\nInspectors wrote: “Use of agency staff is still high, at 50%.”\n';
const altered = faithful.replace('50%', '60%');

let folder: ScratchFolder;
beforeAll(async () => {
  folder = await scratchFolder({
    'letter.txt': letter,
    'faithful.txt': faithful,
    'altered.txt': altered,
    'nothing.txt': 'Rotherham Council\n\nNobody said a word.\n',
    'empty.txt': '',
    'endless.txt': `Rotherham Council\n\n${Array.from({ length: 2001 }, (_, at) => `Team ${at} was seen in June.`).join('\n')}`,
  });
});
afterAll(() => folder.remove());

const check = (...argv: string[]) => run(['check', ...argv], { cwd: folder.path });
const parsed = async (...argv: string[]) =>
  checkReportSchema.parse(JSON.parse((await check(...argv, '--format', 'json')).stdout));

describe('check', () => {
  it('passes a faithful article and names letter, page and place', async () => {
    const { code, stdout, stderr } = await check('faithful.txt', '--against', 'letter.txt');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('line 3: verbatim');
    expect(stdout).toContain('Rotherham, focused visit, Jun 2019: p. 1, letter.txt');
  });

  it('looks at 2000 sentences, says from which line on it did not, and does not pass', async () => {
    const { code, stderr } = await check('endless.txt', '--against', 'letter.txt');
    expect(code).toBe(2);
    expect(stderr).toBe(
      'endless.txt: warning: more than 2000 sentences: those from line 2002 on are not checked; split the article (not-all-checked)\n',
    );
  });

  it('fails an altered one and sets both texts side by side', async () => {
    const { code, stdout, stderr } = await check('altered.txt', '--against', 'letter.txt');
    expect(code).toBe(1);
    expect(stdout).toContain('article: “Use of agency staff is still high, at 60%.”');
    expect(stdout).toContain('differs: “50” → “60” (number)');
    expect(stderr).toMatch(/^ofsted-letters: 1 altered: /u);
  });

  it('colours the difference on both sides', async () => {
    const { stdout } = await check('altered.txt', '--against', 'letter.txt', '--color', 'always');
    expect(stdout).toContain('\u001B[31m60\u001B[39m');
    expect(stdout).toContain('\u001B[32m50\u001B[39m');
  });

  it.each([
    ['none', 0],
    ['spliced', 0],
    ['spliced,altered', 1],
  ])('--fail-on %s ends with %i', async (verdicts, code) => {
    expect(
      (await check('altered.txt', '--against', 'letter.txt', '--fail-on', verdicts)).code,
    ).toBe(code);
  });

  it('gives JSON in the published form, with a summary of each article', async () => {
    const { articles, letters } = await parsed(
      'altered.txt',
      'nothing.txt',
      '--against',
      'letter.txt',
    );
    expect(articles.map(({ article, summary }) => [article.path, summary])).toEqual([
      ['altered.txt', { claims: 1, verdicts: { altered: 1 } }],
      ['nothing.txt', { claims: 0, verdicts: {} }],
    ]);
    expect(letters.map(({ path }) => path)).toEqual(['letter.txt']);
    expect(articles[0]?.claims[0]).toMatchObject({
      kind: 'quotation',
      line: 3,
      start: 38,
      evidence: [{ quote: 'Use of agency staff is still high, at 50%' }],
    });
  });

  it('reads an article from standard input', async () => {
    const { stdout } = await run(
      ['check', '-', '--stdin-filename', 'draft.txt', '--against', 'letter.txt'],
      { cwd: folder.path, stdin: altered },
    );
    expect(stdout).toMatch(/^draft\.txt\n/u);
  });

  it('prints the same bytes whatever the order of articles and letters', async () => {
    const one = await check('altered.txt', 'faithful.txt', '--against', 'letter.txt', '-f', 'json');
    const other = await check('faithful.txt', 'altered.txt', '--against', '.', '-f', 'json', '-q');
    const claims = (text: string) => checkReportSchema.parse(JSON.parse(text)).articles;
    expect(claims(other.stdout)).toEqual(claims(one.stdout));
  });
});

describe('check to a page', () => {
  const pageOf = async (path: string, ...argv: string[]) => {
    const { written, stderr } = await run(
      ['check', ...argv, '--against', 'letter.txt', '--fail-on', 'none', '-o', path],
      { cwd: folder.path, stdin: altered },
    );
    expect(stderr).toBe('');
    return parseHTML(written[path] ?? '').document;
  };

  it('has the words of the article and of the letter, its style and its script', async () => {
    const page = await pageOf('report.html', 'altered.txt');
    expect(page.querySelector('mark')?.textContent).toContain('still high, at ');
    expect(page.querySelector('q')?.textContent).toContain('still high, at 50%');
    expect(page.querySelector('.words .around')?.textContent).toBe(
      ', in the duty team. Managers know why.',
    );
    expect(page.querySelector('style')?.textContent).toContain('.claim');
    expect(page.querySelector('script')?.textContent).toContain("getElementById('step-on')");
  });

  it('leads to the files from where it lies; an article from standard input has none', async () => {
    const linksOf = (page: Document): (string | null)[] =>
      [...page.querySelectorAll('a:not([href^="#"])')].map((link) => link.getAttribute('href'));
    expect(new Set(linksOf(await pageOf('out/report.html', 'altered.txt')))).toEqual(
      new Set(['../altered.txt', '../letter.txt']),
    );
    const page = await pageOf('report.html', '-', '--stdin-filename', 'draft.txt');
    expect(page.querySelector('.subtitle')?.textContent).toContain('draft.txt');
    expect(new Set(linksOf(page))).toEqual(new Set(['letter.txt']));
  });
});

describe('check against saved results', () => {
  const withSaved = async (change: (jsonl: string) => string) => {
    const saved = await run(['extract', 'letter.txt', '-f', 'jsonl'], { cwd: folder.path });
    return scratchFolder({ 'saved.jsonl': change(saved.stdout), 'altered.txt': altered });
  };

  it('takes the words from the letter', async () => {
    const saved = await run(['extract', 'letter.txt', '-f', 'jsonl'], { cwd: folder.path });
    const own = await scratchFolder({
      'saved.jsonl': saved.stdout,
      'letter.txt': letter,
      'altered.txt': altered,
    });
    const { code, stdout } = await run(['check', 'altered.txt', '--against', 'saved.jsonl'], {
      cwd: own.path,
    });
    await own.remove();
    expect(code).toBe(1);
    expect(stdout).toContain('“50” → “60”');
  });

  it('says that the letter is not there', async () => {
    const own = await withSaved((jsonl) => jsonl);
    const { code, stderr } = await run(['check', 'altered.txt', '--against', 'saved.jsonl'], {
      cwd: own.path,
    });
    await own.remove();
    expect(code).toBe(2);
    expect(stderr).toMatch(/^letter\.txt: .*\(source-missing\)$/mu);
  });

  it('says that the letter is another one by now', async () => {
    const own = await scratchFolder({
      'letter.txt': letter.replace('Managers know why.', 'Managers wonder why.'),
      'saved.jsonl': (await run(['extract', 'letter.txt', '-f', 'jsonl'], { cwd: folder.path }))
        .stdout,
      'altered.txt': altered,
    });
    const { code, stderr } = await run(['check', 'altered.txt', '--against', 'saved.jsonl'], {
      cwd: own.path,
    });
    await own.remove();
    expect(code).toBe(2);
    expect(stderr).toMatch(/^letter\.txt: .*\(source-changed\)$/mu);
  });
});

describe('check, used wrongly', () => {
  it.each([
    [['--against', 'letter.txt'], /no articles named/u],
    [['faithful.txt'], /--against/u],
    [['faithful.txt', '--against', 'letter.txt', '--fail-on', 'altred'], /did you mean 'altered'/u],
    [['-', '--against', '-'], /standard input cannot be both/u],
  ])('%j', async (argv, message) => {
    const { code, stderr, stdout } = await check(...argv);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
  });

  it('goes on with the others where a file cannot be read', async () => {
    const { code, stdout, stderr } = await check(
      'faithful.txt',
      'empty.txt',
      'gone.txt',
      '--against',
      'letter.txt',
      'altered.txt',
    );
    expect(code).toBe(2);
    expect(stdout).toContain('line 3: verbatim');
    expect(stderr).toMatch(/^empty\.txt: .*\(empty-file\)$/mu);
    expect(stderr).toMatch(/^gone\.txt: .*\(missing-path\)$/mu);
    expect(stderr).toMatch(/^altered\.txt: .*\(not-a-letter\)$/mu);
  });
});
