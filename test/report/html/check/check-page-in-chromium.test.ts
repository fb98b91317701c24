import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, whyNoChromium } from '../../../../scripts/chromium.mjs';
import { loadPageParts } from '../../../../src/ingest/load-page-parts.ts';
import { run } from '../../../cli/memory-io.ts';
import { type ScratchFolder, scratchFolder } from '../../../scratch-folder.ts';
import { checkPage } from '../../../support/check-page.ts';
import { axeViolations, type OpenPage, openPage } from '../open-page.ts';

if (whyNoChromium !== null) process.stderr.write(`pages in Chromium: ${whyNoChromium}\n`);

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const articles = [
  'altered-number.txt',
  'altered-negation.txt',
  'claims.txt',
  'edited-visibly.txt',
  'misleading-edit.txt',
  'others-speak.txt',
  'page-furniture-between.txt',
  'bullets-without-marks.txt',
  'block-quotation.md',
  'spliced.txt',
].map((name) => `fixtures/articles/${name}`);

describe.skipIf(whyNoChromium !== null)('the page of the fixture articles, in Chromium', () => {
  let folder: ScratchFolder;
  let browser: Browser;

  beforeAll(async () => {
    const { code, written } = await run(
      ['check', ...articles, '--against', 'fixtures/letters', '--fail-on', 'none', '-q'].concat([
        '-o',
        'report.html',
      ]),
      { cwd: root },
    );
    expect(code).toBe(0);
    folder = await scratchFolder({ 'report.html': written['report.html'] ?? '' });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await folder?.remove();
  });

  const open = (options: BrowserContextOptions = {}, fragment = ''): Promise<OpenPage> =>
    openPage(browser, folder.path, options, fragment);
  const staff = (page: Page): Locator =>
    page.locator('.checked', { has: page.getByRole('heading', { name: 'Sunderland staff' }) });

  it('asks for nothing but itself, and nothing is refused or goes wrong', async () => {
    const { page, complaints, requests } = await open();
    await page.selectOption('#filter-verdict', 'altered');
    await page.click('#step-on');
    expect(complaints).toEqual([]);
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['light', 1300],
    ['dark', 1300],
    ['light', 400],
    ['dark', 400],
  ] as const)('breaks no rule of axe, in %s, %i wide', async (colorScheme, width) => {
    const { page } = await open({ colorScheme, viewport: { width, height: 900 } });
    await page.locator('#key summary').click();
    await page.locator('#read summary').click();
    expect(await axeViolations(page)).toEqual([]);
    await page.selectOption('#filter-verdict', 'supported');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('does not scroll sideways on a narrow screen', async () => {
    const { page } = await open({ viewport: { width: 400, height: 800 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(400);
  });

  it.each([
    ['beside each other on a wide screen', 1300, true],
    ['one under the other on a narrow one', 400, false],
  ])('has article and letter %s', async (_, width, isBeside) => {
    const { page } = await open({ viewport: { width, height: 900 } });
    const words = await staff(page).locator('.block > p').first().boundingBox();
    const card = await staff(page).locator('.claim').first().boundingBox();
    if (!words || !card) throw new Error('not to be seen');
    expect(card.x >= words.x + words.width - 1).toBe(isBeside);
    expect(card.y >= words.y + words.height - 1).toBe(!isBeside);
  });

  it('goes from the words to their card and back', async () => {
    const { page } = await open();
    await staff(page).locator('.tag').click();
    const card = page.locator('.claim:target');
    expect(await card.locator('h3').textContent()).toContain('altered');
    expect(await card.locator('cite a').getAttribute('href')).toBe(
      'fixtures/letters/sunderland-2017-11-visit-5.pdf#page=2',
    );
    await card.locator('h3 a').click();
    expect(await page.locator('.tag:target').textContent()).toBe('1 ≠ altered');
  });

  it('shows only the verdict asked for, and says how much that is', async () => {
    const { page } = await open();
    await page.selectOption('#filter-verdict', 'altered');
    const cards = await page.locator('.claim:visible').all();
    expect(cards.length).toBeGreaterThan(1);
    for (const each of cards) expect(await each.getAttribute('data-verdict')).toBe('altered');
    expect(await page.locator('#filter-result').textContent()).toBe('2 marked in 2 articles');
    expect(await page.locator('.checked:visible').count()).toBe(2);
    expect(await page.locator('.tag:visible').count()).toBe(2);
    await page.click('#filter button[type=reset]');
    await expect.poll(() => page.locator('.checked:visible').count()).toBe(articles.length);
  });

  it('is worked by keyboard alone: from mark to mark, and to what the letter says', async () => {
    const { page } = await open();
    const focused = () => page.evaluate('document.activeElement.textContent');
    await page.selectOption('#filter-verdict', 'altered');
    await page.locator('#step-on').focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('1 ≠ altered');
    const first = await page.evaluate('document.activeElement.id');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('1 ≠ altered');
    expect(await page.evaluate('document.activeElement.id')).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate('document.activeElement.id')).toBe(first);
    await page.keyboard.press('Enter');
    expect(await page.locator('.claim:target h3').textContent()).toContain('altered');
  });

  it("copies the letter's own words with their citation", async () => {
    const { page } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await staff(page).locator('.copy').click();
    await staff(page).getByText('Copied').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      '“In the assessment team, use of agency staff remains high, at 50%” (Ofsted, monitoring visit letter to Sunderland, 16 November 2017, p. 2)',
    );
  });

  it('is whole without its script: words, cards, and the way between them', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    expect(await page.locator('#filter').isVisible()).toBe(false);
    expect(await page.locator('.claim:visible').count()).toBe(await page.locator('.claim').count());
    await staff(page).locator('.tag').click();
    expect(await page.locator('.claim:target q').textContent()).toContain('at 50%');
  });

  it('prints article and letters beside each other, without what only a screen can work', async () => {
    const { page } = await open({ viewport: { width: 700, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#filter').isVisible()).toBe(false);
    expect(await page.locator('.copy:visible').count()).toBe(0);
    const words = await staff(page).locator('.block > p').first().boundingBox();
    const card = await staff(page).locator('.claim').first().boundingBox();
    expect(card?.x).toBeGreaterThan((words?.x ?? 0) + (words?.width ?? 0) - 1);
  });

  it('runs no hostile words and asks for nothing', async () => {
    const attack =
      '</script></style><script>document.title = 0</script><img src=x.png onerror=document.title=1><svg onload=document.title=2>';
    const body = `Findings\n\nThe team wrote ${attack} on the wall of the office.`;
    const text = `Rotherham Council\n\nInspectors wrote: “The team wrote ${attack} on the wall of the office.”\n`;
    const { page } = await checkPage([text], [{ body }], await loadPageParts('check'));
    const own = await scratchFolder();
    await writeFile(join(own.path, 'report.html'), page);
    try {
      const opened = await openPage(browser, own.path);
      await opened.page.locator('.tag').first().click();
      expect(await opened.page.locator('.claim:target q').textContent()).toContain(attack);
      expect(await opened.page.title()).toBe('“Rotherham Council” beside Ofsted’s letters');
      expect(opened.requests).toHaveLength(1);
      expect(opened.complaints).toEqual([]);
    } finally {
      await own.remove();
    }
  });
});
