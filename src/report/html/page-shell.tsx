import { createHash } from 'node:crypto';
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { sanitiseFile } from '../sanitise.ts';
import type { PageFrame } from './page-material.ts';
import { rawMarkup } from './raw-markup.tsx';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing is fetched, and no script runs but the one named by its hash, whatever a letter or an article holds. */
const policyFor = ({ script }: PageFrame): string =>
  [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `script-src ${hashOf(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const Head = ({ page, title }: { readonly page: PageFrame; readonly title: string }): VNode => (
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content={policyFor(page)} />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <meta name="generator" content="ofsted-letters" />
    <title>{title}</title>
    <style {...rawMarkup(page.style)} />
  </head>
);

interface ShellProps {
  readonly page: PageFrame;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** One self-contained page: no network, the same bytes each time, readable without its script. */
export const renderPage = ({ page, title, children }: ShellProps): string => {
  const markup = renderToString(
    <html lang="en-GB">
      <Head page={page} title={title} />
      <body>
        {children}
        <script {...rawMarkup(page.script)} />
      </body>
    </html>,
  );
  return sanitiseFile(`<!doctype html>\n${markup}\n`);
};
