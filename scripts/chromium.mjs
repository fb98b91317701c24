// The browser that the tests of pages run in: Debian's own, never one that a package downloads.
import { accessSync, constants } from 'node:fs';
import { chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

const isThere = () => {
  try {
    accessSync(executablePath, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Said aloud where pages cannot be tested; null where they can. */
export const whyNoChromium = isThere()
  ? null
  : `skipped: no Chromium at ${executablePath}; install Debian's package chromium, or set CHROMIUM`;

/** A browser with a profile of its own that asks nothing of the network. */
export const launchChromium = () =>
  chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
