import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { z } from 'zod';

export interface OpenPage {
  readonly page: Page;
  /** What the browser complained of: errors of the script, and what the policy of the page refused. */
  readonly complaints: readonly string[];
  readonly requests: readonly string[];
}

/** Opens a page from a file, in a context of its own. */
export const openPage = async (
  browser: Browser,
  folder: string,
  options: BrowserContextOptions = {},
  fragment = '',
): Promise<OpenPage> => {
  const viewport = { width: 1300, height: 900 };
  const context = await browser.newContext({ viewport, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${pathToFileURL(join(folder, 'report.html')).href}${fragment}`);
  return { page, complaints, requests };
};

const resultSchema = z.object({
  violations: z.array(
    z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })).min(1) }),
  ),
  passes: z.array(z.unknown()),
});

/** The rules of axe that the page breaks, each with the first place where it does. */
export const axeViolations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const { violations, passes } = resultSchema.parse(await page.evaluate('axe.run(document)'));
  if (passes.length < 20) throw new Error('axe looked at next to nothing');
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};
