import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, whyNoChromium } from '../../../scripts/chromium.mjs';
import { loadPageParts } from '../../../src/ingest/load-page-parts.ts';
import { run } from '../../cli/memory-io.ts';
import { makeFinding, makeMeasure, makeRecord } from '../../make-record.ts';
import { type ScratchFolder, scratchFolder } from '../../scratch-folder.ts';
import { makePage } from './make-page.ts';
import { axeViolations, type OpenPage, openPage } from './open-page.ts';

if (whyNoChromium !== null) process.stderr.write(`pages in Chromium: ${whyNoChromium}\n`);

const root = fileURLToPath(new URL('../../..', import.meta.url));

describe.skipIf(whyNoChromium !== null)('the page of the fixture letters, in Chromium', () => {
  let folder: ScratchFolder;
  let browser: Browser;

  beforeAll(async () => {
    const { code, written } = await run(
      ['compare', 'fixtures/letters', '-q', '-o', 'report.html'],
      {
        cwd: root,
      },
    );
    expect(code).toBe(0);
    folder = await scratchFolder();
    await writeFile(join(folder.path, 'report.html'), written['report.html'] ?? '');
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await folder?.remove();
  });

  const open = (options: BrowserContextOptions = {}, fragment = ''): Promise<OpenPage> =>
    openPage(browser, folder.path, options, fragment);

  const sunderland = (page: Page): Locator => page.locator('#authority-80566');
  const cell = (page: Page, theme: string, visit: number): Locator =>
    sunderland(page)
      .locator(`.matrix tr[data-theme="${theme}"] td[data-position]`)
      .nth(visit - 1)
      .locator('a');
  const columns = (page: Page): Locator => page.locator('#panel-visits > section');

  it('asks for nothing but itself, and nothing is refused or goes wrong', async () => {
    const { page, complaints, requests } = await open();
    await cell(page, 're-referrals', 5).click();
    await page.waitForSelector('#panel[open]');
    expect(complaints).toEqual([]);
    expect(requests).toHaveLength(1);
  });

  it.each(['light', 'dark'] as const)('breaks no rule of axe, in %s', async (colorScheme) => {
    const { page } = await open({ colorScheme });
    await sunderland(page).locator('.evidence > summary').first().click();
    await sunderland(page).locator('.letter > summary').last().click();
    await sunderland(page).locator('.measures summary').click();
    expect(await axeViolations(page)).toEqual([]);
    await cell(page, 'agency-staff', 5).click();
    expect(await page.locator('#panel').isVisible()).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('breaks no rule of axe while it is filtered, and on a narrow screen', async () => {
    const { page } = await open({ viewport: { width: 400, height: 800 } });
    await page.selectOption('#filter-position', 'weakness');
    await page.locator('.letter > summary').last().click();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('is not looked at in vain: a fault that is put in is found', async () => {
    const { page } = await open();
    await page.addStyleTag({ content: '.subtitle { color: #bbb }' });
    expect((await axeViolations(page)).join()).toContain('color-contrast');
  });

  it('does not scroll sideways on a narrow screen', async () => {
    const { page } = await open({ viewport: { width: 400, height: 800 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(400);
  });

  it('opens the evidence of a cell and of the visit before, side by side', async () => {
    const { page } = await open();
    await cell(page, 'agency-staff', 5).click();
    expect(await page.locator('#panel-title').textContent()).toBe('Sunderland: Agency staff');
    const [before, now] = await columns(page).all();
    expect(await before?.locator('h3').textContent()).toContain('4th visit 14–15 Jun 2017');
    expect(await now?.locator('h3').textContent()).toContain('5th visit 17–18 Oct 2017');
    const quotation = now?.locator('li', { hasText: 'use of agency staff remains high, at 50%' });
    expect(await quotation?.first().locator('cite').textContent()).toBe(
      'Ofsted, monitoring visit letter to Sunderland, 16 November 2017, p. 2',
    );
    expect(await quotation?.first().locator('cite a').getAttribute('href')).toBe(
      'fixtures/letters/sunderland-2017-11-visit-5.pdf#page=2',
    );
  });

  it('sets a position against the last one, over a visit that is silent', async () => {
    const { page } = await open();
    // The third visit does not mention re-referrals.
    await cell(page, 're-referrals', 4).click();
    expect(await columns(page).first().locator('h3').textContent()).toContain(
      'The last visit with a position',
    );
    expect(await columns(page).first().locator('h3').textContent()).toContain('2nd visit');
  });

  it('is worked by keyboard alone', async () => {
    const { page } = await open();
    const focused = () => page.evaluate('document.activeElement.closest("td, h2").textContent');
    await cell(page, 'agency-staff', 4).focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toContain('50%');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Sunderland: Agency staff');
    await page.keyboard.press('ArrowLeft');
    expect(await columns(page).last().locator('h3').textContent()).toContain('4th visit');
    await page.keyboard.press('Escape');
    expect(await page.locator('#panel').isVisible()).toBe(false);
    expect(await focused()).toContain('50%');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).not.toContain('50%');
  });

  it('goes from a finding to its words in the letter and back', async () => {
    const { page } = await open();
    await cell(page, 'agency-staff', 5).click();
    await columns(page).last().getByText('in the letter').first().click();
    const tag = page.locator('.tag:target');
    expect(await tag.isVisible()).toBe(true);
    expect(await tag.textContent()).toBe('Agency staff');
    await tag.click();
    const finding = page.locator('.visits li:target');
    expect(await finding.isVisible()).toBe(true);
    expect(await finding.locator('q').textContent()).toContain('agency staff');
  });

  it('shows only what is asked for, and says how much that is', async () => {
    const { page } = await open();
    const rows = page.locator('.matrix tbody tr:visible');
    await page.selectOption('#filter-theme', 'agency-staff');
    expect(await rows.count()).toBe(3);
    await page.selectOption('#filter-position', 'weakness');
    const weak = page.locator('.matrix td:not(.dim):visible[data-position]');
    for (const each of await weak.all()) expect(await each.textContent()).toContain('weakness');
    expect(await page.locator('.authority:visible h2').allTextContents()).toContain('Sunderland');
    expect(await page.locator('#filter-result').textContent()).toMatch(
      new RegExp(`^${await weak.count()} cells in \\d authorit`, 'u'),
    );
    await page.click('#filter button[type=reset]');
    await expect.poll(() => page.locator('.authority:visible').count()).toBe(3);
    await page.selectOption('#filter-change', 'inferred-declined');
    const kept = await page.locator('.matrix td[data-position]:not(.dim):visible').all();
    expect(kept.length).toBeGreaterThan(0);
    for (const each of kept) expect(await each.textContent()).toContain('inferred: declined');
  });

  it('copies the words with their citation', async () => {
    const { page } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await cell(page, 'agency-staff', 5).click();
    const item = columns(page).last().locator('li', { hasText: 'Figure: 50%' });
    await item.locator('.copy').click();
    await item.getByText('Copied').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      '“use of agency staff remains high, at 50%.” (Ofsted, monitoring visit letter to Sunderland, 16 November 2017, p. 2)',
    );
  });

  it('is readable without its script: a cell leads to the evidence of its visit', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    expect(await page.locator('#filter').isVisible()).toBe(false);
    await cell(page, 'agency-staff', 5).click();
    const evidence = page.locator('.visits > section:target');
    expect(await evidence.isVisible()).toBe(true);
    expect(await evidence.locator('h5').textContent()).toBe('5th visit 17–18 Oct 2017');
    expect(await evidence.locator('q').allTextContents()).toContain(
      'In the assessment team, use of agency staff remains high, at 50%.',
    );
  });

  it('prints without what only a screen can work, and with the evidence that is open', async () => {
    const { page } = await open();
    await sunderland(page).locator('.evidence > summary').first().click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#filter').isVisible()).toBe(false);
    expect(await page.locator('.evidence:visible').count()).toBe(1);
    expect(await sunderland(page).locator('.matrix').isVisible()).toBe(true);
  });
});

describe.skipIf(whyNoChromium !== null)('a page of hostile words, in Chromium', () => {
  it('runs none of them and asks for nothing', async () => {
    const attack =
      '</script></style><script>document.title = "taken"</script><img src="x.png" onerror="document.title = 1"><svg onload="document.title = 2">';
    const record = makeRecord({
      path: `${attack}.pdf`,
      findings: [makeFinding({ quote: attack })],
      measures: [makeMeasure({ subject: attack, previous: 40, quote: attack })],
    });
    const page = makePage([record], await loadPageParts('comparison'));
    const folder = await scratchFolder({ 'report.html': page });
    const browser = await launchChromium();
    try {
      const opened = await openPage(browser, folder.path);
      await opened.page.locator('.matrix td[data-position] a').first().click();
      expect(await opened.page.locator('#panel q').first().textContent()).toBe(attack);
      expect(await opened.page.title()).toBe('Sunderland: what Ofsted’s visits found');
      expect(opened.requests).toHaveLength(1);
      expect(opened.complaints).toEqual([]);
    } finally {
      await browser.close();
      await folder.remove();
    }
  });
});
