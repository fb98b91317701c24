import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkReportSchema, knownClaimsSchema } from '../../src/model/check.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { gitlabIssuesSchema, validateJunit, validateSarif } from '../support/official-schemas.ts';
import { type Run, run } from './memory-io.ts';

const fixture = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url)), 'utf8');

const altered = fixture('articles/altered-number.txt');
const letter = fixture('letters-text/sunderland-2017-11-visit-5.txt');
const words = 'In the assessment team, use of agency staff remains high, at 15%.';

let folder: ScratchFolder;
let written: Run;
beforeAll(async () => {
  folder = await scratchFolder({
    'letter.txt': letter,
    'altered.txt': altered,
    'another.txt': altered,
    'longer.txt': `${altered}\nThe council said: “We are working hard on this.”\n`,
  });
  written = await run(
    ['check', 'altered.txt', '--against', 'letter.txt', '--write-baseline', 'known.json'],
    { cwd: folder.path },
  );
  writeFileSync(join(folder.path, 'known.json'), written.written['known.json'] ?? '');
});
afterAll(() => folder.remove());

const check = (article: string, ...rest: readonly string[]): Promise<Run> =>
  run(['check', article, '--against', 'letter.txt', '--baseline', 'known.json', ...rest], {
    cwd: folder.path,
  });
/** Another version of the article, under its name. */
const edited = async (text: string, ...rest: readonly string[]): Promise<Run> => {
  writeFileSync(join(folder.path, 'altered.txt'), text);
  const result = await check('altered.txt', ...rest);
  writeFileSync(join(folder.path, 'altered.txt'), altered);
  return result;
};

describe('a baseline of check', () => {
  it('is written with what fails, and the run fails all the same', () => {
    expect([written.code, written.stderr]).toEqual([
      1,
      'known.json: 1 known claim written, 1 of them new\nofsted-letters: 1 altered: verdicts that --fail-on names (--fail-on none passes them)\n',
    ]);
    const { claims } = knownClaimsSchema.parse(JSON.parse(written.written['known.json'] ?? ''));
    expect(claims).toEqual([
      {
        id: expect.stringMatching(/^k-[0-9a-f]{12}$/u),
        article: 'altered.txt',
        verdict: 'altered',
        text: words,
      },
    ]);
  });

  it('lets what is known pass, marked in its place', async () => {
    const { code, stdout, stderr } = await check('altered.txt', '-f', 'json');
    expect([code, stderr]).toEqual([0, '']);
    const { articles, baseline } = checkReportSchema.parse(JSON.parse(stdout));
    expect(articles[0]?.claims).toMatchObject([{ verdict: 'altered', text: words, known: true }]);
    expect(baseline).toEqual({ path: 'known.json', absent: [] });
  });

  it.each([
    ['table', 'line 3: altered, known'],
    ['markdown', 'line 3: altered, known:'],
    ['step-summary', 'line 3: altered, known:'],
    ['github', '::notice file=altered.txt,line=3,title=altered::altered, known'],
    ['gitlab', '"severity": "info"'],
    ['junit', '<skipped>altered, known: “In the assessment team'],
    ['sarif', '"baselineState": "unchanged"'],
    ['csv', ',true\r\n'],
    ['html', 'altered, known<'],
  ])('is told by %s', async (format, mark) => {
    const { code, stdout } = await check('altered.txt', '-f', format);
    expect(code).toBe(0);
    expect(stdout).toContain(mark);
  });

  it('keeps to the schemas of build servers', async () => {
    const of = async (format: string): Promise<string> =>
      (await check('altered.txt', '-f', format)).stdout;
    expect(validateSarif(JSON.parse(await of('sarif'))), JSON.stringify(validateSarif.errors)).toBe(
      true,
    );
    expect((await validateJunit(await of('junit'))).errors).toEqual([]);
    expect(gitlabIssuesSchema.parse(JSON.parse(await of('gitlab')))).toHaveLength(1);
  });

  it('knows a claim again after edits elsewhere in the article', async () => {
    const { code, stdout } = await edited(`A new first line.\n\nAnd another.\n\n${altered}`);
    expect(code).toBe(0);
    expect(stdout).toContain('line 7: altered, known');
  });

  it('does not know other words, nor the same in another article', async () => {
    const other = await edited(altered.replace('at 15%', 'at 25%'), '-f', 'sarif');
    expect([other.code, other.stderr]).toEqual([
      1,
      'ofsted-letters: 1 altered: verdicts that --fail-on names (--fail-on none passes them)\n',
    ]);
    expect(other.stdout).toContain('"baselineState": "new"');
    expect((await check('another.txt')).code).toBe(1);
  });

  it('does not know the same words a second time', async () => {
    const { code, stdout } = await edited(`${altered}\n\n${altered}`);
    expect(code).toBe(1);
    expect(stdout).toContain('altered, known');
    expect(stdout).toMatch(/line \d+: altered {2}/u);
  });

  it('tells what it has and nothing needs', async () => {
    const { code, stdout } = await edited(altered.replace('at 15%', 'at 50%'));
    expect(code).toBe(0);
    expect(stdout.replaceAll(/\s+/gu, ' ')).toContain(
      `In the baseline known.json, and not among what fails now k-`,
    );
    expect(stdout.replaceAll(/\s+/gu, ' ')).toContain(`altered.txt: altered: “${words}”`);
  });

  it('holds only what fails, and is the same whatever the order of articles', async () => {
    const given = ['altered.txt', 'another.txt', 'longer.txt'];
    const rest = ['--against', 'letter.txt', '-q', '--write-baseline', 'all.json'];
    const one = await run(['check', ...given, ...rest], { cwd: folder.path });
    const other = await run(['check', ...given.toReversed(), ...rest], { cwd: folder.path });
    const text = one.written['all.json'] ?? '';
    expect(knownClaimsSchema.parse(JSON.parse(text)).claims.map(({ article }) => article)).toEqual(
      given,
    );
    expect(other.written['all.json']).toBe(text);
  });
});
