import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressFrom } from '../../src/cli/page-material.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { run } from './memory-io.ts';

describe('address of a letter', () => {
  it.each([
    ['beside the page', 'report.html', 'letters/a.pdf', 'letters/a.pdf'],
    ['from a folder of its own', 'out/report.html', 'letters/a.pdf', '../letters/a.pdf'],
    ['above the working folder', 'report.html', '../a.pdf', '../a.pdf'],
    ['of a page that is printed', null, './letters/a.pdf', 'letters/a.pdf'],
    ['with odd letters', 'report.html', 'a b#1?.pdf', 'a%20b%231%3F.pdf'],
    ['that looks like a scheme', 'report.html', 'javascript:alert(1)', 'javascript%3Aalert(1)'],
    ['named in full', 'report.html', '/data/a.pdf', 'file:///data/a.pdf'],
    ['named in full, like a host', 'report.html', '//host/a.pdf', 'file:///host/a.pdf'],
  ])('%s', (_, page, letter, address) => {
    expect(addressFrom(page, '/work')(letter)).toBe(address);
    if (page !== null) expect(addressFrom(page, '/elsewhere/else')(letter)).toBe(address);
  });
});

const letter = `16 November 2017

Dear Ms Example

Monitoring visit of Sunderland children’s services

This letter summarises the findings of the monitoring visit to Sunderland on 17 and 18 October 2017.
The visit was the fifth monitoring visit since the local authority was judged inadequate in July 2015.
The inspectors were Ann Example, HMI, and Ben Example, HMI.

Findings and evaluation of progress

The number of agency staff remains too high.
`;

describe('compare to a page', () => {
  let folder: ScratchFolder;
  let saved = '';
  beforeAll(async () => {
    folder = await scratchFolder({ 'letters/a.txt': letter });
    saved = (await run(['extract', 'letters/a.txt', '-f', 'json'], { cwd: folder.path })).stdout;
  });
  afterAll(() => folder.remove());

  const pageOf = async (...argv: string[]) => {
    const { code, written, stderr } = await run(['compare', ...argv, '-q', '-o', 'report.html'], {
      cwd: folder.path,
      stdin: saved,
    });
    expect([code, stderr]).toEqual([0, '']);
    const text = written['report.html'] ?? '';
    const { document } = parseHTML(text);
    return { text, letter: document.querySelector('.letter'), document };
  };

  it('has the text of a letter, its style and its script', async () => {
    const page = await pageOf('letters/a.txt');
    expect(page.letter?.querySelector('mark')?.textContent).toBe(
      'The number of agency staff remains too high.',
    );
    expect(page.document.querySelector('style')?.textContent).toContain('.matrix');
    expect(page.document.querySelector('script')?.textContent).toContain('showModal');
  });

  it('finds the text that a saved result tells of: the same bytes', async () => {
    const page = await pageOf('letters/a.txt');
    expect((await pageOf('-')).text).toBe(page.text);
  });

  it('says so where the file has changed since, or is gone', async () => {
    const elsewhere = await scratchFolder({
      'letters/a.txt': letter.replace('too high', 'very high'),
      'a.json': saved,
      'gone.json': saved.replaceAll('letters/a.txt', 'letters/gone.txt'),
    });
    for (const name of ['a.json', 'gone.json']) {
      const { written } = await run(['compare', join(elsewhere.path, name), '-o', 'r.html'], {
        cwd: elsewhere.path,
      });
      const { document } = parseHTML(written['r.html'] ?? '');
      expect(document.querySelector('.no-text')?.textContent).toContain('is not at hand');
      expect(document.querySelector('.letter mark')).toBeNull();
      expect(document.querySelector('q .around')?.textContent).toContain('…');
    }
    await elsewhere.remove();
  });

  it('gives no link to a letter from standard input', async () => {
    const { stdout } = await run(
      ['compare', '-', '-q', '-f', 'html', '--stdin-filename', 'x.txt'],
      {
        cwd: folder.path,
        stdin: letter,
      },
    );
    const { document } = parseHTML(stdout);
    expect(document.querySelector('.letter mark')).not.toBeNull();
    expect(document.querySelectorAll('a[href*="x.txt"]')).toHaveLength(0);
  });
});
