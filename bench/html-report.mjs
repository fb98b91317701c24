// How long a page of many letters takes to open in Chromium, and how large it is: node bench/html-report.mjs [letters] [runs]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launchChromium, whyNoChromium } from '../scripts/chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = join(process.env.OFSTED_LETTERS_SHARED ?? join(root, '..', 'shared'), 'corpus');
const [letters = existsSync(shared) ? join(shared, 'letters') : join(root, 'fixtures', 'letters')] =
  process.argv.slice(2);
const runs = Number(process.argv[3] ?? 5);
const median = (values) => [...values].sort((one, other) => one - other)[values.length >> 1];

if (whyNoChromium) {
  console.log(whyNoChromium);
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'ofsted-letters-'));
const page = join(folder, 'report.html');
const command = join(root, 'bin', 'ofsted-letters.js');
const begun = performance.now();
const made = spawnSync(
  process.execPath,
  [command, 'compare', resolve(letters), '--quiet', '--output', page],
  { maxBuffer: 2 ** 30, stdio: ['ignore', 'ignore', 'inherit'] },
);
if (made.status !== 0) console.log(`exit code ${made.status}: some files were not read`);
const making = performance.now() - begun;

/** Seconds from the start of the navigation until the page is loaded, and until its first words are painted. */
const open = async () => {
  const browser = await launchChromium();
  try {
    const tab = await browser.newPage({ viewport: { width: 1360, height: 900 } });
    await tab.goto(pathToFileURL(page).href, { waitUntil: 'load' });
    return await tab.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const [navigation] = performance.getEntriesByType('navigation');
      const painted = performance.getEntriesByName('first-contentful-paint')[0];
      return {
        loaded: navigation.loadEventEnd / 1000,
        painted: painted.startTime / 1000,
        elements: document.querySelectorAll('*').length,
        authorities: document.querySelectorAll('.authority').length,
        letters: document.querySelectorAll('.letter').length,
      };
    });
  } finally {
    await browser.close();
  }
};

const opened = [];
for (let run = 0; run < runs; run += 1) opened.push(await open());
const [{ elements, authorities, letters: count }] = opened;
const seconds = (key) => median(opened.map((each) => each[key])).toFixed(2);
const size = statSync(page).size / 1e6;
console.log(
  `${authorities} authorities, ${count} letters, ${elements} elements, ${size.toFixed(1)} MB`,
);
console.log(`made in ${(making / 1000).toFixed(1)} s, letters read`);
console.log(
  `opened in ${seconds('loaded')} s, first paint after ${seconds('painted')} s (median of ${runs})`,
);
rmSync(folder, { recursive: true, force: true });
