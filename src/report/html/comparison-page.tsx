import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Comparison } from '../../model/comparison.ts';
import type { ReportOptions } from '../options.ts';
import { countText, listText } from '../words.ts';
import { AuthoritySection } from './authority-section.tsx';
import { type AuthorityView, viewOf } from './authority-view.ts';
import { EvidencePanel } from './evidence-panel.tsx';
import { FilterBar } from './filter-bar.tsx';
import type { PageMaterial } from './page-material.ts';
import { rawMarkup } from './raw-markup.tsx';
import { ReadingKey } from './reading-key.tsx';
import { WhatWasRead } from './what-was-read.tsx';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing is fetched, and no script runs but the one named by its hash, whatever a letter holds. */
const policyFor = ({ script }: PageMaterial): string =>
  [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `script-src ${hashOf(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** A few names say what the page is about; many are counted. */
const titleOf = (views: readonly AuthorityView[]): string => {
  if (views.length === 0) return 'No letter was read';
  const names =
    views.length > 3
      ? countText(views.length, 'authority', 'authorities')
      : listText(views.map(({ name }) => name));
  return `${names}: what Ofsted’s visits found`;
};

const Head = ({ page, title }: { readonly page: PageMaterial; readonly title: string }): VNode => (
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

const Contents = ({ views }: { readonly views: readonly AuthorityView[] }): VNode | null =>
  views.length < 2 ? null : (
    <nav id="contents" aria-label="Authorities">
      <ul>
        {views.map(({ anchor, name }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );

interface PageProps {
  readonly page: PageMaterial;
  readonly comparison: Comparison;
  readonly views: readonly AuthorityView[];
}

const Body = ({ page, comparison, views }: PageProps): VNode => (
  <body>
    <a class="skip" href="#main">
      Skip to the comparison
    </a>
    <header id="top">
      <h1>{titleOf(views)}</h1>
      <p>
        Letters and reports of Ofsted, read by rules and set side by side; every cell leads to the
        letter’s own words and their page.
      </p>
    </header>
    <WhatWasRead page={page} comparison={comparison} views={views} />
    <ReadingKey />
    <Contents views={views} />
    <FilterBar views={views} />
    <main id="main">
      {views.map((view) => (
        <AuthoritySection key={view.anchor} page={page} view={view} />
      ))}
    </main>
    <footer>
      <p>
        Letters and reports by Ofsted are Crown copyright under the Open Government Licence. Made
        with ofsted-letters, which infers by rules and can miss what a letter says: check the
        quotation before you cite it.
      </p>
    </footer>
    <EvidencePanel />
    <script {...rawMarkup(page.script)} />
  </body>
);

/** Comparison → one self-contained page: no network, the same bytes each time, readable without its script. */
export const formatComparisonPage = (comparison: Comparison, { page }: ReportOptions): string => {
  if (!page) throw new TypeError('a page needs its style, its script and the texts at hand');
  const views = comparison.comparisons.map(viewOf);
  const markup = renderToString(
    <html lang="en-GB">
      <Head page={page} title={titleOf(views)} />
      <Body page={page} comparison={comparison} views={views} />
    </html>,
  );
  return `<!doctype html>\n${markup}\n`;
};
