import type { Browser } from 'playwright-core';

export const whyNoChromium: string | null;
export const launchChromium: () => Promise<Browser>;
